/** The report (VDP §15.12): findings in the order of the checks; what was not made says why. */

/** All checks, in their order. */
export const CHECKS = ['V1.zip', 'V1.canonical', 'V1.shape', 'V1.commitment', 'V1.policy', 'V1.snapshot', 'V1.resultHash',
    'V1.signature', 'V1.timestamp', 'V1.key', 'V2.inclusion', 'V2.sth', 'V2.consistency', 'V2.entries', 'V3.order', 'V3.time',
    'V4.share', 'V4.chain', 'V4.reuse', 'V4.beacon', 'V4.seed', 'V4.assurance', 'V5.exclusions', 'V5.mandatory',
    'V6.allocation', 'V6.chances', 'V6.order', 'V6.cutoff', 'V7.drawn', 'V7.mandatory', 'V7.reserve',
    'V8.assignment', 'V8.bounds', 'V8.feasible', 'V9.events', 'V9.seed', 'V9.effect', 'V9.ends',
    'V10.sequence', 'V10.results', 'V10.attempt'];
const SHOWN = 10;
const LONGEST = 300;

/** Returns a value as one short line, or null for none. */
function show(value) {
    if (value === null || value === undefined) {
        return null;
    }
    const line = typeof value === 'string' ? value : JSON.stringify(value);
    return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…(${line.length})`;
}

export class Report {
    constructor(bundle) {
        this.bundle = bundle;
        this.made = new Map();
        this.faults = new Map();
        this.notes = new Map();
        this.unreadable = null;
    }

    /** Says that a check is made, on what. */
    making(check, subject) {
        if (!this.made.has(check)) {
            this.made.set(check, subject);
        }
    }

    /** @param words why, in Chinese and English */
    fail(check, subject, words, expected = null, actual = null) {
        this.making(check, subject);
        const faults = this.faults.get(check) ?? { count: 0, shown: [] };
        this.faults.set(check, faults);
        if (++faults.count <= SHOWN) {
            faults.shown.push({ id: check, status: 'fail', subject, words, expected: show(expected), actual: show(actual) });
        }
    }

    /** Notes what was not checked. */
    open(check, subject, words) {
        const notes = this.notes.get(check) ?? [];
        this.notes.set(check, [...notes, { id: check, status: 'not-checked', subject, words, expected: null, actual: null }]);
    }

    /** Says that a check was not made in full: it may have failed, but does not pass. */
    withdraw(check) {
        this.made.delete(check);
    }

    /** Lets a check fail unless two values are the same; tells whether they are. */
    equal(check, subject, words, expected, actual) {
        this.making(check, subject);
        if (expected !== actual) {
            this.fail(check, subject, words, expected, actual);
        }
        return expected === actual;
    }

    /** Compares two maps from keys to texts, naming each key at which they differ; tells whether they are the same. */
    compare(check, subject, words, expected, actual) {
        this.making(check, subject);
        const keys = [...new Set([...expected.keys(), ...actual.keys()])].sort();
        const wrong = keys.filter((key) => expected.get(key) !== actual.get(key));
        wrong.forEach((key) => this.fail(check, `${subject} ${key}`, words, expected.get(key), actual.get(key)));
        return wrong.length === 0;
    }

    hasFailed(check) {
        return this.faults.has(check);
    }

    failed() {
        return CHECKS.filter((check) => this.faults.has(check));
    }

    /** Says that the bundle cannot be read at all. */
    giveUp(words) {
        this.unreadable = words;
        this.fail('V1.zip', this.bundle, words);
    }

    get ok() {
        return this.faults.size === 0;
    }

    /** Returns the exit status of VDP §15.12. */
    get status() {
        return this.unreadable !== null ? 2 : this.ok ? 0 : 1;
    }

    findings() {
        return CHECKS.flatMap((check) => {
            const faults = this.faults.get(check);
            const notes = this.notes.get(check) ?? [];
            if (faults !== undefined) {
                const more = faults.count - faults.shown.length;
                return [...faults.shown, ...(more > 0 ? [{
                    id: check, status: 'fail', subject: faults.shown[0].subject, expected: null, actual: null,
                    words: [`另有 ${more} 处`, `and ${more} more`],
                }] : []), ...notes];
            } else if (this.made.has(check)) {
                return [{
                    id: check, status: 'pass', subject: this.made.get(check), words: ['通过', 'passed'], expected: null,
                    actual: null,
                }, ...notes];
            }
            return notes.length > 0 ? notes : [{
                id: check, status: 'not-checked', subject: '', expected: null, actual: null,
                words: ['没有查', 'not checked'],
            }];
        });
    }

    /** Returns the JSON report of VDP §15.12; lang is zh or en. */
    toJson(lang = 'en') {
        return {
            bundle: this.bundle, ok: this.ok, checks: this.findings().map(({ words, ...finding }) => ({
                id: finding.id, status: finding.status, subject: finding.subject, message: words[lang === 'en' ? 1 : 0],
                expected: finding.expected, actual: finding.actual,
            })),
        };
    }
}
