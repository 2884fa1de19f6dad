/**
 * SM2 signatures with SM3 (GB/T 32918.2-2016, curve of GB/T 32918.5-2017) and the signer's ZA under the default id
 * 1234567812345678 (VDP §1.1, suite G). Verification only.
 */
import { ascii, bigOf, concat, sameBytes } from './bytes.js';
import { digest } from './hash.js';
import { SM3 } from './sm3.js';

const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const A = P - 3n;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const BASE = [
    0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
    0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
    1n,
];
const ID = ascii('1234567812345678');
/** SubjectPublicKeyInfo of id-ecPublicKey on sm2p256v1 with an uncompressed point begins with this, 04 included. */
const SPKI = Uint8Array.of(0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x81,
    0x1c, 0xcf, 0x55, 0x01, 0x82, 0x2d, 0x03, 0x42, 0x00, 0x04);

const mod = (value) => {
    const rest = value % P;
    return rest < 0n ? rest + P : rest;
};

function inverse(value) {
    let [a, b, x, y] = [P, mod(value), 0n, 1n];
    while (b !== 0n) {
        const times = a / b;
        [a, b, x, y] = [b, a - times * b, y, x - times * y];
    }
    return mod(x);
}

function big32(value) {
    const bytes = new Uint8Array(32);
    for (let i = 31, left = value; i >= 0; i--, left >>= 8n) {
        bytes[i] = Number(left & 255n);
    }
    return bytes;
}

/** Doubles a point in Jacobian coordinates; z = 0 is the point at infinity. */
function twice([x, y, z]) {
    if (z === 0n || y === 0n) {
        return [1n, 1n, 0n];
    }
    const yy = y * y % P;
    const s = 4n * x * yy % P;
    const m = 3n * (x - z * z) * (x + z * z) % P;
    const x3 = mod(m * m - 2n * s);
    return [x3, mod(m * (s - x3) - 8n * yy * yy), mod(2n * y * z)];
}

function add(p, q) {
    if (p[2] === 0n || q[2] === 0n) {
        return p[2] === 0n ? q : p;
    }
    const [zz1, zz2] = [p[2] * p[2] % P, q[2] * q[2] % P];
    const [u1, u2] = [p[0] * zz2 % P, q[0] * zz1 % P];
    const [s1, s2] = [p[1] * zz2 % P * q[2] % P, q[1] * zz1 % P * p[2] % P];
    if (u1 === u2) {
        return s1 === s2 ? twice(p) : [1n, 1n, 0n];
    }
    const [h, r] = [mod(u2 - u1), mod(s2 - s1)];
    const hh = h * h % P;
    const hhh = h * hh % P;
    const v = u1 * hh % P;
    const x = mod(r * r - hhh - 2n * v);
    return [x, mod(r * (v - x) - s1 * hhh), h * p[2] % P * q[2] % P];
}

/** Returns the 64 bytes x‖y of a key out of its SubjectPublicKeyInfo, or null where that is none of suite G. */
export function keyOfSpki(der) {
    if (der.length !== 91 || !sameBytes(der.subarray(0, 27), SPKI)) {
        return null;
    }
    const key = der.subarray(27);
    const [x, y] = [bigOf(key.subarray(0, 32)), bigOf(key.subarray(32))];
    const onCurve = x < P && y < P && mod(y * y - x * x * x - A * x - B) === 0n;
    return onCurve ? key : null;
}

/** Tells whether a signature r‖s by a key that keyOfSpki gave is valid. */
export function verifySm2(key, message, signature) {
    const [r, s] = [bigOf(signature.subarray(0, 32)), bigOf(signature.subarray(32))];
    if (signature.length !== 64 || r === 0n || s === 0n || r >= ORDER || s >= ORDER || (r + s) % ORDER === 0n) {
        return false;
    }
    const za = digest(SM3, Uint8Array.of(0, 8 * ID.length), ID, big32(A), big32(B), big32(BASE[0]), big32(BASE[1]), key);
    const e = bigOf(digest(SM3, concat(za, message)));
    const t = (r + s) % ORDER;
    const point = [bigOf(key.subarray(0, 32)), bigOf(key.subarray(32)), 1n];
    const table = [null, BASE, point, add(BASE, point)];
    let sum = [1n, 1n, 0n];
    for (let bit = 255n; bit >= 0n; bit--) {
        sum = twice(sum);
        const pick = Number(((s >> bit) & 1n) | (((t >> bit) & 1n) << 1n));
        if (pick !== 0) {
            sum = add(sum, table[pick]);
        }
    }
    if (sum[2] === 0n) {
        return false;
    }
    const x = mod(sum[0] * inverse(sum[2] * sum[2]));
    return (e + x) % ORDER === r;
}
