/** SHA-512 (FIPS 180-4) for the few short messages of Ed25519: exact and small rather than fast. */

const MASK = (1n << 64n) - 1n;
const ROUNDS = [];
const START = [];

/** Returns the first 64 bits of the fraction of a prime's root, by integer bisection. */
function fraction(prime, root) {
    const power = BigInt(prime) << (64n * root);
    let low = 0n;
    let high = 1n << 70n;
    while (high - low > 1n) {
        const middle = (low + high) >> 1n;
        if (middle ** root <= power) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low & MASK;
}

function prepare() {
    const primes = [];
    for (let candidate = 2; primes.length < 80; candidate++) {
        if (primes.every((prime) => candidate % prime !== 0)) {
            primes.push(candidate);
        }
    }
    primes.forEach((prime) => ROUNDS.push(fraction(prime, 3n)));
    primes.slice(0, 8).forEach((prime) => START.push(fraction(prime, 2n)));
}

const turn = (x, by) => ((x >> by) | (x << (64n - by))) & MASK;

function compress(state, view, at) {
    const w = [];
    for (let i = 0; i < 16; i++) {
        w.push(view.getBigUint64(at + 8 * i));
    }
    for (let i = 16; i < 80; i++) {
        const [x, y] = [w[i - 15], w[i - 2]];
        w.push((w[i - 16] + (turn(x, 1n) ^ turn(x, 8n) ^ (x >> 7n)) + w[i - 7]
            + (turn(y, 19n) ^ turn(y, 61n) ^ (y >> 6n))) & MASK);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
        const t1 = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + ROUNDS[i] + w[i];
        const t2 = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
    }
    return [a, b, c, d, e, f, g, h].map((value, i) => (value + state[i]) & MASK);
}

/** Returns the 64 bytes of SHA-512. */
export function sha512(message) {
    if (ROUNDS.length === 0) {
        prepare();
    }
    const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
    let state = START;
    for (let at = 0; at < padded.length; at += 128) {
        state = compress(state, view, at);
    }
    const out = new DataView(new ArrayBuffer(64));
    state.forEach((value, i) => out.setBigUint64(8 * i, value));
    return new Uint8Array(out.buffer);
}
