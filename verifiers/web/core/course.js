/** Who is inspected, and by whom, event after event (VDP §7.2, §7.3, §15.29). */
import { compareBytes } from './bytes.js';
import { compareWords, Tickets } from './hash.js';
import { rowsByCell } from './scores.js';
import { MANDATORY } from './subjects.js';

const FALSE_FACTS = {
    subject: ['这家企业此时不在受检之列', 'this subject is not inspected at that time'],
    status: ['状态与名单不同', 'not the status of its row'],
    seat: ['此人此时不在这个岗位', 'this person does not sit in that slot at that time'],
};

/**
 * The state of a draw after events. Subjects are rows of the pool, people numbers into the list of persons.
 *
 * @param words tickets of the rows
 * @param taken the rows drawn
 * @param people {persons, eligibility, seats, tops, holders} as after the assignment, null where that is not known
 */
export class Course {
    constructor({ hash, tickets, rules, subjects, words, taken, people }) {
        Object.assign(this, { hash, tickets, rules, subjects, words, people });
        this.inspected = new Set(taken);
        for (let row = 0; row < subjects.count; row++) {
            if (subjects.status[row] === MANDATORY) {
                this.inspected.add(row);
            }
        }
        [this.void, this.gone, this.refused] = [new Set(), new Set(), new Set()];
        [this.seats, this.tops, this.load] = [new Map(), new Map(), new Map()];
        people?.seats.forEach(({ slot }, i) => {
            this.tops.set(slot, people.tops[i]);
            this.sit(slot, people.holders[i]);
        });
    }

    /** Returns what is not so about an event's own facts, in words, or null. */
    wrong({ type, subject, status, slot, person }) {
        const row = this.subjects.find(subject);
        if (!this.inspected.has(row) || this.void.has(row)) {
            return FALSE_FACTS.subject;
        } else if (type === 'SUBJECT_VOID') {
            return this.subjects.statusText(row) === status ? null : FALSE_FACTS.status;
        }
        const holder = this.people === null ? null : this.seats.get(`${subject}|${slot}`);
        return holder === null || (holder !== undefined && this.people.persons[holder].id === person) ? null : FALSE_FACTS.seat;
    }

    /** Returns the effect of an event whose facts are right; key is its K_e, or null where it has no shares. */
    apply({ type, subject, slot, person }, key) {
        const fresh = key === null ? this.tickets : new Tickets(this.hash, key);
        const row = this.subjects.find(subject);
        const effect = { open: [], seats: [] };
        if (type === 'SUBJECT_VOID') {
            return this.replace(row, fresh, effect);
        }
        this.refused.add(`${person}|${subject}`);
        if (type === 'PERSON_ABSENT') {
            this.gone.add(person);
        }
        this.standUp(`${subject}|${slot}`);
        if (this.people !== null) {
            this.fill(this.teamOf(row)[slot - 1], row, fresh, effect);
        }
        return effect;
    }

    replace(row, fresh, effect) {
        this.void.add(row);
        const before = this.subjects.id(row);
        const members = this.rules.team.map(({ slot }) => this.standUp(`${before}|${slot}`));
        const substitute = this.subjects.status[row] === MANDATORY ? -1 : this.substitute(row, fresh);
        if (substitute < 0) {
            return { ...effect, substitute: null };
        }
        this.inspected.add(substitute);
        if (this.people !== null) {
            this.takeOver(before, substitute, members, fresh, effect);
        }
        return { ...effect, substitute: this.subjects.id(substitute) };
    }

    /** Returns the next row of the cell, by its own tickets or by fresh ones; -1 where none is left. */
    substitute(row, fresh) {
        const { subjects, words } = this;
        const { bytes, starts, idEnds } = subjects;
        this.cells ??= rowsByCell(subjects);
        const anew = this.rules.replacement.subjects === 'R1';
        const first = new Int32Array(8);
        let best = -1;
        fresh.begin('E');
        for (const other of this.cells[subjects.cellOf[row]]) {
            if (this.inspected.has(other)) {
                continue;
            }
            const [ticket, at] = anew ? [fresh.next(bytes, starts[other] + 3, idEnds[other]), 0] : [words, 8 * other];
            const order = best < 0 ? -1 : compareWords(ticket, at, first, 0)
                || compareBytes(bytes, starts[other] + 3, idEnds[other], bytes, starts[best] + 3, idEnds[best]);
            if (order < 0) {
                best = other;
                first.set(ticket.subarray(at, at + 8));
            }
        }
        return best;
    }

    /** The substitute's team: those of the void subject's who may, then others. */
    takeOver(before, row, members, fresh, effect) {
        const slots = this.teamOf(row);
        const taken = slots.map((slot, i) => {
            this.tops.set(slot.name, this.tops.get(`${before}|${this.rules.team[i].slot}`));
            const member = members[i];
            if (member === undefined || !this.possible(slot, row).includes(member)) {
                return false;
            }
            this.sit(slot.name, member);
            effect.seats.push({ slot: slot.name, person: this.people.persons[member].id });
            return true;
        });
        slots.filter((_, i) => !taken[i]).forEach((slot) => this.fill(slot, row, fresh, effect));
        const number = (name) => Number(name.slice(name.lastIndexOf('|') + 1));
        effect.seats.sort((a, b) => number(a.slot) - number(b.slot));
        effect.open.sort((a, b) => number(a) - number(b));
    }

    teamOf(row) {
        const { subjects, people } = this;
        return people.eligibility.team(subjects.id(row), subjects.cells[subjects.cellOf[row]].path);
    }

    possible({ people }, row) {
        const subject = this.subjects.id(row);
        return people.filter((i) => {
            const { id } = this.people.persons[i];
            return !this.gone.has(id) && !this.refused.has(`${id}|${subject}`);
        });
    }

    /** Gives a slot to the first possible person within the limits, or leaves it open. */
    fill(slot, row, fresh, effect) {
        const { persons } = this.people;
        const anew = this.rules.replacement.persons === 'R1';
        const ticket = (i) => (anew ? fresh.of('E', `${slot.name}|${persons[i].id}`) : this.tickets.of('A', `${slot.name}|${persons[i].id}`));
        const order = this.possible(slot, row).map((i) => ({ i, words: ticket(i) }))
            .sort((a, b) => compareWords(a.words, 0, b.words, 0) || (persons[a.i].id < persons[b.i].id ? -1 : 1));
        const subject = this.subjects.id(row);
        const present = new Set(this.rules.team.map((place) => this.seats.get(`${subject}|${place.slot}`)));
        const most = this.tops.get(slot.name) + 1;
        const rank = order.findIndex(({ i }) => !present.has(i)
            && (this.load.get(i) ?? 0) + 1 <= Math.min(persons[i].limit, Math.max(0, most - persons[i].prior))) + 1;
        if (rank === 0) {
            effect.open.push(slot.name);
            return;
        }
        const { i } = order[rank - 1];
        this.sit(slot.name, i);
        effect.seats.push({ slot: slot.name, person: persons[i].id, rank });
    }

    sit(slot, person) {
        this.seats.set(slot, person);
        this.load.set(person, (this.load.get(person) ?? 0) + 1);
    }

    /** Frees a seat; returns who held it, if anybody. */
    standUp(slot) {
        const person = this.seats.get(slot);
        if (person !== undefined) {
            this.seats.delete(slot);
            this.load.set(person, this.load.get(person) - 1);
        }
        return person;
    }
}
