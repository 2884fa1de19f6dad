/** Two crossing families of quotas (VDP §5.5, §15.26): rounding by cancelling cycles between rows and columns. */
import { bigOf } from './bytes.js';
import { bytesOfWords } from './hash.js';
import { compare, plus, ZERO } from './rational.js';

const columnOf = (cell) => cell.path[1];

/** Returns the nodes of the second family whose bounds the expectation does not meet, and quotas that cannot stand beside it. */
export function crossingRefusals(rules, cells, shares) {
    const refused = Object.keys(rules.quotas).filter((path) => path.includes('/'));
    for (const [code, [low, high]] of Object.entries(rules.cross)) {
        let mean = ZERO;
        let known = false;
        cells.forEach((cell, i) => {
            if (columnOf(cell) === code) {
                known = true;
                mean = plus(mean, plus(shares[i], [BigInt(cell.mandatory), 1n]));
            }
        });
        if (!known || compare(mean, [BigInt(low), 1n]) < 0 || (high !== null && compare(mean, [BigInt(high), 1n]) > 0)) {
            refused.push(`2|${code}`);
        }
    }
    return refused;
}

function gcd(a, b) {
    return b === 0n ? a : gcd(b, a % b);
}

/** The graph of rows and columns. Values are whole numbers in units of 1/scale. */
class Cycles {
    constructor(edges, scale) {
        Object.assign(this, { edges, scale, at: new Map() });
        const places = edges.map((_, i) => i).sort((a, b) => (edges[a].name > edges[b].name ? -1 : 1));
        for (const i of places) {
            for (const node of [edges[i].from, edges[i].to]) {
                const known = this.at.get(node) ?? [];
                this.at.set(node, known);
                known.push(i);
            }
        }
        this.nodes = [...this.at.keys()].sort().reverse();
    }

    /** Returns the smallest fractional edge of a node; edges that have become whole never matter again. */
    fractional(node) {
        const waiting = this.at.get(node);
        while (waiting.length > 0 && this.edges[waiting[waiting.length - 1]].value % this.scale === 0n) {
            waiting.pop();
        }
        return waiting[waiting.length - 1];
    }

    /** Returns the smallest fractional edge of a node but the one just walked; there is one, for all sums are whole. */
    leave(node, came) {
        const edge = this.fractional(node);
        if (edge !== came) {
            return edge;
        }
        const waiting = this.at.get(node);
        waiting.pop();
        const second = this.fractional(node);
        waiting.push(edge);
        return second;
    }

    /** Returns the edges of the first cycle from a node, each with whether it was walked along its direction. */
    cycle(start) {
        const met = new Map([[start, 0]]);
        const walked = [];
        for (let node = start, came; ;) {
            came = this.leave(node, came);
            const edge = this.edges[came];
            const along = edge.from === node;
            walked.push({ edge, along });
            node = along ? edge.to : edge.from;
            if (met.has(node)) {
                return walked.slice(met.get(node));
            }
            met.set(node, walked.length);
        }
    }

    cancel(tickets) {
        for (let step = 1; ; step++) {
            while (this.nodes.length > 0 && this.fractional(this.nodes[this.nodes.length - 1]) === undefined) {
                this.nodes.pop();
            }
            if (this.nodes.length === 0) {
                return;
            }
            this.move(this.cycle(this.nodes[this.nodes.length - 1]), bigOf(bytesOfWords(tickets.of('C', String(step)), 0)));
        }
    }

    /** Moves along a cycle, forward or backward by chances that keep every expectation. */
    move(cycle, ticket) {
        const { scale } = this;
        let [up, down] = [scale, scale];
        for (const { edge, along } of cycle) {
            const below = edge.value % scale;
            const [ahead, behind] = along ? [scale - below, below] : [below, scale - below];
            up = ahead < up ? ahead : up;
            down = behind < down ? behind : down;
        }
        const step = ticket * (up + down) < down << 256n ? up : -down;
        cycle.forEach(({ edge, along }) => {
            edge.value += along ? step : -step;
        });
    }
}

/** Returns the number to draw from each cell; 0 for cells without eligible rows. */
export function roundCrossing(tickets, cells, shares) {
    const places = cells.map((_, i) => i).filter((i) => cells[i].eligible > 0);
    const scale = places.reduce((all, i) => all * (shares[i][1] / gcd(all, shares[i][1])), 1n);
    const sums = new Map();
    const add = (name, from, to, value) => {
        const edge = sums.get(name) ?? { name, from, to, value: 0n };
        edge.value += value;
        sums.set(name, edge);
        return edge;
    };
    const own = places.map((i) => {
        const [k1, k2] = cells[i].path;
        const value = shares[i][0] * (scale / shares[i][1]);
        add(`r|${k1}`, '0', `1|${k1}`, value);
        add(`s|${k2}`, `2|${k2}`, '9', value);
        return add(`c|${k1}|${k2}|${cells[i].weight}`, `1|${k1}`, `2|${k2}`, value);
    });
    new Cycles([...sums.values()], scale).cancel(tickets);
    const counts = new Array(cells.length).fill(0);
    places.forEach((place, i) => {
        counts[place] = Number(own[i].value / scale);
    });
    return counts;
}
