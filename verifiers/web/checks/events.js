/** V9: events, their seeds and effects, and what became of the subjects (VDP §7, §15.28, §15.29). */
import { hexOf } from '../core/bytes.js';
import { Course } from '../core/course.js';
import { leafOf } from '../core/hash.js';
import { canonicalBytes, canonicalText } from '../core/json.js';
import { eventKey, shareCommitment } from '../core/seed.js';
import { isSupervised } from './past.js';
import { judgeBeacon } from './seed.js';

const FILE = 'events.jsonl';
const CHECKS = ['V9.events', 'V9.seed', 'V9.effect', 'V9.ends'];

export function checkEvents(docs) {
    if (!docs.has(CHECKS, 'commitment.json', 'log/entries.jsonl', FILE)) {
        return;
    }
    const { book, report } = docs;
    const lines = new Map(docs.eventLines.map((line) => [line.index, line]));
    CHECKS.slice(0, 3).forEach((check) => report.making(check, FILE));
    const faulty = checkNumbers(docs, lines);
    book.events.filter(({ index, entry }) => Object.hasOwn(entry.body, 'shares') && lines.has(index))
        .forEach((line) => checkEventSeed(docs, line, lines.get(line.index)));
    docs.course = book.events.length === 0 ? courseOf(docs) : checkEffects(docs, lines, faulty);
    checkEnds(docs);
}

/** Checks what can be told without the state of the draw; returns the indices of events at fault. */
function checkNumbers(docs, lines) {
    const { report, book } = docs;
    const faulty = new Set();
    const indexes = (list) => new Map(list.map((index) => [String(index).padStart(16, '0'), index]));
    report.compare('V9.events', FILE, ['事件与账本的记录不是一一对应', 'lines and EVENT entries are not the same'],
        indexes(book.events.map(({ index }) => index)), indexes([...lines.keys()]));
    book.events.forEach(({ index, entry: { body } }, i) => {
        const place = `log ${index} EVENT`;
        const faults = [
            [body.no !== i + 1, ['事件没有连号', 'events are not numbered 1, 2, …'], String(i + 1), String(body.no)],
            [index < book.result, ['事件早于结果', 'an event before the RESULT'], `> ${book.result}`, String(index)],
            [!isSupervised(body.approvals), ['没有经监督方同意', 'not approved by the supervisor'], 'supervisor', body.approvals],
        ].filter(([wrong]) => wrong);
        faults.forEach(([, words, expected, actual]) => report.fail('V9.events', place, words, expected, actual));
        if (faults.length > 0) {
            faulty.add(index);
        }
    });
    return faulty;
}

const parties = (shares) => shares.map(({ party }) => party).join(' ');
const sources = (beacons) => beacons.map(({ source }) => source).join(' ');
const sorted = (pairs) => canonicalText(pairs.map((pair) => pair.join(':')).sort());

/** Shares and beacons of one event, and the entries that logged them. */
function checkEventSeed(docs, { index, entry: { body } }, line) {
    const { report, book } = docs;
    const { hash } = docs.suite();
    const place = `${FILE} ${index}`;
    const name = `${docs.json['commitment.json'].drawId}/${body.no}`;
    const { beacons: rules = [] } = body;
    const { shares, beacons = [] } = line;
    report.equal('V9.seed', `${place} shares`, ['各方与事件所定的不同', 'not the parties of the event'], parties(body.shares), parties(shares));
    for (const { party, commitment } of body.shares) {
        const value = shares.find((share) => share.party === party)?.value ?? '-';
        if (value !== '-') {
            report.equal('V9.seed', `${place} shares ${party}`, ['揭示的份额不是锁定的那一份', 'not the share that was committed to'],
                commitment, shareCommitment(hash, name, party, value));
        }
    }
    if (rules.length === 0 && shares.every(({ value }) => value === '-')) {
        report.fail('V9.seed', `${place} shares`, ['没有公共随机源，也没有任何份额', 'neither a beacon nor any share']);
    }
    if (report.equal('V9.seed', `${place} beacons`, ['随机源与事件所定的不同', 'not the beacons of the event'], sources(rules), sources(beacons))) {
        rules.forEach((rule, i) => judgeBeacon(report, 'V9.seed', `${place} beacons ${rule.source}`, rule, beacons[i]));
    }
    const replies = (type) => book.replies.filter(({ entry }) => entry.type === type && entry.body.event === body.no);
    const [reveals, texts] = [replies('REVEAL'), replies('BEACON')];
    report.equal('V9.seed', `${place} / REVEAL`, ['账本所记的份额与此不同', 'not what the REVEAL entries say'],
        sorted(reveals.map(({ entry }) => [entry.body.party, entry.body.value])),
        sorted(shares.filter(({ value }) => value !== '-').map(({ party, value }) => [party, value])));
    report.equal('V9.seed', `${place} / BEACON`, ['账本所记的随机源与此不同', 'not what the BEACON entries say'],
        sorted(texts.map(({ entry }) => [entry.body.source, entry.body.text])), sorted(beacons.map(({ source, text }) => [source, text])));
    checkEventTimes(report, index, body, reveals, texts);
}

function checkEventTimes(report, index, { revealDeadline, beaconTime = '', beacons = [] }, reveals, texts) {
    const late = ({ index: at, entry }, expected) => report.fail('V9.seed', `log ${at} ${entry.type}`,
        ['次序或时间不对', 'in the wrong order, or at the wrong time'], expected, entry.at);
    reveals.filter((line) => line.index <= index || line.entry.at > revealDeadline).forEach((line) => late(line, `≤ ${revealDeadline}`));
    const last = Math.max(index, ...reveals.map((line) => line.index));
    for (const line of texts) {
        const before = beacons.find(({ source }) => source === line.entry.body.source)?.notBefore ?? '';
        const least = before > beaconTime ? before : beaconTime;
        if (line.index <= last || line.entry.at < least) {
            late(line, `≥ ${least}`);
        }
    }
    if (beaconTime !== '' && beaconTime <= revealDeadline) {
        report.fail('V9.seed', `log ${index} EVENT.beaconTime`, ['随机源的时间应晚于揭示截止', 'must be later than revealDeadline'], `> ${revealDeadline}`, beaconTime);
    }
}

/** Returns the state after the draw: null where it is not known; without people where who sits where is not known. */
function courseOf(docs) {
    const { report, draw, subjects } = docs;
    if (draw === undefined || report.hasFailed('V7.drawn') || report.hasFailed('V7.mandatory')) {
        return null;
    }
    const seated = docs.people !== undefined && !report.hasFailed('V8.bounds') && !report.hasFailed('V8.assignment');
    return new Course({
        hash: docs.suite().hash, tickets: docs.tickets, rules: docs.json['commitment.json'].rules, subjects, words: draw.words,
        taken: draw.picks.flatMap((pick) => pick.drawn), people: seated ? docs.people : null,
    });
}

/** V9.effect; returns the state after the events, or null once it is not known. */
function checkEffects(docs, lines, faulty) {
    const { report, book } = docs;
    const course = courseOf(docs);
    const seeds = !report.hasFailed('V9.seed');
    const sure = course !== null && course.people !== null && seeds;
    if (!sure) {
        unknown(report, 'V7, V8, V9.seed');
    }
    for (const { index, entry } of book.events) {
        const { body } = entry;
        const line = lines.get(index);
        const why = course?.wrong(body) ?? null;
        const fresh = Object.hasOwn(body, 'shares');
        if (why !== null) {
            report.fail('V9.events', `log ${index} EVENT`, why, null, body);
        }
        if (why !== null || line === undefined || faulty.has(index) || (!seeds && fresh)) {
            if (sure) {
                unknown(report, 'V9.events');
            }
            return null;
        }
        if (course === null) {
            continue;
        }
        const { hash } = docs.suite();
        const key = fresh ? eventKey(hash, docs.json['certificate.json'].K, hexOf(leafOf(hash, canonicalBytes(entry))), line.shares, line.beacons ?? []) : null;
        const effect = course.apply(body, key);
        if (sure) {
            report.equal('V9.effect', `${FILE} ${index} effect`, ['后果与重算的不同', 'not the effect that follows'],
                canonicalText(effect), canonicalText(line.effect));
        }
    }
    return course;
}

function unknown(report, cause) {
    report.withdraw('V9.effect');
    report.open('V9.effect', FILE, [`没有查：${cause} 不符或没有查`, `not checked: ${cause} failed, or was not checked`]);
}

/** V9.ends: every subject that is not void has its INSPECTION. */
function checkEnds(docs) {
    const { report, book, course, subjects } = docs;
    if (course === null) {
        docs.spoil('course', 'V7.drawn / V9.events');
        docs.has(['V9.ends'], 'course');
        return;
    }
    report.making('V9.ends', 'log/entries.jsonl');
    const ended = new Set(book.ends.map(({ entry }) => subjects.find(entry.body.subject)));
    book.ends.filter(({ entry }) => !course.inspected.has(subjects.find(entry.body.subject))).forEach(({ index, entry }) => report.fail('V9.ends',
        `log ${index} INSPECTION`, ['不是这次的受检企业', 'not a subject of this draw'], null, entry.body.subject));
    const left = [...course.inspected].filter((row) => !course.void.has(row) && !ended.has(row)).length;
    if (left > 0) {
        report.withdraw('V9.ends');
        report.open('V9.ends', 'log/entries.jsonl', [`${left} 家受检企业还没有检查记录`, `${left} subjects have no inspection yet`]);
    }
}
