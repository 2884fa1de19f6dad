/** The two suites (VDP §1.1): one hash and one kind of signature for the whole of a draw and its ledger. */
import { keyOfSpki as ed25519Key, verifyEd25519 } from './ed25519.js';
import { keyOfSpki as sm2Key, verifySm2 } from './sm2.js';
import { SHA256 } from './sha256.js';
import { SM3 } from './sm3.js';

export const SUITES = {
    S: { letter: 'S', hash: SHA256, alg: 'Ed25519', keyOfSpki: ed25519Key, verify: verifyEd25519 },
    G: { letter: 'G', hash: SM3, alg: 'SM2', keyOfSpki: sm2Key, verify: verifySm2 },
};
