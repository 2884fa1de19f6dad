/** What came out: the verdict, the groups of checks in plain words, and every finding. */
import { GROUPS, QUESTIONS, standingOf } from '../checks/words.js';
import { facts, groups, h, mark } from './dom.js';

const TAGS = { pass: 'mj-tag--ok', fail: 'mj-tag--late', 'not-checked': 'mj-tag--mute' };
const SIGNS = { pass: '✓', fail: '✗', 'not-checked': '–' };

function detailOf(say, { status, counts }) {
    return status === 'fail' ? say('someFailed', counts.fail)
        : counts.open > 0 ? say('passedOpen', counts.pass, counts.open) : say('passed', counts.pass);
}

function groupLine(say, group, findings) {
    const standing = standingOf(group, findings);
    return h('li', { class: `mj-verdict mj-verdict--${standing.status}` }, mark(standing.status),
        h('span', { class: 'mj-verdict__title' }, h('span', { class: 'visually-hidden' }, `${say(standing.status)}: `), say.pick(group.words)),
        h('span', { class: 'mj-verdict__detail' }, detailOf(say, standing)));
}

function factsOf(say, { facts: known, milliseconds }) {
    if (known === null) {
        return null;
    }
    const { drawId, attempt, org, task, rows, pool, n, commit, signers, tickets } = known;
    const seconds = say.number(milliseconds / 1000, 1);
    return facts('mj-facts', [
        [say('org'), h('span', { lang: 'zh-CN' }, org)],
        [say('task'), h('span', { lang: 'zh-CN' }, task)],
        [say('draw'), attempt > 1 ? say('attempt', drawId, attempt) : drawId],
        [say('size'), say('sizeOf', say.number(rows), say.number(pool), say.number(n))],
        commit === null ? null : [say('seal'), h('span', { class: 'mj-fingerprint' }, groups(commit))],
        signers.length === 0 ? null : [say('signer'), ...signers.map(({ id, owner }) => h('span', { class: 'mj-signer' }, h('code', {}, id), ' ', h('span', { lang: 'zh-CN' }, owner)))],
        [say('took'), say('tookOf', seconds, say.number(tickets))],
    ]);
}

/** Offers the report of VDP §15.12 as a file. */
function saveButton(say, result) {
    const save = () => {
        const report = result.json[say.lang === 'en' ? 1 : 0];
        const address = URL.createObjectURL(new Blob([JSON.stringify(report, null, 1)], { type: 'application/json' }));
        h('a', { href: address, download: `${result.name}.report.json` }).click();
        setTimeout(() => URL.revokeObjectURL(address), 60_000);
    };
    return h('p', { class: 'mj-actions' }, h('button', { class: 'btn', type: 'button', click: save }, say('report')));
}

/** Says in the verdict itself which checks failed, each by its first finding. */
function faultsOf(say, { findings }) {
    const failed = findings.filter(({ id, status }, i) => status === 'fail' && findings[i - 1]?.id !== id);
    return failed.length === 0 ? null : h('ul', { class: 'mj-faults' }, failed.map(({ id, words, subject }) => h('li', {},
        h('strong', {}, say.pick(QUESTIONS[id])), ' ', h('span', { class: 'mj-fault' }, say.pick(words)), ' ',
        h('code', { class: 'mj-wrap' }, `${id} ${subject}`))));
}

/** Returns the card with the verdict; its heading can take the focus. */
export function verdictOf(say, result) {
    const counts = (status) => new Set(result.findings.filter((finding) => finding.status === status).map(({ id }) => id)).size;
    if (result.unreadable !== null) {
        return h('section', { class: 'mj-card', 'aria-labelledby': 'mj-verdict' },
            h('h2', { id: 'mj-verdict', tabindex: -1 }, mark('fail'), ' ', say('unreadable')),
            h('p', {}, h('code', { class: 'mj-wrap' }, result.name)), h('p', {}, say('unreadableHint', say.pick(result.unreadable))));
    }
    const judged = result.findings.some(({ id, status }) => id === 'V7.drawn' && status === 'pass');
    const open = counts('not-checked');
    const title = !result.ok ? say('failed', counts('fail')) : !judged ? say('okOpen') : open > 0 ? say('okSome', open) : say('ok');
    return h('section', { class: 'mj-card', 'aria-labelledby': 'mj-verdict' },
        h('div', { class: 'mj-card__head' },
            h('h2', { id: 'mj-verdict', tabindex: -1 }, mark(!result.ok ? 'fail' : judged ? 'pass' : 'not-checked'), ' ', title),
            h('span', { class: `mj-tag ${result.ok ? 'mj-tag--ok' : 'mj-tag--late'}` }, say('counts', counts('pass'), counts('fail'), open))),
        h('p', { class: 'mj-hint' }, h('code', { class: 'mj-wrap' }, result.name)),
        h('p', {}, say(!result.ok ? 'failedText' : 'okText')),
        faultsOf(say, result),
        result.pinned ? null : h('p', { class: 'mj-hint' }, say('unpinned')),
        h('ul', { class: 'mj-verdicts' }, GROUPS.map((group) => groupLine(say, group, result.findings))),
        factsOf(say, result), saveButton(say, result));
}

function comparison(say, { expected, actual }) {
    return expected === null && actual === null ? null : facts('mj-compare', [
        [say('expected'), h('code', { class: 'mj-wrap' }, expected ?? '—')], [say('actual'), h('code', { class: 'mj-wrap' }, actual ?? '—')],
    ]);
}

/** A row of the table: the question with its first finding; further findings of the same check follow without it. */
function row(say, finding, first) {
    const { id, status, subject, words } = finding;
    return h('tr', {},
        h('th', { scope: 'row', class: 'mj-nowrap', 'data-label': say('check') }, h('code', {}, id)),
        h('td', { 'data-label': say('status') }, h('span', { class: `mj-tag ${TAGS[status]}` }, `${SIGNS[status]} ${say(status)}`)),
        h('td', { class: 'mj-full', 'data-label': say('asks') }, h('div', {},
            first ? h('span', {}, say.pick(QUESTIONS[id])) : null,
            status === 'pass' ? null : h('p', { class: status === 'fail' ? 'mj-fault' : 'mj-hint' }, say.pick(words)),
            status !== 'pass' && subject !== '' ? h('p', { class: 'mj-hint' }, h('code', { class: 'mj-wrap' }, subject)) : null,
            status === 'fail' ? comparison(say, finding) : null)));
}

/** Returns the card with every finding, grouped. */
export function findingsOf(say, { findings, unreadable }) {
    const bodies = unreadable !== null ? [] : GROUPS.map((group) => {
        const mine = standingOf(group, findings).findings;
        return h('tbody', {},
            h('tr', { class: 'mj-grouped' }, h('th', { scope: 'rowgroup', colspan: 3 }, say.pick(group.words))),
            mine.map((finding, i) => row(say, finding, i === 0 || mine[i - 1].id !== finding.id)));
    });
    return bodies.length === 0 ? '' : h('section', { class: 'mj-card mj-card--flush', 'aria-labelledby': 'mj-all' },
        h('div', { class: 'mj-card__head mj-card__head--in' }, h('h2', { id: 'mj-all' }, say('all'))),
        h('div', { class: 'table-responsive' }, h('table', { class: 'mj-table mj-table--stack' },
            h('thead', {}, h('tr', {}, ['check', 'status', 'asks'].map((key) => h('th', { scope: 'col' }, say(key))))),
            bodies)));
}
