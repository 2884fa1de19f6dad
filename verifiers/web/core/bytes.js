/** Bytes, hex and text: what every other module needs of them. */

const DIGITS = '0123456789abcdef';
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function hexOf(bytes) {
    let text = '';
    for (const byte of bytes) {
        text += DIGITS[byte >> 4] + DIGITS[byte & 15];
    }
    return text;
}

/** Returns the bytes of lowercase hex, or null where the text is none. */
export function bytesOfHex(text) {
    if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) {
        return null;
    }
    return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

export function ascii(text) {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
        bytes[i] = text.charCodeAt(i);
    }
    return bytes;
}

export function utf8(text) {
    return new TextEncoder().encode(text);
}

/** Returns the text of ASCII (or Latin-1) bytes. */
export function textOf(bytes, from = 0, to = bytes.length) {
    let text = '';
    for (let i = from; i < to; i++) {
        text += String.fromCharCode(bytes[i]);
    }
    return text;
}

/** Returns the text of UTF-8, or null where the bytes are none. */
export function textOfUtf8(bytes) {
    try {
        return STRICT.decode(bytes);
    } catch {
        return null;
    }
}

export function concat(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

/** Compares two stretches of bytes as unsigned numbers, a shorter one before what continues it. */
export function compareBytes(a, aFrom, aTo, b, bFrom, bTo) {
    const common = Math.min(aTo - aFrom, bTo - bFrom);
    for (let i = 0; i < common; i++) {
        const difference = a[aFrom + i] - b[bFrom + i];
        if (difference !== 0) {
            return difference;
        }
    }
    return (aTo - aFrom) - (bTo - bFrom);
}

export function sameBytes(a, b) {
    return compareBytes(a, 0, a.length, b, 0, b.length) === 0;
}

/** Orders two texts of ASCII by their bytes. */
export function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns the number that big-endian bytes mean. */
export function bigOf(bytes) {
    return BigInt('0x0' + hexOf(bytes));
}

/** Returns the bytes of Base64 (RFC 4648 §4, padded, canonical: VDP §15.1), or null where the text is none. */
export function bytesOfBase64(text) {
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
        return null;
    }
    let raw;
    try {
        raw = atob(text);
    } catch {
        return null;
    }
    return btoa(raw) === text ? ascii(raw) : null;
}
