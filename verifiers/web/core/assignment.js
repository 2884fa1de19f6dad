/** Who goes where (VDP §6): components, T*, B*, and the lexicographically first complete assignment under them. */
import { Moves } from './moves.js';

/** No complete assignment exists: slots whose possible people cannot hold them all (VDP §6.3). */
export class Infeasible extends Error {
    constructor(slots) {
        super(slots.join(', '));
        this.slots = slots;
    }
}

/** Returns the components as {slots, people}, in the order of their first slots (VDP §6.2, §15.16). */
function components(slots, count) {
    const parent = Int32Array.from({ length: slots.length + count }, (_, i) => i);
    const find = (start) => {
        let at = start;
        while (parent[at] !== at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    };
    slots.forEach((slot, s) => slot.people.forEach((person) => {
        parent[find(slots.length + person)] = find(s);
    }));
    const found = new Map();
    slots.forEach((_, s) => {
        const root = find(s);
        if (!found.has(root)) {
            found.set(root, { slots: [], people: [] });
        }
        found.get(root).slots.push(s);
    });
    for (let person = 0; person < count; person++) {
        found.get(find(slots.length + person))?.people.push(person);
    }
    return [...found.values()];
}

/** One component's search for T*, B* and the result. */
class Component {
    constructor(seats, { slots, people }, persons, subjects) {
        Object.assign(this, { seats, slots, people, persons, subjects });
    }

    limit(person) {
        return this.persons[person].limit;
    }

    prior(person) {
        return this.persons[person].prior;
    }

    setMost(bound) {
        this.people.forEach((person) => {
            this.seats.most[person] = Math.min(this.limit(person), Math.max(0, bound - this.prior(person)));
        });
    }

    /** Returns R_i: how many subjects a person could be sent to at all. */
    reach(person) {
        return Math.min(this.subjects[person], this.limit(person));
    }

    setLeast(bound) {
        this.people.forEach((person) => {
            this.seats.least[person] = Math.min(Math.max(0, bound - this.prior(person)), this.reach(person));
        });
    }

    /** Returns the least bound under which there are as many seats as slots; T* is not below it. */
    floor() {
        const room = (bound) => this.people.reduce(
            (sum, person) => sum + Math.min(this.reach(person), Math.max(0, bound - this.prior(person))), 0);
        let [low, high] = [1, 1];
        while (room(high) < this.slots.length) {
            [low, high] = [high + 1, 2 * high];
            if (high > 2 ** 40) {
                return 1;
            }
        }
        while (low < high) {
            const middle = Math.floor((low + high) / 2);
            [low, high] = room(middle) < this.slots.length ? [middle + 1, high] : [low, middle];
        }
        return low;
    }

    /** Gives every slot to whoever has least to do, where anybody has room; the searches do the rest. */
    begin() {
        const { seats, slots } = this;
        const busy = (person) => this.prior(person) + seats.load[person];
        for (const slot of slots) {
            let best = -1;
            for (const person of seats.people[slot]) {
                if (seats.load[person] < seats.most[person] && (best < 0 || busy(person) < busy(best))
                    && seats.seatAt(person, seats.subject[slot]) < 0) {
                    best = person;
                }
            }
            if (best >= 0) {
                seats.seat(slot, best);
            }
        }
    }

    /** Finds T*: where a slot finds nobody, the bound rises to what gives one of those in the way a seat more. */
    findMost(names) {
        const { seats } = this;
        let bound = this.floor();
        this.setMost(bound);
        this.begin();
        for (const slot of this.slots) {
            while (seats.holder[slot] < 0 && !seats.fill(slot)) {
                const inTheWay = this.people.filter((person) => seats.seen[seats.S + person] === seats.mark);
                bound = inTheWay.filter((person) => seats.load[person] < this.limit(person))
                    .reduce((least, person) => Math.min(least, this.prior(person) + seats.load[person] + 1), Infinity);
                if (bound === Infinity) {
                    throw new Infeasible(this.slots.filter((s) => seats.seen[s] === seats.mark).map((s) => names[s]));
                }
                this.setMost(bound);
            }
        }
        return bound;
    }

    /** Finds B*: the bound rises step by step while everybody below it can be given a seat more. */
    findLeast(most) {
        const { seats } = this;
        for (;;) {
            const next = this.people.filter((person) => seats.load[person] < this.reach(person))
                .reduce((least, person) => Math.min(least, this.prior(person) + seats.load[person] + 1), most + 1);
            if (next > most) {
                this.setLeast(most);
                return most;
            }
            this.setLeast(next);
            for (const person of this.people) {
                while (seats.load[person] < seats.least[person]) {
                    if (!seats.raise(person)) {
                        this.setLeast(next - 1);
                        return next - 1;
                    }
                }
            }
        }
    }
}

/** Returns to how many subjects each person could be sent, their limit apart. */
function subjectsOf(slots, count) {
    const subjects = new Int32Array(count);
    const last = new Int32Array(count).fill(-1);
    [...slots].sort((a, b) => a.subject - b.subject).forEach((slot) => slot.people.forEach((person) => {
        if (last[person] !== slot.subject) {
            last[person] = slot.subject;
            subjects[person]++;
        }
    }));
    return subjects;
}

/**
 * Returns {components: [{T, B, slots}], seats: [{slot, person, rank}], tops, holders} with names of slots and ids of
 * people; tops and holders give T* and the person's number for each seat.
 *
 * @param slots as eligibility.js gives them
 * @throws Infeasible
 */
export function assign(slots, persons, progress = () => {}) {
    const names = slots.map((slot) => slot.name);
    const seats = new Moves(slots, persons.length);
    const subjects = subjectsOf(slots, persons.length);
    const found = components(slots, persons.length);
    const ranks = new Array(slots.length);
    const tops = new Array(slots.length);
    let done = 0;
    const bounds = found.map((part) => {
        seats.enter();
        const component = new Component(seats, part, persons, subjects);
        const T = component.findMost(names);
        const B = component.findLeast(T);
        for (const slot of part.slots) {
            tops[slot] = T;
            ranks[slot] = seats.settle(slot, part.people) + 1;
            if (++done % 256 === 0) {
                progress(done / slots.length);
            }
        }
        return { T, B, slots: part.slots.length };
    });
    return {
        components: bounds,
        seats: names.map((slot, s) => ({ slot, person: persons[seats.holder[s]].id, rank: ranks[s] })),
        tops, holders: seats.holder,
    };
}
