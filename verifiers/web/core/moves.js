/**
 * The searches that move people from slot to slot (VDP §6.2, §6.5): seats as a flow, and ways in its residual graph.
 * Nodes are slots (0 … S−1), people (S … S+P−1) and the pool. A slot leads to everybody who may take it; who sits at the
 * same subject already leads to the slot that they would leave. A person leads to the slots that they hold, and to the
 * pool while below their most; the pool leads to people above their least. A slot that is fixed is part of no way.
 */
import { Seats } from './seats.js';

export class Moves extends Seats {
    constructor(slots, count) {
        super(slots, count);
        const nodes = this.pool + 1;
        [this.seen, this.link, this.queue, this.part] = [0, 0, 0, 0].map(() => new Int32Array(nodes));
        [this.mark, this.first, this.last, this.parts, this.within] = [0, 0, 0, 0, 0];
    }

    /** Makes ready for the next component, which shares nothing but the pool with those before. */
    enter() {
        [this.within, this.part[this.pool]] = [0, 0];
    }

    start() {
        this.mark++;
        [this.first, this.last] = [0, 0];
    }

    /** Visits a node unless it was visited; link tells from where, or in a search backwards to where. */
    visit(node, from) {
        if (this.seen[node] !== this.mark && this.part[node] === this.within) {
            this.seen[node] = this.mark;
            this.link[node] = from;
            this.queue[this.last++] = node;
        }
    }

    /** Visits what a slot leads to. */
    fromSlot(slot) {
        const { S, holder, fixed, seen, mark } = this;
        const subject = this.subject[slot];
        for (const person of this.people[slot]) {
            if (person === holder[slot]) {
                continue;
            }
            if (seen[S + person] === mark && this.beside[subject].length === 1) {
                continue;
            }
            const other = this.seatAt(person, subject);
            if (other < 0) {
                this.visit(S + person, slot);
            } else if (fixed[other] === 0) {
                this.visit(other, slot);
            }
        }
    }

    fromPerson(person) {
        for (let slot = this.head[person]; slot >= 0; slot = this.after[slot]) {
            this.visit(slot, this.S + person);
        }
    }

    /** Gives a slot that nobody holds to somebody below their most; false where no way leads there. */
    fill(slot) {
        const { S } = this;
        this.start();
        this.visit(slot, -1);
        while (this.first < this.last) {
            const node = this.queue[this.first++];
            if (node < S) {
                this.fromSlot(node);
            } else if (this.load[node - S] < this.most[node - S]) {
                this.move(this.way(node).reverse());
                return true;
            } else {
                this.fromPerson(node - S);
            }
        }
        return false;
    }

    /** Gives a person one more seat out of those of somebody above their least; false where no way leads there. */
    raise(person) {
        const { S, load, least, holder } = this;
        this.start();
        this.visit(S + person, -1);
        while (this.first < this.last) {
            const node = this.queue[this.first++];
            if (node >= S) {
                if (load[node - S] > least[node - S]) {
                    this.move(this.way(node));
                    return true;
                }
                for (const slot of this.takes[node - S]) {
                    if (this.fixed[slot] === 0 && this.seen[slot] !== this.mark && this.seatAt(node - S, this.subject[slot]) < 0) {
                        this.visit(slot, node);
                    }
                }
                continue;
            }
            this.visit(S + holder[node], node);
            for (const other of this.beside[this.subject[node]]) {
                if (other !== node && this.fixed[other] === 0 && this.people[other].includes(holder[node])) {
                    this.visit(other, node);
                }
            }
        }
        return false;
    }

    /**
     * Gives a slot to the first person in its order with whom all else can still be completed, and fixes it; returns
     * the person's place in that order, from 0.
     *
     * Who reaches whom is the same for every complete assignment, and fixing slots only takes ways away. So nodes that
     * were once found not to lead back to a slot are a part of their own for good, and no way leaves a part.
     *
     * @param everybody the people of the slot's component
     */
    settle(slot, everybody) {
        const { S, holder, part, people, subject } = this;
        this.within = part[slot];
        for (let place = 0; place < people[slot].length; place++) {
            const person = people[slot][place];
            if (person !== holder[slot]) {
                const other = this.seatAt(person, subject[slot]);
                const next = other < 0 ? S + person : other;
                if (part[next] !== part[slot] || (other >= 0 && this.fixed[other] === 1) || !this.reaches(next, slot, everybody)) {
                    continue;
                }
                this.move([slot, ...this.way(slot).reverse()], person);
            }
            this.fix(slot);
            return place;
        }
        throw new Error('No complete assignment is at hand.');
    }

    /** Tells whether a way leads from a node to a slot; if not, all that it leads to becomes a part of its own. */
    reaches(node, slot, everybody) {
        const { S, pool, seen, part } = this;
        this.start();
        this.visit(node, -1);
        while (this.first < this.last && seen[slot] !== this.mark) {
            const at = this.queue[this.first++];
            if (at < S) {
                this.fromSlot(at);
            } else if (at === pool) {
                this.fromPool(this.holder[slot], everybody);
            } else {
                this.fromPerson(at - S);
                if (this.load[at - S] < this.most[at - S]) {
                    this.visit(pool, at);
                }
            }
        }
        if (seen[slot] === this.mark) {
            return true;
        }
        this.parts++;
        for (let i = 0; i < this.last; i++) {
            part[this.queue[i]] = this.parts;
        }
        return false;
    }

    /** Visits the people who are above their least, the one who holds the wanted slot first. */
    fromPool(wanted, everybody) {
        const { S, pool, load, least } = this;
        if (load[wanted] > least[wanted]) {
            this.visit(S + wanted, pool);
            this.fromPerson(wanted);
            return;
        }
        for (const person of everybody) {
            if (load[person] > least[person]) {
                this.visit(S + person, pool);
            }
        }
    }

    /** Returns the nodes from one back to where its search began. */
    way(node) {
        const way = [];
        for (let at = node; at >= 0; at = this.link[at]) {
            way.push(at);
        }
        return way;
    }

    /** Moves everybody along a way: each slot goes to who follows it, or to who leaves the slot that follows it. */
    move(way, taker = -1) {
        const { S } = this;
        const moves = [];
        way.forEach((node, i) => {
            const next = i === 0 && taker >= 0 ? S + taker : way[i + 1];
            if (node < S && next !== undefined) {
                moves.push([node, next >= S ? next - S : this.holder[next]]);
            }
        });
        moves.forEach(([slot, person]) => this.seat(slot, person));
    }
}
