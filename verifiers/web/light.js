/** The light check (VDP §10, V7): how one enterprise stood, by its own row, chance, ticket and cutoff. */
import { chanceOf } from './core/allocation.js';
import { ascii } from './core/bytes.js';
import { faultOfCode } from './core/creditcode.js';
import { hexOfWords, leafOf } from './core/hash.js';
import { NAME } from './core/lines.js';
import { rootOfPath } from './core/merkle.js';
import { textOfRatio } from './core/rational.js';
import { ELIGIBLE, MANDATORY } from './core/subjects.js';

const named = (table, code) => (table !== undefined && typeof table === 'object' && Object.hasOwn(table, code) ? table[code] : code);

/** Returns the number of the row with this id as it stands, or in capitals; -1 where there is none. */
function find(subjects, code) {
    const row = NAME.test(code) ? subjects.find(code) : -1;
    return row >= 0 || !NAME.test(code.toUpperCase()) ? row : subjects.find(code.toUpperCase());
}

/** Returns what a reader would not see (marks of direction, controls) as its number, so that it turns no sentence round. */
const seen = (text) => text.replace(/\p{C}/gu, (sign) => `[U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** Returns why a text can be no id of this list, as {why, parts}; null where it could be one. */
function unfitFor(subjects, code) {
    const byCode = [0, subjects.count >>> 1, subjects.count - 1].every((row) => row >= 0 && faultOfCode(subjects.id(row)) === null);
    const fault = byCode ? faultOfCode(code.toUpperCase()) : NAME.test(code) ? null : { why: 'name', parts: [] };
    return fault === null ? null : { why: fault.why, parts: fault.parts.map((part) => seen(String(part))) };
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
 * Returns how an enterprise stood: {known: false, rows, unfit} for one that is not in the list, where unfit tells why what
 * was typed can be no id of it; null where the bundle does not let anybody say, else its row, cell, status, chance, ticket, cutoff, and the proof that the row is in the sealed list.
 * `standing` is drawn, reserve, undrawn, mandatory, excluded, or unknown where the draw cannot be computed; `after` tells
 * what events did: void or substitute, or null.
 */
export function lightCheck(docs, typed) {
    if (docs === null || ['commitment.json', 'subjects.rows'].some((file) => docs.faulty.has(file))) {
        return null;
    }
    const { subjects, draw } = docs;
    const code = typed.normalize('NFKC').trim();
    const row = find(subjects, code);
    if (row < 0) {
        return { known: false, typed: seen(code), rows: subjects.count, unfit: unfitFor(subjects, code) };
    }
    const legend = docs.json['commitment.json'].legend;
    const cell = subjects.cells[subjects.cellOf[row]];
    const text = subjects.row(row);
    const status = subjects.statusText(row);
    const answer = {
        known: true, id: subjects.id(row), row: text, status, cell: cell.name, weight: cell.weight, pool: cell.eligible,
        strata: cell.path.map((part) => ({ code: part, name: named(legend.strata, part) })),
        rule: status.startsWith('X.') ? { code: status.slice(2), name: named(legend.exclusions, status.slice(2)) } : null,
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
