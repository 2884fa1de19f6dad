/**
 * Unpacks DEFLATE (RFC 1951) strictly: the stream ends with the packed bytes and gives exactly the stated size
 * (VDP §15.18). The browser's DecompressionStream would say neither where it ended nor stop at a limit.
 */

const FAST = 10;
const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
    6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export class Damaged extends Error {}

/** A prefix code: short codes by a table, longer ones bit by bit. */
class Code {
    /** @param oneMayStandAlone whether a code of a single symbol of one bit is allowed, as zlib writes it */
    constructor(lengths, oneMayStandAlone) {
        this.counts = new Uint16Array(16);
        lengths.forEach((length) => this.counts[length]++);
        this.counts[0] = 0;
        let left = 1;
        let longest = 0;
        const offsets = new Uint16Array(17);
        const codes = new Uint16Array(16);
        for (let bits = 1, code = 0; bits < 16; bits++) {
            left = left * 2 - this.counts[bits];
            if (left < 0) {
                throw new Damaged('a code with too many symbols');
            }
            longest = this.counts[bits] ? bits : longest;
            offsets[bits + 1] = offsets[bits] + this.counts[bits];
            codes[bits] = code;
            code = (code + this.counts[bits]) << 1;
        }
        if (left > 0 && longest > 0 && !(oneMayStandAlone && longest === 1)) {
            throw new Damaged('a code with too few symbols');
        }
        this.symbols = new Uint16Array(lengths.length);
        this.table = new Uint16Array(1 << FAST);
        lengths.forEach((length, symbol) => {
            if (length > 0) {
                this.symbols[offsets[length]++] = symbol;
                this.tabulate(codes[length]++, length, symbol);
            }
        });
    }

    tabulate(code, length, symbol) {
        if (length > FAST) {
            return;
        }
        let turned = 0;
        for (let i = 0; i < length; i++) {
            turned |= ((code >> i) & 1) << (length - 1 - i);
        }
        for (let at = turned; at < 1 << FAST; at += 1 << length) {
            this.table[at] = (symbol << 4) | length;
        }
    }
}

const FIXED = [
    new Code(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)), false),
    new Code(new Array(32).fill(5), false),
];

class Bits {
    constructor(bytes) {
        this.bytes = bytes;
        this.at = 0;
        this.held = 0;
        this.count = 0;
    }

    /** Makes at least 16 bits stand ready; behind the end they are zeros, which drop() notices when they are used. */
    fill() {
        while (this.count <= 16) {
            this.held |= (this.at < this.bytes.length ? this.bytes[this.at] : 0) << this.count;
            this.at++;
            this.count += 8;
        }
    }

    drop(count) {
        this.held >>>= count;
        this.count -= count;
        if (this.at - (this.count >> 3) > this.bytes.length) {
            throw new Damaged('the packed bytes end too early');
        }
    }

    take(count) {
        this.fill();
        const value = this.held & ((1 << count) - 1);
        this.drop(count);
        return value;
    }

    symbol(code) {
        this.fill();
        const entry = code.table[this.held & ((1 << FAST) - 1)];
        if (entry !== 0) {
            this.drop(entry & 15);
            return entry >> 4;
        }
        for (let length = 1, value = 0, first = 0, index = 0; length < 16; length++) {
            value |= (this.held >> (length - 1)) & 1;
            const count = code.counts[length];
            if (value - first < count) {
                this.drop(length);
                return code.symbols[index + value - first];
            }
            index += count;
            first = (first + count) << 1;
            value <<= 1;
        }
        throw new Damaged('an unknown symbol');
    }

    /** Goes to the next whole byte and gives back what was read ahead. */
    align() {
        this.drop(this.count & 7);
        this.at -= this.count >> 3;
        this.held = 0;
        this.count = 0;
    }
}

/** Returns the two codes of a block that brings its own. */
function ownCodes(bits) {
    const literals = bits.take(5) + 257;
    const distances = bits.take(5) + 1;
    const count = bits.take(4) + 4;
    if (literals > 286 || distances > 30) {
        throw new Damaged('too many symbols');
    }
    const small = new Array(19).fill(0);
    for (let i = 0; i < count; i++) {
        small[CODE_ORDER[i]] = bits.take(3);
    }
    const code = new Code(small, false);
    const lengths = [];
    while (lengths.length < literals + distances) {
        const symbol = bits.symbol(code);
        if (symbol < 16) {
            lengths.push(symbol);
            continue;
        }
        if (symbol === 16 && lengths.length === 0) {
            throw new Damaged('nothing to repeat');
        }
        const value = symbol === 16 ? lengths[lengths.length - 1] : 0;
        let times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
        while (times-- > 0) {
            lengths.push(value);
        }
    }
    if (lengths.length > literals + distances || lengths[256] === 0) {
        throw new Damaged('a code without end');
    }
    return [new Code(lengths.slice(0, literals), true), new Code(lengths.slice(literals), true)];
}

function stored(bits, out, at) {
    bits.align();
    const bytes = bits.bytes;
    const length = bytes[bits.at] | (bytes[bits.at + 1] << 8);
    const check = bytes[bits.at + 2] | (bytes[bits.at + 3] << 8);
    bits.at += 4;
    if (bits.at + length > bytes.length || (length ^ check) !== 0xffff || at + length > out.length) {
        throw new Damaged('a stored block of a wrong size');
    }
    out.set(bytes.subarray(bits.at, bits.at + length), at);
    bits.at += length;
    return at + length;
}

function packed(bits, out, start, [literals, distances]) {
    let at = start;
    for (;;) {
        const symbol = bits.symbol(literals);
        if (symbol < 256) {
            if (at >= out.length) {
                throw new Damaged('more than its size says');
            }
            out[at++] = symbol;
            continue;
        }
        if (symbol === 256) {
            return at;
        }
        if (symbol > 285) {
            throw new Damaged('an unknown length');
        }
        const length = LENGTH_BASE[symbol - 257] + bits.take(LENGTH_BITS[symbol - 257]);
        const place = bits.symbol(distances);
        if (place > 29) {
            throw new Damaged('an unknown distance');
        }
        const distance = DISTANCE_BASE[place] + bits.take(DISTANCE_BITS[place]);
        if (distance > at || at + length > out.length) {
            throw new Damaged('a repetition of nothing, or more than its size says');
        }
        for (let i = 0; i < length; i++, at++) {
            out[at] = out[at - distance];
        }
    }
}

/** Returns the unpacked bytes, exactly `size` of them; throws Damaged for anything else. */
export function inflate(bytes, size) {
    const bits = new Bits(bytes);
    const out = new Uint8Array(size);
    let at = 0;
    for (let last = 0; last === 0;) {
        last = bits.take(1);
        const kind = bits.take(2);
        if (kind === 3) {
            throw new Damaged('an unknown kind of block');
        }
        at = kind === 0 ? stored(bits, out, at) : packed(bits, out, at, kind === 1 ? FIXED : ownCodes(bits));
    }
    bits.align();
    if (at !== size || bits.at !== bytes.length) {
        throw new Damaged('not the size that it says');
    }
    return out;
}
