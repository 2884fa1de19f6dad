/**
 * Ed25519 (RFC 8032) as VDP §15.17 wants it: a canonical key that is not of small order, S below the group order, the
 * equation without cofactor, R compared as bytes. Everything is computed here; where the browser's own Ed25519 cannot
 * differ from that (R is a canonical point of large order), it is asked instead, since it is faster.
 */
import { bigOf, concat, sameBytes } from './bytes.js';
import { sha512 } from './sha512.js';

const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const NEUTRAL = [0n, 1n, 1n, 0n];
/** The one DER encoding of an Ed25519 SubjectPublicKeyInfo begins with this (RFC 8410). */
const SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

const mod = (value) => {
    const rest = value % P;
    return rest < 0n ? rest + P : rest;
};

const bigOfLittle = (bytes) => bigOf(Uint8Array.from(bytes).reverse());

function power(base, exponent) {
    let result = 1n;
    for (let square = mod(base), left = exponent; left > 0n; left >>= 1n) {
        if (left & 1n) {
            result = (result * square) % P;
        }
        square = (square * square) % P;
    }
    return result;
}

const D = mod(-121665n * power(121666n, P - 2n));
const ROOT = power(2n, (P - 1n) / 4n);
const BASE = decode(little(mod(4n * power(5n, P - 2n))));

function little(value) {
    const bytes = new Uint8Array(32);
    for (let i = 0, left = value; i < 32; i++, left >>= 8n) {
        bytes[i] = Number(left & 255n);
    }
    return bytes;
}

/** Returns the point of 32 bytes, or null where they are not its one encoding (RFC 8032 §5.1.3). */
function decode(bytes) {
    const whole = bigOfLittle(bytes);
    const sign = whole >> 255n;
    const y = whole & (2n ** 255n - 1n);
    if (y >= P) {
        return null;
    }
    const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
    let x = power(square, (P + 3n) / 8n);
    if ((x * x) % P !== square) {
        x = (x * ROOT) % P;
    }
    if ((x * x) % P !== square || (x === 0n && sign === 1n)) {
        return null;
    }
    x = (x & 1n) === sign ? x : P - x;
    return [x, y, 1n, (x * y) % P];
}

function encode([x, y, z]) {
    const scale = power(z, P - 2n);
    return little(mod(y * scale) | ((mod(x * scale) & 1n) << 255n));
}

function add(p, q) {
    const a = (p[1] - p[0]) * (q[1] - q[0]) % P;
    const b = (p[1] + p[0]) * (q[1] + q[0]) % P;
    const c = 2n * p[3] * q[3] % P * D % P;
    const d = 2n * p[2] * q[2] % P;
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

/** Tells whether eight times the point is neutral. */
function ofSmallOrder(point) {
    let multiple = point;
    for (let i = 0; i < 3; i++) {
        multiple = add(multiple, multiple);
    }
    return multiple[0] === 0n;
}

/** Returns the 32 bytes of a key out of its SubjectPublicKeyInfo, or null where that is none of VDP §15.17. */
export function keyOfSpki(der) {
    if (der.length !== 44 || !sameBytes(der.subarray(0, 12), SPKI)) {
        return null;
    }
    const key = der.subarray(12);
    const point = decode(key);
    return point === null || ofSmallOrder(point) ? null : key;
}

function ownVerdict(key, message, signature) {
    const s = bigOfLittle(signature.subarray(32));
    const k = bigOfLittle(sha512(concat(signature.subarray(0, 32), key, message))) % ORDER;
    const [x, y, , t] = decode(key);
    const minus = [mod(-x), y, 1n, mod(-t)];
    const table = [NEUTRAL, BASE, minus, add(BASE, minus)];
    let sum = NEUTRAL;
    for (let bit = 252n; bit >= 0n; bit--) {
        sum = add(sum, sum);
        const pick = Number(((s >> bit) & 1n) | (((k >> bit) & 1n) << 1n));
        if (pick !== 0) {
            sum = add(sum, table[pick]);
        }
    }
    return sameBytes(encode(sum), signature.subarray(0, 32));
}

async function browserVerdict(key, message, signature) {
    try {
        const imported = await globalThis.crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
        return await globalThis.crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message);
    } catch {
        return null;
    }
}

/** Tells whether a signature by a key that keyOfSpki gave is valid. */
export async function verifyEd25519(key, message, signature, ownOnly = false) {
    if (signature.length !== 64 || bigOfLittle(signature.subarray(32)) >= ORDER) {
        return false;
    }
    const point = decode(signature.subarray(0, 32));
    if (!ownOnly && globalThis.crypto?.subtle && point !== null && !ofSmallOrder(point)) {
        const verdict = await browserVerdict(key, message, signature);
        if (verdict !== null) {
            return verdict;
        }
    }
    return ownVerdict(key, message, signature);
}
