/**
 * SHA-256 (FIPS 180-4) over a Uint8Array. The platform's crypto.subtle exists only over TLS; this works on plain HTTP too.
 */
const ROUND = new Uint32Array(64);
const START = new Uint32Array(8);

/** The constants are the first 32 bits of the fractions of cube and square roots of the first primes. */
(function constants() {
    const primes = [];
    for (let candidate = 2; primes.length < 64; candidate++) {
        if (primes.every((prime) => candidate % prime !== 0)) {
            primes.push(candidate);
        }
    }
    primes.forEach((prime, i) => {
        ROUND[i] = fraction(prime, 3n);
        if (i < 8) {
            START[i] = fraction(prime, 2n);
        }
    });
})();

/** Returns floor(fraction(prime^(1/root)) * 2^32) exactly: by integer bisection, since floats would round. */
function fraction(prime, root) {
    const power = BigInt(prime) << (32n * root);
    let low = 0n;
    let high = 1n << 40n;
    while (high - low > 1n) {
        const middle = (low + high) >> 1n;
        if (middle ** root <= power) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return Number(low & 0xffffffffn);
}

function padded(message) {
    const length = message.length;
    const blocks = new Uint8Array(((length + 8) >> 6) * 64 + 64);
    blocks.set(message);
    blocks[length] = 0x80;
    const view = new DataView(blocks.buffer);
    view.setUint32(blocks.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(blocks.length - 4, length << 3);
    return view;
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

/** Returns the 32 bytes of the digest. */
export function sha256(message) {
    const view = padded(message);
    const state = START.slice();
    const words = new Uint32Array(64);
    for (let block = 0; block < view.byteLength; block += 64) {
        for (let i = 0; i < 64; i++) {
            if (i < 16) {
                words[i] = view.getUint32(block + 4 * i);
            } else {
                const a = words[i - 15];
                const b = words[i - 2];
                words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3))
                    + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
            }
        }
        compress(state, words);
    }
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((word, i) => digest.setUint32(4 * i, word));
    return new Uint8Array(digest.buffer);
}

function compress(state, words) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
        state[i] += word;
    });
}

/** Returns bytes as lowercase hex digits. */
export function hex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the digest of a text's UTF-8 bytes as 64 hex digits. */
export function sha256Hex(text) {
    return hex(sha256(new TextEncoder().encode(text)));
}
