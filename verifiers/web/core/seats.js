/** Who holds which slot, and who may (VDP §6.2). */
export class Seats {
    /** @param slots [{subject, people}] in order; people are numbers below `count` */
    constructor(slots, count) {
        const [S, P] = [slots.length, count];
        Object.assign(this, { S, P, pool: S + P });
        this.subject = Int32Array.from(slots, (slot) => slot.subject);
        this.people = slots.map((slot) => slot.people);
        this.beside = rows(slots.map((slot, s) => [slot.subject, s]));
        this.takes = inverse(this.people, P);
        this.holder = new Int32Array(S).fill(-1);
        this.fixed = new Uint8Array(S);
        this.load = new Int32Array(P);
        this.most = new Int32Array(P);
        this.least = new Int32Array(P);
        this.head = new Int32Array(P).fill(-1);
        this.after = new Int32Array(S).fill(-1);
        this.ahead = new Int32Array(S).fill(-1);
    }

    /** Returns the slot in which a person sits at a subject, or -1. */
    seatAt(person, subject) {
        for (const slot of this.beside[subject]) {
            if (this.holder[slot] === person) {
                return slot;
            }
        }
        return -1;
    }

    seat(slot, person) {
        const before = this.holder[slot];
        if (before >= 0) {
            this.unlink(slot, before);
            this.load[before]--;
        }
        this.holder[slot] = person;
        this.load[person]++;
        const next = this.head[person];
        [this.head[person], this.after[slot], this.ahead[slot]] = [slot, next, -1];
        if (next >= 0) {
            this.ahead[next] = slot;
        }
    }

    unlink(slot, person) {
        const [next, before] = [this.after[slot], this.ahead[slot]];
        if (before >= 0) {
            this.after[before] = next;
        } else {
            this.head[person] = next;
        }
        if (next >= 0) {
            this.ahead[next] = before;
        }
    }

    /** Lets nobody move this slot any more. */
    fix(slot) {
        this.unlink(slot, this.holder[slot]);
        this.fixed[slot] = 1;
    }
}

/** Collects [key, value] pairs into an array of arrays by key. */
function rows(pairs) {
    const lists = [];
    for (const [key, value] of pairs) {
        (lists[key] ??= []).push(value);
    }
    return lists;
}

/** Returns for each person the slots that they may take. */
function inverse(people, count) {
    const sizes = new Uint32Array(count);
    people.forEach((list) => list.forEach((person) => sizes[person]++));
    const lists = Array.from(sizes, (size) => new Int32Array(size));
    sizes.fill(0);
    people.forEach((list, slot) => list.forEach((person) => {
        lists[person][sizes[person]++] = slot;
    }));
    return lists;
}
