/** Who is drawn (VDP §5.4): in each cell the rows of status E with the smallest (ticket, id), and the reserve behind. */
import { compareBytes } from './bytes.js';
import { compareWords, hexOfWords } from './hash.js';
import { ELIGIBLE } from './subjects.js';

const STEP = 1 << 14;

/** Returns the tickets of all rows of status E, eight words a row. */
export function ticketsOf(tickets, subjects, progress = () => {}) {
    const { bytes, starts, idEnds, status, count } = subjects;
    const words = new Int32Array(8 * count);
    tickets.begin('T');
    for (let row = 0; row < count; row++) {
        if (status[row] === ELIGIBLE) {
            words.set(tickets.next(bytes, starts[row] + 3, idEnds[row]), 8 * row);
        }
        if (row % STEP === 0) {
            progress(row / count);
        }
    }
    return words;
}

/** Returns the rows of each cell with status E, as one array and where each cell begins in it. */
function grouped(subjects) {
    const { cells, cellOf, status, count } = subjects;
    const from = new Uint32Array(cells.length + 1);
    cells.forEach((cell, i) => {
        from[i + 1] = from[i] + cell.eligible;
    });
    const next = from.slice();
    const rows = new Uint32Array(from[cells.length]);
    for (let row = 0; row < count; row++) {
        if (status[row] === ELIGIBLE) {
            rows[next[cellOf[row]]++] = row;
        }
    }
    return { from, rows };
}

/**
 * Returns the `wanted` first rows by (ticket, id). Only rows below a first word that most likely leaves enough are
 * sorted; where it leaves too few, all are.
 */
function first(subjects, words, rows, wanted) {
    const byTicket = (a, b) => compareWords(words, 8 * a, words, 8 * b)
        || compareBytes(subjects.bytes, subjects.starts[a] + 3, subjects.idEnds[a],
            subjects.bytes, subjects.starts[b] + 3, subjects.idEnds[b]);
    const most = (wanted + 6 * Math.sqrt(wanted) + 20) / rows.length;
    if (most < 0.5) {
        const limit = Math.floor(most * 2 ** 32);
        const few = rows.filter((row) => (words[8 * row] >>> 0) < limit);
        if (few.length >= wanted) {
            return few.sort(byTicket).subarray(0, wanted);
        }
    }
    return rows.slice().sort(byTicket).subarray(0, wanted);
}

/**
 * Returns for each cell {drawn, reserve, cutoff}: rows in ticket order, and the last drawn ticket as hex or null.
 *
 * @param counts how many each cell gives
 */
export function select(subjects, words, counts, reserve) {
    const { from, rows } = grouped(subjects);
    return subjects.cells.map((cell, i) => {
        const n = counts[i];
        const queue = Array.from(first(subjects, words, rows.subarray(from[i], from[i + 1]), Math.min(n + reserve, cell.eligible)));
        return {
            drawn: queue.slice(0, n), reserve: queue.slice(n),
            cutoff: n === 0 ? null : hexOfWords(words, 8 * queue[n - 1]),
        };
    });
}
