/** V6 and V7: how many of each cell, who, and in which order, all computed again (VDP §5, §15.10, §15.17, §15.26, §15.27). */
import { Refused } from '../core/allocation.js';
import { hexOf } from '../core/bytes.js';
import { bytesOfWords } from '../core/hash.js';
import { canonicalText } from '../core/json.js';
import { MANDATORY } from '../core/subjects.js';
import { chancesOf, drawSubjects, expect } from '../core/drawing.js';

const CHECKS = ['V6.allocation', 'V6.chances', 'V6.order', 'V6.cutoff', 'V7.drawn', 'V7.mandatory', 'V7.reserve'];
const mapOf = (items, key) => new Map(items.map((item) => [key(item), canonicalText(item)]));

/** Leaves the draw in docs.draw; without it the fact 'draw' is faulty. */
export function checkDraw(docs, progress) {
    if (!docs.has(CHECKS, 'commitment.json', 'subjects.rows', 'scores.rows')) {
        docs.spoil('draw', 'V6.allocation');
        return;
    }
    const expected = expectedOf(docs);
    if (expected === null) {
        return;
    }
    docs.expected = expected;
    checkChances(docs);
    if (!docs.has(['V6.allocation', ...CHECKS.slice(2)], 'certificate.json')) {
        docs.spoil('draw', 'V1.shape');
        return;
    }
    checkMandatory(docs);
    if (!docs.has(['V6.order', 'V6.cutoff', 'V7.drawn', 'V7.reserve'], 'K')) {
        docs.spoil('draw', 'V4.seed');
        checkCells(docs, null);
        return;
    }
    docs.draw = drawSubjects(docs.tickets, docs.subjects, docs.json['commitment.json'].rules, expected, progress);
    checkCells(docs, docs.draw.counts);
    checkResult(docs);
}

/** Returns each cell's expected number, and where there are scores each row's; or null where the quotas collide. */
function expectedOf(docs) {
    const { rules, scores } = docs.json['commitment.json'];
    try {
        return expect(rules, docs.subjects, scores === undefined ? null : docs.scores.rows);
    } catch (fault) {
        if (!(fault instanceof Refused)) {
            throw fault;
        }
        fault.nodes.forEach((node) => docs.report.fail('V6.allocation', node === '' ? '(root)' : node,
            ['这样的名额分不下去', 'no allocation meets these quotas']));
        docs.spoil('draw', 'V6.allocation');
        docs.has(CHECKS.slice(1), 'draw');
        return null;
    }
}

function checkChances(docs) {
    const { pi, flags } = docs.json['commitment.json'];
    const chances = chancesOf(docs.subjects, docs.expected);
    docs.report.compare('V6.chances', 'commitment.json.pi', ['公布的机会与重算的不同', 'not the chance that follows'],
        mapOf(chances, (one) => one.cell), mapOf(pi, (one) => one.cell));
    const certain = chances.filter(({ N, x }) => N > 0 && (x === '0' || x === String(N))).map((one) => one.cell);
    docs.report.compare('V6.chances', 'commitment.json.flags', ['必中或必不中的层没有如实标出', 'not the cells with chance 0 or 1'],
        mapOf(certain, (one) => one), mapOf(flags, (one) => one));
}

/** Compares cells; without the draw key (counts null) all but n, and then the check may fail but not pass. */
function checkCells(docs, counts) {
    const { report } = docs;
    const whole = new Map(docs.subjects.cells.map((cell, i) => [cell.name, counts === null ? {} : { n: counts[i] }]));
    const wanted = chancesOf(docs.subjects, docs.expected).map((one) => ({ ...one, ...whole.get(one.cell) }));
    const stated = docs.json['certificate.json'].cells.map(({ cutoff, n, ...rest }) => (counts === null ? rest : { ...rest, n }));
    const same = report.compare('V6.allocation', 'certificate.json.cells', ['与重算的不同', 'not what follows'],
        mapOf(wanted, (one) => one.cell), mapOf(stated, (one) => one.cell));
    if (counts === null && same) {
        report.made.delete('V6.allocation');
        report.open('V6.allocation', 'certificate.json.cells', ['各层家数没有查：V4.seed 不符', 'n is not checked: V4.seed failed']);
    }
}

function checkMandatory(docs) {
    const { subjects } = docs;
    const rows = [];
    for (let row = 0; row < subjects.count; row++) {
        if (subjects.status[row] === MANDATORY) {
            rows.push(subjects.id(row));
        }
    }
    docs.mandatory = rows;
    docs.report.compare('V7.mandatory', 'certificate.json.mandatory', ['必查企业与名单不同', 'not the mandatory rows of the list'],
        mapOf(rows, (id) => id), mapOf(docs.json['certificate.json'].mandatory, (id) => id));
}

/** Returns {id, cell, ticket, leaf} of a row, as the certificate writes it. */
function drawnOf(docs, row, cell) {
    return { id: docs.subjects.id(row), cell, ticket: hexOf(bytesOfWords(docs.draw.words, 8 * row)), leaf: row };
}

function checkResult(docs) {
    const { report, subjects, draw } = docs;
    const { cells } = subjects;
    const certificate = docs.json['certificate.json'];
    const known = new Set(cells.map((cell) => cell.name));
    const listed = new Set(certificate.cells.map((cell) => cell.cell));
    const cutoffs = (pairs) => new Map(pairs.map(([cell, cutoff]) => [cell, cutoff ?? 'null']));
    report.compare('V6.cutoff', 'certificate.json.cells', ['分界线与重算的不同', 'not the cutoff that follows'],
        cutoffs(cells.map((cell, i) => [cell.name, draw.picks[i].cutoff]).filter(([cell]) => listed.has(cell))),
        cutoffs(certificate.cells.map(({ cell, cutoff }) => [cell, cutoff]).filter(([cell]) => known.has(cell))));
    const places = (list) => new Map(list.map((cell, i) => [String(i).padStart(6, '0'), cell]));
    report.compare('V6.order', 'certificate.json.order', ['取整的次序与重算的不同', 'not the order that follows'],
        places(draw.order.map((i) => cells[i].name)), places(certificate.order));
    const drawn = cells.flatMap((cell, i) => draw.picks[i].drawn.map((row) => drawnOf(docs, row, cell.name)));
    report.compare('V7.drawn', 'certificate.json.drawn', ['抽中的与重算的不同', 'not the drawn that follow'],
        mapOf(drawn, (one) => one.id), mapOf(certificate.drawn, (one) => one.id));
    if (certificate.drawn.length !== new Set(certificate.drawn.map((one) => one.id)).size) {
        report.fail('V7.drawn', 'certificate.json.drawn', ['有企业列了两次', 'one is listed twice']);
    }
    const reserve = cells.map((cell, i) => [cell.name, draw.picks[i].reserve, cell.eligible]).filter(([, , eligible]) => eligible > 0);
    report.compare('V7.reserve', 'certificate.json.reserve', ['候补与重算的不同', 'not the reserve that follows'],
        new Map(reserve.map(([cell, rows]) => [cell, rows.map((row) => subjects.id(row)).join(' ')])),
        new Map(Object.entries(certificate.reserve).map(([cell, ids]) => [cell, ids.join(' ')])));
}
