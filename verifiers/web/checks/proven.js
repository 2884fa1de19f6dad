/** V5: who was left out, and who must be inspected, by what the ledger says (VDP §2.4, §7.3, §15.30). */
import { dayOf } from '../core/time.js';
import { ELIGIBLE, EXCLUDED } from '../core/subjects.js';

const FILE = 'log/entries.jsonl';

export function checkProven(docs) {
    checkExclusions(docs);
    checkCarried(docs);
}

function checkExclusions(docs) {
    if (!docs.has(['V5.exclusions'], 'commitment.json')) {
        return;
    }
    const { proven = [] } = docs.json['commitment.json'].rules;
    if (proven.length > 0) {
        if (!docs.has(['V5.exclusions'], FILE, 'log', 'subjects.rows')) {
            return;
        } else if (docs.book.snapshot === Infinity) {
            docs.spoil('SNAPSHOT subjects', 'V2.entries');
            docs.has(['V5.exclusions'], 'SNAPSHOT subjects');
            return;
        }
    }
    docs.report.making('V5.exclusions', 'subjects.rows');
    const excluded = proven.length === 0 ? new Map() : excludedByStatus(docs.subjects);
    proven.forEach((line) => checkLine(docs, line, excluded.get(`X.${line.code}`) ?? []));
}

/** Returns the ids of the rows that are left out, by their status. */
function excludedByStatus(subjects) {
    const ids = new Map();
    for (let row = 0; row < subjects.count; row++) {
        if (subjects.status[row] === EXCLUDED) {
            const status = subjects.statusText(row);
            const known = ids.get(status) ?? [];
            ids.set(status, known);
            known.push(subjects.id(row));
        }
    }
    return ids;
}

function checkLine(docs, line, stated) {
    const { report, subjects } = docs;
    const known = evidence(docs, line);
    const place = `commitment.json.rules.proven ${line.code}`;
    const excepted = (id) => Object.hasOwn(line.except, id);
    const itself = (ids) => new Map(ids.map((id) => [id, id]));
    report.compare('V5.exclusions', place, ['排除的企业与账本里的证据不同', 'not those whom the ledger proves'],
        itself([...known].filter((id) => subjects.find(id) >= 0 && !excepted(id))), itself(stated));
    Object.keys(line.except).filter((id) => !known.has(id) || subjects.find(id) < 0).forEach((id) => report.fail('V5.exclusions',
        `${place}.except ${id}`, ['例外的企业没有证据，或不在名单里', 'an exception without evidence, or without a row']));
}

/** Returns the ids that earlier entries prove for a line. */
function evidence({ entries, book }, { by, orgs, from }) {
    const sealed = dayOf(book.of('COMMIT')[0].entry.at);
    const found = new Set();
    for (const { index, entry: { type, org, at, body } } of entries) {
        const inspection = type === 'INSPECTION';
        if (index >= book.snapshot || !orgs.includes(org) || (!inspection && type !== 'RESULT' && type !== 'OPEN')) {
            continue;
        }
        const day = inspection ? body.date : dayOf(at);
        if (day >= from && day <= sealed && by !== (inspection ? 'RESULT' : 'INSPECTION')) {
            (inspection ? [body.subject] : body.drawn ?? []).forEach((id) => found.add(id));
        }
    }
    return found;
}

/** Who was void as eligible in the task's last draw is not drawn for again. */
function checkCarried(docs) {
    if (!docs.has(['V5.mandatory'], 'commitment.json', FILE)) {
        return;
    }
    const { report, book } = docs;
    const { task } = docs.json['commitment.json'];
    const voids = book.evidence.filter(({ entry: { type, body } }) => type === 'EVENT' && body.type === 'SUBJECT_VOID' && body.status === 'E');
    if (voids.length > 0 && !docs.has(['V5.mandatory'], 'log', 'subjects.rows')) {
        return;
    }
    report.making('V5.mandatory', 'subjects.rows');
    const draws = book.past('COMMIT').filter(({ entry }) => entry.body.task === task);
    const done = new Set(book.past('RESULT').filter(({ index }) => index < book.at).map(({ entry }) => entry.body.commit));
    for (const { index, entry: { body } } of voids) {
        const later = draws.some((draw) => draw.index > index && done.has(draw.entry.body.commit));
        const row = docs.subjects.find(body.subject);
        if (!later && row >= 0 && docs.subjects.status[row] === ELIGIBLE && draws.some(({ entry }) => entry.body.drawId === body.drawId)) {
            report.fail('V5.mandatory', `subjects.rows ${body.subject}`, ['上次作废的企业这次应当必查', 'void in the last draw of this task: must be mandatory now'], 'M', 'E');
        }
    }
}
