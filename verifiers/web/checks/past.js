/** V4.chain, V4.reuse and V10: this draw among the earlier ones of its organisation (VDP §3.3, §15.21, §15.22). */
import { COMMIT_MEMBERS } from './bodies.js';

const FILE = 'log/entries.jsonl';
const ZEROS = '0'.repeat(64);

/** V10; docs.whole tells whether the log shows all earlier draws. */
export function checkPast(docs) {
    docs.whole = false;
    if (docs.has(['V10.sequence', 'V10.results', 'V10.attempt'], 'commitment.json', FILE, 'log')) {
        checkSequence(docs);
        checkResults(docs);
        checkAttempt(docs);
    }
}

function checkSequence(docs) {
    const { report, book } = docs;
    const { seq, prev } = docs.json['commitment.json'];
    const past = book.past('COMMIT');
    report.making('V10.sequence', FILE);
    if (seq === 1) {
        docs.whole = true;
        past.forEach(({ index }) => report.fail('V10.sequence', `log ${index} COMMIT`, ['本次说是第一次，此前却已有封存',
            'an earlier COMMIT, though this draw says it is the first']));
        return;
    }
    if (past.length === 0) {
        unknown(report, 'V10.sequence', '', [`包里没有更早的封存，第 ${seq} 次以前没有查`, `no earlier COMMIT is here: nothing is known before seq ${seq}`]);
        return;
    }
    const first = past[0].entry.body.seq;
    docs.whole = first === 1;
    past.forEach((line, i) => checkLink(report, line, past[i - 1]?.entry.body));
    const { seq: number, commit } = past[past.length - 1].entry.body;
    if (number !== seq - 1 || commit !== prev) {
        report.fail('V10.sequence', 'commitment.json', ['没有接上最后一次抽取', 'not after the last draw'], `${seq - 1} ${prev}`, `${number} ${commit}`);
    }
    if (!report.hasFailed('V10.sequence') && !docs.whole) {
        unknown(report, 'V10.sequence', '', [`从第 ${first} 次起连号；更早的不在包里`, `without a gap from seq ${first} on; what was before is not here`]);
    }
}

function checkLink(report, { index, entry: { body } }, before) {
    const place = `log ${index} COMMIT`;
    const absent = COMMIT_MEMBERS.filter((member) => !Object.hasOwn(body, member));
    if (absent.length > 0) {
        report.fail('V10.sequence', place, ['成员缺失', 'members missing'], COMMIT_MEMBERS.join(' '), absent.join(' '));
        return;
    }
    const [seq, prev] = before === undefined ? [body.seq, body.prev] : [(before.seq ?? 0) + 1, before.commit];
    if (body.seq !== seq || body.prev !== prev || (body.seq === 1) !== (body.prev === ZEROS)) {
        report.fail('V10.sequence', place, ['编号断了，或没有接上前一次', 'a gap, or not after the draw before it'], `${seq} ${prev}`, `${body.seq} ${body.prev}`);
    }
}

function unknown(report, check, place, words) {
    report.withdraw(check);
    report.open(check, place, words);
}

function checkResults({ report, book, commit }) {
    report.making('V10.results', FILE);
    const places = new Map([...book.past('COMMIT'), ...book.of('COMMIT')].map(({ index, entry }) => [entry.body.commit, index]));
    const closed = new Map();
    const voids = book.stray.filter(({ entry }) => entry.type === 'VOID' && entry.body.commit === commit);
    for (const { index, entry } of [...book.history, ...book.of('RESULT'), ...voids]) {
        const place = `log ${index} ${entry.type}`;
        const at = places.get(entry.body.commit);
        if (at === undefined) {
            report.fail('V10.results', place, ['它的封存不在包里', 'its COMMIT is not there'], entry.body.commit, null);
        } else if (entry.type === 'RESULT' || entry.type === 'VOID') {
            const count = (closed.get(entry.body.commit) ?? 0) + 1;
            closed.set(entry.body.commit, count);
            if (index < at || count > 1) {
                report.fail('V10.results', place, ['早于封存，或一次封存有几个结果', 'before its COMMIT, or more than one RESULT or VOID of it'], `> ${at}, 1`, `${index}, ${count}`);
            }
        }
    }
    voids.forEach(({ index }) => report.fail('V10.results', `log ${index} VOID`, ['这一次抽取已经作废', 'this very draw is VOID']));
    const open = book.past('COMMIT').filter(({ entry }) => !closed.has(entry.body.commit));
    open.forEach(({ index }) => unknown(report, 'V10.results', `log ${index} COMMIT`, ['更早的一次封存还没有结果或作废', 'an earlier COMMIT is still open']));
}

/** Tells whether the supervising party is among approvals. */
export const isSupervised = (approvals) => approvals.some(({ role }) => role === 'supervisor');

function checkAttempt(docs) {
    const { report, book } = docs;
    const { drawId, attempt, approvals } = docs.json['commitment.json'];
    report.making('V10.attempt', 'commitment.json.attempt');
    const same = book.past('COMMIT').filter(({ entry }) => entry.body.drawId === drawId);
    if (attempt === 1) {
        same.forEach(({ index }) => report.fail('V10.attempt', `log ${index} COMMIT`, ['同一编号已经抽过', 'an earlier COMMIT of this drawId'], 'attempt > 1', '1'));
        return;
    }
    if (!isSupervised(approvals)) {
        report.fail('V10.attempt', 'commitment.json.approvals', ['再抽一次没有经监督方同意', 'not approved by the supervisor'], 'supervisor', approvals);
    }
    if (same.length === 0) {
        const words = ['前一次尝试的封存不在包里', 'the COMMIT of the attempt before is not here'];
        if (docs.whole || report.hasFailed('V10.sequence')) {
            report.fail('V10.attempt', FILE, words);
        } else {
            unknown(report, 'V10.attempt', '', words);
        }
        return;
    }
    const { index, entry: { body } } = same[same.length - 1];
    report.equal('V10.attempt', `log ${index} COMMIT.attempt`, ['尝试次数接不上', 'not the attempt before this one'], attempt - 1, body.attempt);
    if (!book.past('VOID').some((line) => line.entry.body.commit === body.commit && line.index < book.at)) {
        report.fail('V10.attempt', `log ${index} COMMIT`, ['前一次尝试在本次封存之前没有作废', 'the attempt before was not VOID before this COMMIT']);
    }
}

/** V4.chain: chain shares are used one after the other, and each is closed before the next. */
export function checkChain(docs) {
    if (!docs.has(['V4.chain'], 'commitment.json', FILE)) {
        return;
    }
    const links = docs.json['commitment.json'].shares.filter(({ kind }) => kind === 'chain');
    if (links.length === 0 || docs.has(['V4.chain'], 'log')) {
        docs.report.making('V4.chain', FILE);
        links.forEach((share) => checkIndex(docs, share));
    }
}

function checkIndex(docs, share) {
    const { report, book } = docs;
    const place = `commitment.json.shares ${share.party}`;
    const missing = (zh, en) => {
        if (docs.whole) {
            report.fail('V4.chain', place, [zh, en]);
        } else {
            unknown(report, 'V4.chain', place, [`没有查，更早的不在包里：${zh}`, `not checked, not all of the past is here: ${en}`]);
        }
    };
    const anchors = book.anchors.filter(({ entry }) => entry.body.party === share.party);
    if (anchors.length === 0) {
        missing('没有该方的链锚', 'no ANCHOR of this party');
    } else {
        report.equal('V4.chain', place, ['不是最近登记的链锚', 'not the anchor logged last'], anchors[anchors.length - 1].entry.body.anchor, share.anchor);
    }
    const used = book.past('COMMIT').flatMap(({ entry: { body } }) => (body.shares ?? []).filter(({ kind, party, anchor }) => kind === 'chain'
        && party === share.party && anchor === share.anchor).map(({ index }) => ({ index, commit: body.commit })));
    const from = share.index - used.length;
    if (from < 1 || used.some(({ index }, i) => index !== from + i)) {
        report.fail('V4.chain', place, ['链上的序号没有逐个使用', 'indices of the chain were not used one after the other'],
            `1 … ${share.index - 1}`, used.map(({ index }) => index).join(' '));
        return;
    }
    if (from > 1) {
        missing('更早的序号不在包里', 'earlier indices are not in this bundle');
    }
    const last = used[used.length - 1];
    const closes = ({ index, entry: { type, body } }) => body.commit === last.commit && index < book.at && (type === 'RESULT' || type === 'VOID'
        || (type === 'REVEAL' && !Object.hasOwn(body, 'event') && body.party === share.party));
    if (last !== undefined && !book.history.some(closes)) {
        missing('上一个序号还没有揭示或了结', 'the index before was neither revealed nor closed');
    }
}

/** V4.reuse: no commitment to a share stands twice. */
export function checkReuse(docs) {
    const { report } = docs;
    if (!docs.has(['V4.reuse'], 'commitment.json', FILE)) {
        return;
    }
    const { book } = docs;
    const commits = (place, shares = []) => shares.filter(({ kind }) => kind === 'commit').map(({ commitment }) => [commitment, place]);
    const seen = new Map(book.past('COMMIT').flatMap(({ index, entry }) => commits(`log ${index} COMMIT`, entry.body.shares)));
    report.making('V4.reuse', 'commitment.json.shares');
    const own = [...commits('commitment.json.shares', docs.json['commitment.json'].shares),
        ...book.events.flatMap(({ index, entry }) => commits(`log ${index} EVENT`, entry.body.shares))];
    for (const [commitment, place] of own) {
        if (seen.has(commitment)) {
            report.fail('V4.reuse', place, ['这份承诺以前用过', 'a commitment that was used before'], null, `${commitment} ${seen.get(commitment)}`);
        }
        seen.set(commitment, place);
    }
}
