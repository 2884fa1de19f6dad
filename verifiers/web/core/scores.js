/** Chances in proportion to scores (PIPS, VDP §5.6, §15.27). */
import { allocate } from './allocation.js';
import { bigOf, compareBytes } from './bytes.js';
import { bytesOfWords, compareWords } from './hash.js';
import { plus, ratio, ZERO } from './rational.js';
import { ELIGIBLE } from './subjects.js';

function gcd(a, b) {
    return b === 0n ? a : gcd(b, a % b);
}

/** Returns the score of each row by its place, 0 where it has none: scores stand in the order of the eligible rows. */
export function scoresByRow(subjects, scores) {
    const byRow = new Float64Array(subjects.count);
    for (let row = 0, next = 0; row < subjects.count; row++) {
        if (subjects.status[row] === ELIGIBLE) {
            byRow[row] = scores[next++].score;
        }
    }
    return byRow;
}

/**
 * Returns {shares, single}: each cell's expected number, and {groupOf, chances}, a row's chance by the group of the
 * cell's rows that have its score: they have equal chances. Each cell begins with a group of no rows, which brings its
 * mandatory ones.
 *
 * @throws Refused
 */
export function expectByScores(rules, subjects, scores) {
    const { cells } = subjects;
    const groups = cells.map((cell) => ({ path: [...cell.path, String(cell.weight)], weight: 1, code: '', eligible: 0, mandatory: cell.mandatory }));
    const groupOf = new Int32Array(subjects.count).fill(-1);
    const known = new Map();
    for (let row = 0; row < subjects.count; row++) {
        if (subjects.status[row] === ELIGIBLE) {
            const place = subjects.cellOf[row];
            const key = `${place}|${scores[row]}`;
            if (!known.has(key)) {
                known.set(key, groups.length);
                groups.push({ cell: place, path: groups[place].path, weight: scores[row], eligible: 0, mandatory: 0 });
            }
            groupOf[row] = known.get(key);
            groups[groupOf[row]].eligible++;
        }
    }
    const found = allocate(rules.n, groups, new Map(Object.entries(rules.quotas)), rules.m);
    const shares = cells.map(() => ZERO);
    const chances = groups.map(({ cell, eligible }, i) => {
        if (cell === undefined) {
            return ZERO;
        }
        shares[cell] = plus(shares[cell], found[i]);
        return ratio(found[i][0], found[i][1] * BigInt(eligible));
    });
    return { shares, single: { groupOf, chances } };
}

/**
 * Returns {counts, picks}: along the cells in order and the rows of each by (ticket, id), a row is taken where the
 * running sum of chances passes a whole number. The reserve is the next of those that were not taken.
 */
export function takeByScores(tickets, subjects, words, order, { groupOf, chances }, reserve) {
    const { cells } = subjects;
    const scale = chances.reduce((all, [, q]) => all * (q / gcd(all, q)), 1n);
    const whole = scale << 256n;
    const steps = chances.map(([p, q]) => (p * (scale / q)) << 256n);
    let sum = bigOf(bytesOfWords(tickets.of('U', 'pips'), 0)) * scale;
    const counts = cells.map(() => 0);
    const picks = cells.map(() => ({ drawn: [], reserve: [], cutoff: null }));
    const rows = rowsByCell(subjects);
    for (const place of order) {
        const { drawn, reserve: rest } = picks[place];
        for (const row of rows[place].sort(byTicket(subjects, words))) {
            sum += steps[groupOf[row]];
            if (sum >= whole) {
                sum -= whole;
                drawn.push(row);
            } else if (rest.length < reserve) {
                rest.push(row);
            }
        }
        counts[place] = drawn.length;
    }
    return { counts, picks };
}

/** Returns the eligible rows of each cell. */
export function rowsByCell({ cells, cellOf, status, count }) {
    const rows = cells.map(() => []);
    for (let row = 0; row < count; row++) {
        if (status[row] === ELIGIBLE) {
            rows[cellOf[row]].push(row);
        }
    }
    return rows;
}

const byTicket = (subjects, words) => (a, b) => compareWords(words, 8 * a, words, 8 * b)
    || compareBytes(subjects.bytes, subjects.starts[a] + 3, subjects.idEnds[a],
        subjects.bytes, subjects.starts[b] + 3, subjects.idEnds[b]);
