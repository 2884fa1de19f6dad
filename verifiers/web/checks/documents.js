/** V1.zip, V1.canonical, V1.shape: what stands in the bundle, and whether it can be judged (VDP §15.11–15.14, §15.17). */
import { compareBars, compareIds, parseBar, parsePerson, parseScore, readRows, splitLines } from '../core/lines.js';
import { NotCanonical, parseCanonical } from '../core/json.js';
import { Subjects } from '../core/subjects.js';
import { SUITES } from '../core/suites.js';
import { ENTRY_LINE, EVENT_LINE, MOST_ENTRIES, MOST_EVENTS, needsRandomness } from './bodies.js';
import { Book } from './book.js';
import { shapesOf } from './shapes.js';
import { ascending, isObject } from './shape.js';

export const FILES = ['commitment.json', 'policy.json', 'subjects.rows', 'persons.rows', 'bars.rows', 'certificate.json',
    'events.jsonl', 'log/entries.jsonl', 'log/proofs.json', 'log/keys.json'];
const SCORES = 'scores.rows';
const MOST_CELLS = 50_000;
const UNFIT = ['成员缺失，或类型、取值、次序不对', 'a member missing, or of a wrong type, value or order'];

/**
 * The bundle while it is judged: its report, its files, what could be read of them, and why things cannot be used.
 * `faulty` maps a file, or a fact such as the draw key, to the check that failed on it.
 */
export class Documents {
    constructor(report, files) {
        this.report = report;
        this.faulty = new Map();
        this.bytes = new Map();
        this.json = {};
        this.entries = [];
        this.eventLines = [];
        this.names(files);
    }

    names(files) {
        const { report } = this;
        report.making('V1.zip', '');
        const known = [...FILES, SCORES];
        for (const name of [...new Set(files.map((file) => file.name))].filter((one) => !known.includes(one)).sort()) {
            report.fail('V1.zip', name, ['多出来的文件', 'a file that does not belong here']);
        }
        for (const name of known) {
            const found = files.filter((file) => file.name === name);
            if (found.length === 1) {
                this.bytes.set(name, found[0].bytes);
            } else if (found.length > 1 || name !== SCORES) {
                report.fail('V1.zip', name, ['文件缺失，或有两份', 'a file missing, or there more than once'], '1', String(found.length));
                this.faulty.set(name, 'V1.zip');
            }
        }
    }

    /** A list of scores is there if, and only if, it was committed (VDP §15.27). */
    scoresOrNone() {
        const commitment = this.json['commitment.json'];
        if (isObject(commitment) && !this.faulty.has(SCORES) && Object.hasOwn(commitment, 'scores') !== this.bytes.has(SCORES)) {
            this.report.fail('V1.zip', SCORES, ['封存了得分表就应有此文件，没有封存就不应有', 'there if, and only if, scores were committed'],
                String(Object.hasOwn(commitment, 'scores')), String(this.bytes.has(SCORES)));
            this.faulty.set(SCORES, 'V1.zip');
        }
    }

    /** Tells whether all of these can be used; if not, the checks are noted as not made, and why. */
    has(checks, ...facts) {
        const missing = facts.find((fact) => this.faulty.has(fact));
        if (missing !== undefined) {
            const cause = this.faulty.get(missing);
            checks.forEach((check) => this.report.open(check, missing,
                [`没有查：${cause} 不符（${missing}）`, `not checked: ${cause} failed (${missing})`]));
        }
        return missing === undefined;
    }

    spoil(fact, check) {
        if (!this.faulty.has(fact)) {
            this.faulty.set(fact, check);
        }
    }

    /** Reads everything but the rows. */
    readJson() {
        for (const name of FILES.filter((file) => file.endsWith('.json') && this.bytes.has(file))) {
            this.parse(name, name, this.bytes.get(name), (value) => {
                this.json[name] = value;
            });
        }
        this.scoresOrNone();
        Object.entries(shapesOf(this.kind())).filter(([name]) => name in this.json)
            .forEach(([name, shape]) => this.judge(name, this.json[name], shape));
        if (this.bytes.has('log/entries.jsonl')) {
            this.entries = this.readLines('log/entries.jsonl', ENTRY_LINE, MOST_ENTRIES);
        }
        if (this.bytes.has('events.jsonl')) {
            this.readEvents();
        }
    }

    /** Returns what the shapes of documents depend on; without a commitment it is seen from the rest. */
    kind() {
        const { letter: suite, alg } = this.suite();
        const [commitment, certificate] = [this.json['commitment.json'], this.json['certificate.json']];
        const places = certificate?.log;
        return isObject(commitment)
            ? { suite, alg, scored: Object.hasOwn(commitment, 'scores'), sealed: commitment.rules?.mode === 'SEALED' }
            : { suite, alg, scored: this.bytes.has(SCORES), sealed: isObject(places) && Object.hasOwn(places, 'open') };
    }

    parse(file, place, bytes, use) {
        this.report.making('V1.canonical', '');
        try {
            use(parseCanonical(bytes));
        } catch (fault) {
            if (!(fault instanceof NotCanonical)) {
                throw fault;
            }
            this.report.fail('V1.canonical', place, fault.words);
            this.spoil(file, 'V1.canonical');
        }
    }

    /** Judges a value by its shape, and by what ties its members where those are right; tells whether it is right. */
    judge(file, value, [members, ties], place = file) {
        let right = true;
        const fault = (where, expected, actual) => {
            right = false;
            this.spoil(file, 'V1.shape');
            this.report.fail('V1.shape', where, UNFIT, expected, actual);
        };
        this.report.making('V1.shape', '');
        members(value, place, fault);
        if (right && ties !== undefined) {
            ties(value, place, fault);
        }
        return right;
    }

    /** Returns the lines of a file if they are all right, else none. */
    readLines(file, shape, most) {
        const lines = this.linesOf(file);
        if (this.faulty.has(file)) {
            return [];
        }
        if (lines.length > most) {
            this.report.fail('V1.shape', file, UNFIT, `≤ ${most}`, String(lines.length));
            this.spoil(file, 'V1.shape');
            return [];
        }
        lines.forEach((line, i) => this.judge(file, line, [shape], `${file} ${i + 1}`));
        if (!this.faulty.has(file)) {
            this.judge(file, lines, [(value, place, fault) => ascending(value, place, fault, (line) => [line.index])]);
        }
        return this.faulty.has(file) ? [] : lines;
    }

    /** Reads the lines of events, and compares which members they have with those of their entries (VDP §15.28). */
    readEvents() {
        const file = 'events.jsonl';
        const commitment = this.json['commitment.json'];
        const own = this.ofType('EVENT').filter(({ entry }) => entry.body.drawId === commitment?.drawId);
        this.eventLines = this.readLines(file, EVENT_LINE, MOST_EVENTS);
        if (this.faulty.get(file) === 'V1.canonical' && own.length === 0) {
            this.report.fail('V1.shape', file, ['没有事件时应为空文件', 'must be empty while there are no events']);
        }
        if (this.faulty.has(file) || this.faulty.has('commitment.json')) {
            return;
        }
        if (own.length > MOST_EVENTS) {
            this.report.fail('V1.shape', 'log/entries.jsonl EVENT', UNFIT, `≤ ${MOST_EVENTS}`, String(own.length));
            this.spoil(file, 'V1.shape');
        }
        for (const { index, entry: { body } } of own) {
            this.tied(`log ${index} EVENT.shares`, needsRandomness(body, commitment.rules), Object.hasOwn(body, 'shares'));
            const line = this.eventLines.find((one) => one.index === index);
            if (line !== undefined) {
                ['shares', 'beacons'].forEach((member) => this.tied(`${file} ${index} ${member}`,
                    Object.hasOwn(body, member), Object.hasOwn(line, member)));
                this.tied(`${file} ${index} substitute`, body.type === 'SUBJECT_VOID', Object.hasOwn(line.effect, 'substitute'));
            }
        }
    }

    /** A member stands there, or does not, as another demands. */
    tied(place, wanted, there) {
        if (wanted !== there) {
            this.report.fail('V1.shape', place, ['应有而无，或应无而有', 'a member missing, or where it should not be'], String(wanted), String(there));
            this.spoil('events.jsonl', 'V1.shape');
        }
    }

    /** Returns the values of a file of lines that each end with LF. */
    linesOf(file) {
        const bytes = this.bytes.get(file);
        const { lines, ended } = splitLines(bytes);
        const values = [];
        lines.forEach(([from, to], i) => this.parse(file, `${file} ${i + 1}`, bytes.subarray(from, to), (value) => values.push(value)));
        if (!ended) {
            this.report.fail('V1.canonical', file, ['末行没有换行符', 'the last line has no LF']);
            this.spoil(file, 'V1.canonical');
        }
        return values;
    }

    /** Returns the suite that the commitment names, whatever else is wrong with it, and S where it names none (VDP §15.19). */
    suite() {
        const letter = this.json['commitment.json']?.suite;
        return letter === 'G' ? SUITES.G : SUITES.S;
    }

    /** Reads the three lists. */
    readRows(progress) {
        const { hash } = this.suite();
        this.report.making('V1.canonical', '');
        this.subjects = this.list('subjects.rows', (bytes) => new Subjects(hash, bytes, progress));
        this.persons = this.list('persons.rows', (bytes) => readRows(hash, bytes, parsePerson, compareIds));
        this.bars = this.list('bars.rows', (bytes) => readRows(hash, bytes, parseBar, compareBars));
        this.scores = this.list(SCORES, (bytes) => readRows(hash, bytes, parseScore, compareIds));
        this.paths();
    }

    list(file, read) {
        if (!this.bytes.has(file)) {
            return null;
        }
        const list = read(this.bytes.get(file));
        list.faults.forEach(({ line, words, text }) => this.report.fail('V1.canonical', `${file} ${line}`, words, null, text));
        if (list.faults.length > 0) {
            this.spoil(file, 'V1.canonical');
        }
        return list;
    }

    /** The path of a subject has the length that the rules say. */
    paths() {
        if (this.faulty.has('commitment.json') || this.faulty.has('subjects.rows')) {
            return;
        }
        const { m } = this.json['commitment.json'].rules;
        for (const cell of this.subjects.cells.filter((one) => one.path.length !== m)) {
            this.report.fail('V1.shape', `subjects.rows ${cell.name}`, UNFIT, `m = ${m}`, String(cell.path.length));
            this.spoil('subjects.rows', 'V1.shape');
        }
        if (this.subjects.cells.length > MOST_CELLS) {
            this.report.fail('V1.shape', 'subjects.rows', UNFIT, `≤ ${MOST_CELLS}`, String(this.subjects.cells.length));
            this.spoil('subjects.rows', 'V1.shape');
        }
    }

    /** Returns the entries by what they stand there for; asked for only where the commitment can be read. */
    get book() {
        this.sorted ??= new Book(this.entries, this.json['commitment.json'], this.commit);
        return this.sorted;
    }

    /** Returns the entries of a type as [{index, entry}]. */
    ofType(type) {
        return this.entries.filter((line) => line.entry.type === type);
    }
}

