/** Which people may take which slots (VDP §6.1), slots and people in the orders that the seed sets (VDP §6.4). */
import { utf8 } from './bytes.js';
import { compareWords } from './hash.js';

/** Returns the code that qualOf gives for the longest matching prefix of a path, or null. */
function qualOfCell(qualOf, path) {
    for (let length = path.length; length > 0; length--) {
        const prefix = path.slice(0, length).join('/');
        if (Object.hasOwn(qualOf, prefix)) {
            return qualOf[prefix];
        }
    }
    return null;
}

function mayTake(person, slot, region, qual) {
    return !person.private && person.status === 'E' && person.roles.includes(slot.role)
        && (slot.dept === 'any' || slot.dept === person.dept)
        && (region === null || region === person.region)
        && (qual === null || person.quals.includes(qual));
}

/**
 * Sorts the numbers of people by their tickets for a slot. The first bits of a ticket and a place in the list make one
 * exact number; only where those bits are the same are whole tickets compared.
 */
function inOrder(tickets, slot, people, names) {
    const places = 2 ** Math.ceil(Math.log2(people.length + 1));
    const bits = 2 ** 53 / places;
    const scale = bits / 2 ** 53;
    const keys = new Float64Array(people.length);
    tickets.begin('A', `${slot}|`);
    for (let i = 0; i < people.length; i++) {
        const words = tickets.next(names[people[i]]);
        keys[i] = Math.floor(((words[0] >>> 0) * 2 ** 21 + (words[1] >>> 11)) * scale) * places + i;
    }
    keys.sort();
    const order = new Int32Array(keys.length);
    for (let i = 0, before = -1; i < keys.length; i++) {
        const bit = Math.floor(keys[i] / places);
        if (bit === before) {
            return inFullOrder(tickets, people, names);
        }
        before = bit;
        order[i] = people[keys[i] - bit * places];
    }
    return order;
}

function inFullOrder(tickets, people, names) {
    const words = people.map((person) => tickets.next(names[person]).slice());
    return Int32Array.from(people.map((_, i) => i).sort((a, b) => compareWords(words[a], 0, words[b], 0)), (i) => people[i]);
}

/** Who may take which slot of a team, bars and all (VDP §6.1). */
export class Eligibility {
    constructor({ team, qualOf, regionLevel }, persons, bars) {
        const barred = bars.filter((bar) => !bar.private);
        Object.assign(this, { places: team, qualOf, regionLevel, persons, pools: new Map() });
        this.barred = new Set(barred.map((bar) => `${bar.person}|${bar.subject}`));
        this.barredHere = new Set(barred.map((bar) => bar.subject));
    }

    /** Returns a subject's slots by number as {name, people}: people are numbers into the list of persons, ascending. */
    team(id, path) {
        return this.places.map((place) => {
            const region = place.region === 'same' ? path[this.regionLevel - 1] : null;
            const qual = place.quals === 'cell' ? qualOfCell(this.qualOf, path) : place.quals === 'none' ? null : place.quals;
            const pool = this.pool(place, region, qual);
            const people = this.barredHere.has(id) ? pool.filter((i) => !this.barred.has(`${this.persons[i].id}|${id}`)) : pool;
            return { name: `${id}|${place.slot}`, people };
        });
    }

    pool(place, region, qual) {
        const key = `${place.slot}|${region ?? ''}|${qual ?? ''}`;
        if (!this.pools.has(key)) {
            this.pools.set(key, this.persons.map((_, i) => i).filter((i) => mayTake(this.persons[i], place, region, qual)));
        }
        return this.pools.get(key);
    }
}

/**
 * Returns the slots in order, each {name, subject, people}: people are numbers into the list of persons, in order.
 *
 * @param subjects [{id, path}] of those to be visited
 */
export function slotsOf(tickets, eligibility, subjects, progress = () => {}) {
    const names = eligibility.persons.map((person) => utf8(person.id));
    const slots = [];
    subjects.forEach(({ id, path }, number) => {
        for (const { name, people } of eligibility.team(id, path)) {
            slots.push({ name, subject: number, words: tickets.of('S', name), people: inOrder(tickets, name, people, names) });
        }
        progress(number / subjects.length);
    });
    return slots.sort((a, b) => compareWords(a.words, 0, b.words, 0));
}
