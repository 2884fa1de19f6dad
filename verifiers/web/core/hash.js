/**
 * What SHA-256 and SM3 have in common: blocks of 64 bytes, eight 32-bit words of state, the same padding. A hash is
 * {name, start, compress(state, words)}; this adds whole messages, trees' nodes (VDP §1.4) and tickets (VDP §5.1).
 */
import { ascii, hexOf } from './bytes.js';

/** A message that is hashed bit by bit; reset and used again, so that a row costs no new object. */
export class Message {
    constructor(hash) {
        this.hash = hash;
        this.state = new Int32Array(8);
        this.words = new Int32Array(16);
        this.block = new Uint8Array(64);
        this.reset(hash.start, 0);
    }

    /** Begins after the whole blocks that led to a state. */
    reset(state, length) {
        this.state.set(state);
        this.filled = 0;
        this.length = length;
        return this;
    }

    /** Adds one byte. */
    byte(value) {
        this.block[this.filled++] = value;
        this.length++;
        if (this.filled === 64) {
            this.take(this.block, 0);
            this.filled = 0;
        }
        return this;
    }

    /** Adds a stretch of bytes. */
    add(bytes, from = 0, to = bytes.length) {
        const block = this.block;
        let filled = this.filled;
        let at = from;
        this.length += to - from;
        while (at < to) {
            if (filled === 0 && to - at >= 64) {
                this.take(bytes, at);
                at += 64;
                continue;
            }
            const end = Math.min(to, at + 64 - filled);
            while (at < end) {
                block[filled++] = bytes[at++];
            }
            if (filled === 64) {
                this.take(block, 0);
                filled = 0;
            }
        }
        this.filled = filled;
        return this;
    }

    take(bytes, at) {
        const words = this.words;
        for (let i = 0, j = at; i < 16; i++, j += 4) {
            words[i] = (bytes[j] << 24) | (bytes[j + 1] << 16) | (bytes[j + 2] << 8) | bytes[j + 3];
        }
        this.hash.compress(this.state, words);
    }

    /** Pads and ends the message; its hash stands in the state from now on. */
    end() {
        const block = this.block;
        const length = this.length;
        block[this.filled++] = 0x80;
        if (this.filled > 56) {
            block.fill(0, this.filled);
            this.take(block, 0);
            this.filled = 0;
        }
        block.fill(0, this.filled, 56);
        const high = Math.floor(length / 0x20000000);
        const low = (length << 3) >>> 0;
        for (let i = 0; i < 4; i++) {
            block[56 + i] = high >>> (24 - 8 * i);
            block[60 + i] = low >>> (24 - 8 * i);
        }
        this.take(block, 0);
        return this.state;
    }

    bytes() {
        return bytesOfWords(this.end(), 0);
    }
}

/** Returns the 32 bytes of eight words. */
export function bytesOfWords(words, at) {
    const bytes = new Uint8Array(32);
    for (let i = 0; i < 32; i++) {
        bytes[i] = words[at + (i >> 2)] >>> (24 - 8 * (i & 3));
    }
    return bytes;
}

export function hexOfWords(words, at) {
    return hexOf(bytesOfWords(words, at));
}

export function wordsOfBytes(bytes) {
    return Int32Array.from({ length: bytes.length / 4 }, (_, i) =>
        (bytes[4 * i] << 24) | (bytes[4 * i + 1] << 16) | (bytes[4 * i + 2] << 8) | bytes[4 * i + 3]);
}

/** Returns H of the parts, one after the other. */
export function digest(hash, ...parts) {
    const message = new Message(hash);
    parts.forEach((part) => message.add(part));
    return message.bytes();
}

/** Returns H(0x00‖data), the leaf of a tree (VDP §1.4). */
export function leafOf(hash, data) {
    return new Message(hash).byte(0).add(data).bytes();
}

/** Returns H(0x01‖left‖right), an inner node (VDP §1.4). */
export function nodeOf(hash, left, right) {
    return new Message(hash).byte(1).add(left).add(right).bytes();
}

/** Tickets T(p, x) = H(K‖"|"‖p‖"|"‖x): the state after K's block is kept, so that one costs one compression. */
export class Tickets {
    constructor(hash, key) {
        this.hash = hash;
        this.kept = Int32Array.from(new Message(hash).add(ascii(key)).state);
        this.long = new Message(hash);
        this.state = new Int32Array(8);
        this.words = new Int32Array(16);
        this.begun = new Int32Array(16);
    }

    /** Sets purpose and first part of x for the tickets that follow. */
    begin(purpose, first = '') {
        this.prefix = ascii(`|${purpose}|${first}`);
        this.begun.fill(0);
        this.prefix.forEach((byte, i) => this.put(this.begun, i, byte));
        return this;
    }

    put(words, at, byte) {
        words[at >> 2] |= byte << (24 - 8 * (at & 3));
    }

    /** Returns the eight words of the ticket whose x ends with these bytes, in an array that the next call overwrites. */
    next(bytes, from = 0, to = bytes.length) {
        const length = this.prefix.length + to - from;
        if (length > 55) {
            return this.long.reset(this.kept, 64).add(this.prefix).add(bytes, from, to).end();
        }
        const { words, state, begun, kept } = this;
        for (let i = 0; i < 16; i++) {
            words[i] = begun[i];
        }
        for (let i = 0; i < 8; i++) {
            state[i] = kept[i];
        }
        let at = this.prefix.length;
        for (let i = from; i < to; i++, at++) {
            words[at >> 2] |= bytes[i] << (24 - 8 * (at & 3));
        }
        words[at >> 2] |= 0x80 << (24 - 8 * (at & 3));
        words[15] = 8 * (64 + length);
        this.hash.compress(state, words);
        return state;
    }

    /** Returns the eight words of one ticket as an array of their own. */
    of(purpose, text) {
        return this.begin(purpose).next(ascii(text)).slice();
    }

    /** Returns one ticket as hex. */
    hex(purpose, text) {
        return hexOfWords(this.of(purpose, text), 0);
    }
}

/** Compares two tickets of eight words each as unsigned numbers. */
export function compareWords(a, aAt, b, bAt) {
    for (let i = 0; i < 8; i++) {
        const x = a[aAt + i] >>> 0;
        const y = b[bAt + i] >>> 0;
        if (x !== y) {
            return x < y ? -1 : 1;
        }
    }
    return 0;
}
