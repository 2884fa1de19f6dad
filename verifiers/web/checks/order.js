/** V3: the draw's own entries in their order and in time (VDP §15.7, §15.25). */
import { laterBy } from '../core/time.js';

const FILE = 'log/entries.jsonl';
const MONTH = 2_592_000;

export function checkOrder(docs) {
    const { report } = docs;
    if (!docs.has(['V3.order', 'V3.time'], FILE, 'commitment.json')) {
        return;
    }
    const { book } = docs;
    report.making('V3.order', FILE);
    report.making('V3.time', FILE);
    const steps = [['POLICY', 'SNAPSHOT'], ['COMMIT'], ['REVEAL', 'RECEIPT'], ['BEACON'], ['RESULT'], ['OPEN']]
        .map((types) => book.own.filter(({ entry }) => types.includes(entry.type)));
    steps.forEach((step, i) => {
        const last = step[step.length - 1];
        steps.slice(i + 1).flat().filter(({ index }) => last !== undefined && index < last.index).forEach(({ index, entry }) => report.fail(
            'V3.order', `log ${index} ${entry.type}`, ['先后颠倒了', 'entries in the wrong order'],
            `${last.entry.type} < ${entry.type}`, `${last.index} > ${index}`));
    });
    docs.entries.forEach(({ index, entry }, i) => i > 0 && early(docs, `log ${index} ${entry.type}`, ['时间倒退了', 'time runs backwards'],
        docs.entries[i - 1].entry.at, entry.at));
    checkDeadlines(docs, docs.json['commitment.json']);
}

function early({ report }, place, words, least, at) {
    if (at < least) {
        report.fail('V3.time', place, words, `≥ ${least}`, at);
    }
}

function checkDeadlines(docs, { revealDeadline, beaconTime, openDeadline, beacons }) {
    const { report, book } = docs;
    for (const [type, limit] of [['REVEAL', revealDeadline], ['RECEIPT', revealDeadline], ['OPEN', openDeadline ?? '']]) {
        book.of(type).filter(({ entry }) => entry.at > limit).forEach(({ index, entry }) => report.fail('V3.time',
            `log ${index} ${type}`, ['晚于截止时间', 'after the deadline'], `≤ ${limit}`, entry.at));
    }
    if (beaconTime !== undefined && beaconTime <= revealDeadline) {
        report.fail('V3.time', 'commitment.json.beaconTime', ['随机源的时间应晚于揭示截止', 'must be later than revealDeadline'],
            `> ${revealDeadline}`, beaconTime);
    }
    const [least, most] = [beaconTime ?? revealDeadline, laterBy(revealDeadline, MONTH)];
    if (openDeadline !== undefined && (openDeadline <= least || openDeadline > most)) {
        report.fail('V3.time', 'commitment.json.openDeadline', ['公开的期限应在随机源之后，并在揭示截止后 30 天之内',
            'must be later than the beacons, and at most 30 days after revealDeadline'], `> ${least}, ≤ ${most}`, openDeadline);
    }
    for (const { index, entry } of book.of('BEACON')) {
        const beacon = beacons.find(({ source }) => source === entry.body.source);
        if (beacon !== undefined) {
            early(docs, `log ${index} BEACON`, ['随机源早于约定的时间', 'a beacon before its time'], beaconTime ?? '', entry.at);
            early(docs, `log ${index} BEACON`, ['随机源早于 notBefore', 'a beacon before its notBefore'], beacon.notBefore, entry.at);
        }
    }
}
