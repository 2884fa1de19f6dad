/** A whole draw of subjects: expectations, rounding, tickets, selection (VDP §5). */
import { allocate, chanceOf, Refused } from './allocation.js';
import { byText } from './bytes.js';
import { crossingRefusals, roundCrossing } from './crossing.js';
import { textOfRatio } from './rational.js';
import { roundCells, roundingOrder, roundingStart } from './rounding.js';
import { expectByScores, scoresByRow, takeByScores } from './scores.js';
import { select, ticketsOf } from './selection.js';

/**
 * Returns {shares, single}: each cell's expected number, and where there are scores each row's chance, else null.
 *
 * @param scores [{id, score}] of the eligible rows, or null
 * @throws Refused
 */
export function expect(rules, subjects, scores) {
    if (scores !== null) {
        return expectByScores(rules, subjects, scoresByRow(subjects, scores));
    }
    const shares = allocate(rules.n, subjects.cells, new Map(Object.entries(rules.quotas)));
    const refused = rules.cross === undefined ? [] : crossingRefusals(rules, subjects.cells, shares);
    if (refused.length > 0) {
        throw new Refused([...new Set(refused)].sort());
    }
    return { shares, single: null };
}

/** Returns {cell, N, x, pi} of every cell in byte order; without pi where nobody can be drawn or there are scores. */
export function chancesOf({ cells }, { shares, single }) {
    return cells.map((cell, i) => ({
        cell: cell.name, N: cell.eligible, x: textOfRatio(shares[i]),
        ...(cell.eligible > 0 && single === null ? { pi: textOfRatio(chanceOf(cell, shares[i])) } : {}),
    })).sort((a, b) => byText(a.cell, b.cell));
}

/** Returns what was expected and {order, counts, words, picks}: cells by their places, tickets, and who was drawn of each. */
export function drawSubjects(tickets, subjects, rules, expected, progress = () => {}) {
    const { shares, single } = expected;
    const { cells } = subjects;
    const order = roundingOrder(tickets, cells);
    const words = ticketsOf(tickets, subjects, progress);
    if (single !== null) {
        return { ...expected, order, words, ...takeByScores(tickets, subjects, words, order, single, rules.reserve) };
    }
    const counts = rules.cross === undefined ? roundCells(roundingStart(tickets), order, shares) : roundCrossing(tickets, cells, shares);
    return { ...expected, order, counts, words, picks: select(subjects, words, counts, rules.reserve) };
}
