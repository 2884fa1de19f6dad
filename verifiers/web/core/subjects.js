/** The pool (VDP §2.1): rows T1|id|k1|…|km|w|status, read into typed arrays, without an object for a row. */
import { compareBytes, textOf } from './bytes.js';
import { Message } from './hash.js';
import { LONGEST_ROW, MOST_FAULTS } from './lines.js';

export const ELIGIBLE = 0;
export const MANDATORY = 1;
export const EXCLUDED = 2;
const [PIPE, X, DOT] = [0x7c, 0x58, 0x2e];
const STEP = 1 << 14;
const IN_NAME = Uint8Array.from({ length: 256 }, (_, code) => (/[A-Za-z0-9._-]/.test(String.fromCharCode(code)) ? 1 : 0));

const RULES = {
    shape: ['应为 T1|id|k1|…|km|w|status', 'must be T1|id|k1|…|km|w|status'],
    name: ['每项应为 [A-Za-z0-9._-]{1,40}', 'every field must be [A-Za-z0-9._-]{1,40}'],
    weight: ['w 应为 1…1000000', 'w must be 1…1000000'],
    status: ['status 应为 E、M 或 X.<代码>', 'status must be E, M or X.<code>'],
    order: ['没有按编号排序，或编号重复', 'not sorted by id, or an id twice'],
    long: ['行太长', `a line beyond ${LONGEST_ROW} bytes`],
    end: ['末行没有换行符', 'the last line has no LF'],
};

/** Numbers the cells: the bytes of k1|…|km|w by a table of their hashes. */
class Cells {
    constructor() {
        this.slots = new Int32Array(1024).fill(-1);
        this.hashes = [];
        this.found = [];
    }

    /** Returns the number of the cell whose bytes stand there. */
    number(bytes, from, to) {
        let hash = 0x811c9dc5;
        for (let i = from; i < to; i++) {
            hash = Math.imul(hash ^ bytes[i], 0x01000193);
        }
        const mask = this.slots.length - 1;
        for (let at = hash & mask; ; at = (at + 1) & mask) {
            const cell = this.slots[at];
            if (cell < 0) {
                return this.enter(at, hash, bytes, from, to);
            }
            const known = this.found[cell];
            if (this.hashes[cell] === hash && compareBytes(bytes, from, to, bytes, known.from, known.to) === 0) {
                return cell;
            }
        }
    }

    enter(at, hash, bytes, from, to) {
        const names = textOf(bytes, from, to).split('|');
        const [path, weight] = [names.slice(0, -1), Number(names[names.length - 1])];
        this.found.push({ from, to, name: names.join('/'), path, weight, eligible: 0, mandatory: 0, excluded: 0 });
        this.hashes.push(hash);
        this.slots[at] = this.found.length - 1;
        if (2 * this.found.length > this.slots.length) {
            this.grow();
        }
        return this.found.length - 1;
    }

    grow() {
        this.slots = new Int32Array(2 * this.slots.length).fill(-1);
        const mask = this.slots.length - 1;
        this.hashes.forEach((hash, cell) => {
            let at = hash & mask;
            while (this.slots[at] >= 0) {
                at = (at + 1) & mask;
            }
            this.slots[at] = cell;
        });
    }
}

/**
 * The rows of a pool: per row where it and its id stand, its cell and status; the cells with their counts; the leaf
 * hashes; the file's hash; and faults as {line, words, text}.
 */
export class Subjects {
    constructor(hash, bytes, progress = () => {}) {
        const most = countLines(bytes);
        this.bytes = bytes;
        this.starts = new Uint32Array(most + 1);
        this.idEnds = new Uint32Array(most);
        this.cellOf = new Int32Array(most);
        this.status = new Uint8Array(most);
        this.leaves = new Int32Array(8 * most);
        this.faults = [];
        this.count = 0;
        this.table = new Cells();
        this.read(hash, progress);
        this.cells = this.table.found;
        this.fileHash = new Message(hash).add(bytes).bytes();
    }

    read(hash, progress) {
        const { bytes, leaves } = this;
        const message = new Message(hash);
        for (let from = 0, line = 1; from < bytes.length && this.faults.length < MOST_FAULTS; line++) {
            const at = bytes.indexOf(10, from);
            const to = at < 0 ? bytes.length : at;
            const row = this.count++;
            const fault = to - from > LONGEST_ROW ? 'long' : this.take(row, from, to) || (at < 0 ? 'end' : '');
            if (fault !== '') {
                this.faults.push({ line, words: RULES[fault], text: textOf(bytes, from, Math.min(to, from + 200)) });
            }
            leaves.set(message.reset(hash.start, 0).byte(0).add(bytes, from, to).end(), 8 * row);
            from = to + 1;
            this.starts[row + 1] = from;
            if (row % STEP === 0) {
                progress(from / bytes.length);
            }
        }
    }

    /** Reads one row; returns the fault that it has, if any. */
    take(row, from, to) {
        const bytes = this.bytes;
        let [fields, mark, weightFrom, pathFrom] = [0, from, 0, 0];
        for (let i = from; i < to; i++) {
            if (bytes[i] !== PIPE) {
                if (IN_NAME[bytes[i]] === 0) {
                    return 'name';
                }
                continue;
            }
            if (i === mark || i - mark > 40) {
                return 'name';
            }
            if (fields === 1) {
                this.idEnds[row] = i;
                pathFrom = i + 1;
            }
            weightFrom = mark;
            mark = i + 1;
            fields++;
        }
        if (fields < 4 || fields > 9 || bytes[from] !== 0x54 || bytes[from + 1] !== 0x31 || bytes[from + 2] !== PIPE) {
            return 'shape';
        }
        return this.enter(row, from, pathFrom, weightFrom, mark, to);
    }

    enter(row, from, pathFrom, weightFrom, statusFrom, to) {
        const bytes = this.bytes;
        const weightTo = statusFrom - 1;
        let weight = bytes[weightFrom] === 0x30 || weightTo - weightFrom > 7 ? 0 : 1;
        for (let i = weightFrom, value = 0; i < weightTo && weight > 0; i++) {
            value = 10 * value + bytes[i] - 0x30;
            weight = bytes[i] < 0x30 || bytes[i] > 0x39 || value > 1_000_000 ? 0 : value;
        }
        if (weight === 0) {
            return 'weight';
        }
        const status = statusOf(bytes, statusFrom, to);
        if (status < 0) {
            return 'status';
        }
        const cell = this.table.number(bytes, pathFrom, weightTo);
        const found = this.table.found[cell];
        this.cellOf[row] = cell;
        this.status[row] = status;
        found[status === ELIGIBLE ? 'eligible' : status === MANDATORY ? 'mandatory' : 'excluded']++;
        const before = row === 0 ? -1
            : compareBytes(bytes, this.starts[row - 1] + 3, this.idEnds[row - 1], bytes, from + 3, this.idEnds[row]);
        return before < 0 ? '' : 'order';
    }

    id(row) {
        return textOf(this.bytes, this.starts[row] + 3, this.idEnds[row]);
    }

    row(row) {
        return textOf(this.bytes, this.starts[row], this.starts[row + 1] - 1);
    }

    /** Returns the row's own status, such as X.DONE2026. */
    statusText(row) {
        return this.row(row).split('|').pop();
    }

    /** Returns the number of the row with this id, or -1. */
    find(id) {
        const wanted = Uint8Array.from(id, (sign) => sign.charCodeAt(0));
        for (let low = 0, high = this.count; low < high;) {
            const middle = (low + high) >>> 1;
            const order = compareBytes(this.bytes, this.starts[middle] + 3, this.idEnds[middle], wanted, 0, wanted.length);
            if (order === 0) {
                return middle;
            }
            [low, high] = order < 0 ? [middle + 1, high] : [low, middle];
        }
        return -1;
    }
}

function statusOf(bytes, from, to) {
    if (to - from === 1) {
        return bytes[from] === 0x45 ? ELIGIBLE : bytes[from] === 0x4d ? MANDATORY : -1;
    }
    return to - from > 2 && to - from <= 40 && bytes[from] === X && bytes[from + 1] === DOT ? EXCLUDED : -1;
}

function countLines(bytes) {
    let lines = 0;
    for (let i = 0; i < bytes.length; i++) {
        lines += bytes[i] === 10 ? 1 : 0;
    }
    return bytes.length > 0 && bytes[bytes.length - 1] !== 10 ? lines + 1 : lines;
}
