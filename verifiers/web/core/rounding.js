/** From expected numbers to whole ones (VDP §5.3): cells in an order that the seed sets, one start for all. */
import { bigOf } from './bytes.js';
import { bytesOfWords, compareWords } from './hash.js';
import { floorOf, plus, ZERO } from './rational.js';

const UNIT = 2n ** 256n;

/** Returns the places of the cells with eligible rows, depth first with siblings in the order of their tickets. */
export function roundingOrder(tickets, cells) {
    const known = new Map();
    const ticket = (prefix) => {
        if (!known.has(prefix)) {
            known.set(prefix, tickets.of('O', prefix));
        }
        return known.get(prefix);
    };
    const tuples = cells.map((cell) => {
        const codes = cell.name.split('/');
        return codes.map((_, depth) => ticket(codes.slice(0, depth + 1).join('/')));
    });
    const places = cells.map((_, place) => place).filter((place) => cells[place].eligible > 0);
    return places.sort((a, b) => {
        for (let depth = 0; depth < Math.min(tuples[a].length, tuples[b].length); depth++) {
            const order = compareWords(tuples[a][depth], 0, tuples[b][depth], 0);
            if (order !== 0) {
                return order;
            }
        }
        return tuples[a].length - tuples[b].length;
    });
}

/** Returns U·2^256, the start of the rounding. */
export function roundingStart(tickets, name = 'alloc') {
    return bigOf(bytesOfWords(tickets.of('U', name), 0));
}

/** Returns the number to draw from each cell: n_j = ⌊C_j + U⌋ − ⌊C_(j−1) + U⌋; 0 for cells without eligible rows. */
export function roundCells(start, order, shares) {
    const counts = new Array(shares.length).fill(0);
    let [sum, before] = [ZERO, 0n];
    for (const place of order) {
        sum = plus(sum, shares[place]);
        const whole = floorOf(sum[0] * UNIT + start * sum[1], sum[1] * UNIT);
        counts[place] = Number(whole - before);
        before = whole;
    }
    return counts;
}
