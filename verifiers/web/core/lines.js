/** Files of lines: persons, bars and the log. Rows of subjects, of which there may be a million, are read by subjects.js. */
import { textOf } from './bytes.js';
import { Message } from './hash.js';

export const LONGEST_ROW = 4096;
export const MOST_FAULTS = 1000;
export const NAME = /^[A-Za-z0-9._-]{1,40}$/;
const NUMBER = /^(?:0|[1-9][0-9]{0,6})$/;
const ROLES = ['leader', 'member', 'expert'];

/** A row that is not well-formed: why, in Chinese and English. */
export class BadRow extends Error {
    constructor(zh, en) {
        super(en);
        this.words = [zh, en];
    }
}

/** Returns [from, to] of each line without its LF, and whether the last one has an LF. */
export function splitLines(bytes) {
    const lines = [];
    let from = 0;
    while (from < bytes.length) {
        const end = bytes.indexOf(10, from);
        if (end < 0) {
            lines.push([from, bytes.length]);
            return { lines, ended: false };
        }
        lines.push([from, end]);
        from = end + 1;
    }
    return { lines, ended: true };
}

function demand(right, field, wanted) {
    if (!right) {
        throw new BadRow(`${field} 应为 ${wanted}`, `${field} must be ${wanted}`);
    }
}

const isLoad = (text) => NUMBER.test(text) && Number(text) <= 1_000_000;
const isHash = (text) => /^[0-9a-f]{64}$/.test(text);

function several(text, field, allowed) {
    const parts = text === '-' ? [] : text.split('+');
    demand(parts.every((part) => (allowed ? allowed.includes(part) : part !== '-' && NAME.test(part)))
        && new Set(parts).size === parts.length, field, '…+… | -');
    return parts;
}

/** Reads I1|pid|dept|region|roles|quals|priorLoad|limit|status or I2|pid|hash (VDP §2.3, §15.14). */
export function parsePerson(text) {
    const f = text.split('|');
    if (f[0] === 'I2') {
        demand(f.length === 3 && NAME.test(f[1]) && isHash(f[2]), 'row', 'I2|pid|hash');
        return { id: f[1], private: true };
    }
    demand(f[0] === 'I1' && f.length === 9, 'row', 'I1|pid|dept|region|roles|quals|priorLoad|limit|status');
    demand(f.slice(1, 4).every((name) => NAME.test(name)), 'pid, dept, region', '[A-Za-z0-9._-]{1,40}');
    const roles = several(f[4], 'roles', ROLES);
    const quals = several(f[5], 'quals', null);
    demand(isLoad(f[6]), 'priorLoad', '0…1000000');
    demand(f[7] === '-' || isLoad(f[7]), 'limit', '0…1000000 | -');
    demand(f[8] === 'E' || /^X\.[A-Za-z0-9._-]{1,38}$/.test(f[8]), 'status', 'E | X.<code>');
    return {
        id: f[1], private: false, dept: f[2], region: f[3], roles, quals, prior: Number(f[6]),
        limit: f[7] === '-' ? Infinity : Number(f[7]), status: f[8],
    };
}

/** Reads C1|pid|subject|kind or C2|n|hash (VDP §2.3, §15.14). */
export function parseBar(text) {
    const f = text.split('|');
    if (f[0] === 'C2') {
        demand(f.length === 3 && /^[1-9][0-9]{0,8}$/.test(f[1]) && isHash(f[2]), 'row', 'C2|n|hash');
        return { private: true, number: Number(f[1]) };
    }
    demand(f[0] === 'C1' && f.length === 4, 'row', 'C1|pid|subject|kind');
    demand(f.slice(1).every((name) => NAME.test(name)), 'pid, subject, kind', '[A-Za-z0-9._-]{1,40}');
    return { private: false, person: f[1], subject: f[2], kind: f[3] };
}

/** Reads P1|id|score (VDP §15.27). */
export function parseScore(text) {
    const f = text.split('|');
    demand(f[0] === 'P1' && f.length === 3 && NAME.test(f[1]), 'row', 'P1|id|score');
    demand(/^[1-9][0-9]{0,9}$/.test(f[2]) && Number(f[2]) <= 1_000_000_000, 'score', '1…1000000000');
    return { id: f[1], score: Number(f[2]) };
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export function compareIds(a, b) {
    return compare(a.id, b.id);
}

/** Private bars follow the others (VDP §15.14). */
export function compareBars(a, b) {
    return a.private !== b.private ? (a.private ? 1 : -1)
        : a.private ? a.number - b.number : compare(a.person, b.person) || compare(a.subject, b.subject);
}

/**
 * Reads a list of rows: {rows, leaves, fileHash, faults}, where a fault is {line, words, text}. Every row is hashed;
 * rows stand in order without equals.
 */
export function readRows(hash, bytes, parse, order) {
    const { lines, ended } = splitLines(bytes);
    const [rows, faults] = [[], []];
    const leaves = new Int32Array(8 * lines.length);
    const message = new Message(hash);
    let last = null;
    lines.forEach(([from, to], i) => {
        if (faults.length >= MOST_FAULTS) {
            return;
        }
        const text = textOf(bytes, from, Math.min(to, from + LONGEST_ROW));
        const fault = (zh, en) => faults.push({ line: i + 1, words: [zh, en], text });
        if (to - from > LONGEST_ROW) {
            fault('行太长', `a line beyond ${LONGEST_ROW} bytes`);
            return;
        }
        leaves.set(message.reset(hash.start, 0).byte(0).add(bytes, from, to).end(), 8 * i);
        try {
            const row = parse(text);
            if (last !== null && order(last, row) >= 0) {
                fault('没有按序，或重复', 'out of order, or there twice');
            }
            last = row;
            rows.push(row);
        } catch (broken) {
            if (!(broken instanceof BadRow)) {
                throw broken;
            }
            fault(...broken.words);
        }
    });
    if (!ended) {
        faults.push({ line: lines.length, words: ['末行没有换行符', 'the last line has no LF'], text: '' });
    }
    return { rows, leaves, fileHash: new Message(hash).add(bytes).bytes(), faults };
}
