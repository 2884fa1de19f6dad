/** The hash of each suite (VDP §1.1), from the browser's verifier, over texts. WebCrypto would want TLS. */
import { hexOf, utf8 } from './verifier/core/bytes.js';
import { digest } from './verifier/core/hash.js';
import { SHA256 } from './verifier/core/sha256.js';
import { SM3 } from './verifier/core/sm3.js';

const HASHES = { S: SHA256, G: SM3 };

/** Returns the hash of a text in hex: 64 digits. */
export function hashOf(suite, text) {
    return hexOf(digest(HASHES[suite], utf8(text)));
}

/** Returns 64 new hex digits: this device's randomness with whatever was typed hashed in. */
export function fresh(typed) {
    return hexOf(digest(SHA256, crypto.getRandomValues(new Uint8Array(32)), utf8(typed)));
}
