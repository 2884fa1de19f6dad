/** The light check (VDP §10, V7): how one enterprise stood, by its own row, chance, ticket and cutoff. */
import { chanceOf } from './core/allocation.js';
import { ascii } from './core/bytes.js';
import { hexOfWords, leafOf } from './core/hash.js';
import { rootOfPath } from './core/merkle.js';
import { textOfRatio } from './core/rational.js';
import { ELIGIBLE, MANDATORY } from './core/subjects.js';

const named = (table, code) => (table !== undefined && typeof table === 'object' && Object.hasOwn(table, code) ? table[code] : code);

/** Returns the number of the row with this id as typed, or in capitals; -1 where there is none. */
function find(subjects, typed) {
    const code = typed.normalize('NFKC').trim();
    const row = subjects.find(code);
    return row >= 0 ? row : subjects.find(code.toUpperCase());
}

/** Returns the row's way to the committed root, step by step, and whether it leads there. */
function proofOf(docs, row, text) {
    const { hash } = docs.suite();
    const tree = docs.trees.subjects;
    const path = tree.path(row);
    const root = rootOfPath(hash, leafOf(hash, ascii(text)), row, docs.subjects.count, path);
    const stated = docs.json['commitment.json'].subjects.root;
    return { leaf: row, rows: docs.subjects.count, path, root, stated, holds: root === stated };
}

/** Returns the place of a row among the drawn or the reserve of its cell, from 1; 0 where it is in neither. */
const placeIn = (rows, row) => rows.indexOf(row) + 1;

/**
 * Returns how an enterprise stood: {known: false, rows} for one that is not in the list, null where the bundle does not
 * let anybody say, else its row, cell, status, chance, ticket, cutoff, and the proof that the row is in the sealed list.
 * `standing` is drawn, reserve, undrawn, mandatory, excluded, or unknown where the draw cannot be computed; `after` tells
 * what events did: void or substitute, or null.
 */
export function lightCheck(docs, typed) {
    if (docs === null || ['commitment.json', 'subjects.rows'].some((file) => docs.faulty.has(file))) {
        return null;
    }
    const { subjects, draw } = docs;
    const row = find(subjects, typed);
    if (row < 0) {
        return { known: false, typed: typed.normalize('NFKC').trim(), rows: subjects.count };
    }
    const legend = docs.json['commitment.json'].legend;
    const cell = subjects.cells[subjects.cellOf[row]];
    const text = subjects.row(row);
    const status = subjects.statusText(row);
    const answer = {
        known: true, id: subjects.id(row), row: text, status, cell: cell.name, weight: cell.weight, pool: cell.eligible,
        strata: cell.path.map((code) => named(legend.strata, code)),
        rule: status.startsWith('X.') ? named(legend.exclusions, status.slice(2)) : null,
        chance: null, expected: null, n: null, ticket: null, cutoff: null, place: 0, score: null, after: afterwards(docs, row),
        proof: proofOf(docs, row, text),
    };
    if (subjects.status[row] !== ELIGIBLE) {
        return { ...answer, standing: subjects.status[row] === MANDATORY ? 'mandatory' : 'excluded' };
    }
    return draw === undefined ? { ...answer, standing: 'unknown' } : { ...answer, ...standing(docs, row) };
}

/** Returns what became of a row after the draw, as far as the bundle lets anybody say. */
function afterwards({ course, draw, subjects }, row) {
    if (course === undefined || course === null || !course.inspected.has(row)) {
        return null;
    }
    const first = subjects.status[row] === MANDATORY || draw.picks[subjects.cellOf[row]].drawn.includes(row);
    return course.void.has(row) ? 'void' : first ? null : 'substitute';
}

function standing({ subjects, draw, scores }, row) {
    const at = subjects.cellOf[row];
    const pick = draw.picks[at];
    const [drawn, reserve] = [placeIn(pick.drawn, row), placeIn(pick.reserve, row)];
    const { single } = draw;
    const chance = single === null ? chanceOf(subjects.cells[at], draw.shares[at]) : single.chances[single.groupOf[row]];
    return {
        score: single === null ? null : scores.rows.find(({ id }) => id === subjects.id(row)).score,
        chance: textOfRatio(chance), percent: Number((chance[0] * 100_000n / chance[1] + 5n) / 10n) / 100,
        expected: textOfRatio(draw.shares[at]), n: draw.counts[at], ticket: hexOfWords(draw.words, 8 * row), cutoff: pick.cutoff,
        standing: drawn > 0 ? 'drawn' : reserve > 0 ? 'reserve' : 'undrawn', place: drawn > 0 ? drawn : reserve,
    };
}
