/** Merkle trees of VDP §1.4 (RFC 9162 §2.1) over hashes of eight words each, without an object for a leaf. */
import { bytesOfHex, hexOf } from './bytes.js';
import { digest, hexOfWords, nodeOf } from './hash.js';

/** Writes H(0x01‖left‖right) for two hashes that stand one after the other: two blocks, the second one short. */
function pair(hash, from, at, to, place, words, state) {
    words[0] = 0x01000000 | (from[at] >>> 8);
    for (let i = 1; i < 16; i++) {
        words[i] = (from[at + i - 1] << 24) | (from[at + i] >>> 8);
    }
    state.set(hash.start);
    hash.compress(state, words);
    words.fill(0);
    words[0] = (from[at + 15] << 24) | 0x800000;
    words[15] = 65 * 8;
    hash.compress(state, words);
    to.set(state, place);
}

/** A tree over leaf hashes (eight words a leaf); every level is kept, so that any leaf's path can be shown. */
export class Tree {
    constructor(hash, leaves) {
        this.hash = hash;
        this.levels = [leaves];
        const words = new Int32Array(16);
        const state = new Int32Array(8);
        for (let level = leaves, count = leaves.length / 8; count > 1;) {
            const half = Math.ceil(count / 2);
            const above = new Int32Array(half * 8);
            for (let i = 0; i < count >> 1; i++) {
                pair(hash, level, 16 * i, above, 8 * i, words, state);
            }
            if (count % 2 === 1) {
                above.set(level.subarray(8 * (count - 1), 8 * count), 8 * (half - 1));
            }
            this.levels.push(above);
            level = above;
            count = half;
        }
    }

    /** Returns the root as hex; of no leaves it is H(""). */
    root() {
        const top = this.levels[this.levels.length - 1];
        return top.length === 0 ? hexOf(digest(this.hash)) : hexOfWords(top, 0);
    }

    leaf(index) {
        return hexOfWords(this.levels[0], 8 * index);
    }

    /** Returns a leaf's inclusion path as hex, from the leaf up. */
    path(index) {
        const path = [];
        let at = index;
        for (const level of this.levels.slice(0, -1)) {
            const beside = at ^ 1;
            if (8 * beside < level.length) {
                path.push(hexOfWords(level, 8 * beside));
            }
            at >>= 1;
        }
        return path;
    }
}

/** Returns the root to which a path leads (RFC 9162 §2.1.3.2) as hex, or null where it cannot be this leaf's path. */
export function rootOfPath(hash, leaf, index, size, path) {
    if (index >= size) {
        return null;
    }
    let [place, last, node] = [index, size - 1, leaf];
    for (const step of path) {
        if (last === 0) {
            return null;
        }
        const beside = bytesOfHex(step);
        if (place % 2 === 1 || place === last) {
            node = nodeOf(hash, beside, node);
            while (place % 2 === 0 && place !== 0) {
                [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
            }
        } else {
            node = nodeOf(hash, node, beside);
        }
        [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
    }
    return last === 0 ? hexOf(node) : null;
}

const isPower = (size) => Number.isInteger(Math.log2(size)) && 2 ** Math.log2(size) === size;

/**
 * Tells whether a path proves a tree to be the beginning of another (RFC 9162 §2.1.4.2). The empty tree is the beginning
 * of all, and equal sizes need equal roots; both have an empty path. Sizes may be beyond 32 bits.
 */
export function isPrefix(hash, first, firstRoot, second, secondRoot, path) {
    if (first > second || (first === 0 && firstRoot !== hexOf(digest(hash)))) {
        return false;
    } else if (first === 0 || first === second) {
        return path.length === 0 && (first < second || firstRoot === secondRoot);
    }
    const steps = isPower(first) ? [firstRoot, ...path] : path;
    if (steps.length === 0 || path.length === 0) {
        return false;
    }
    let [place, last] = [first - 1, second - 1];
    const up = () => {
        [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
    };
    while (place % 2 === 1) {
        up();
    }
    let [older, newer] = [bytesOfHex(steps[0]), bytesOfHex(steps[0])];
    for (const step of steps.slice(1).map(bytesOfHex)) {
        if (last === 0) {
            return false;
        }
        if (place % 2 === 1 || place === last) {
            [older, newer] = [nodeOf(hash, step, older), nodeOf(hash, step, newer)];
            while (place % 2 === 0 && place !== 0) {
                up();
            }
        } else {
            newer = nodeOf(hash, newer, step);
        }
        up();
    }
    return last === 0 && hexOf(older) === firstRoot && hexOf(newer) === secondRoot;
}
