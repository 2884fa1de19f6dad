/**
 * How many of each cell are expected (VDP §5.2), exactly. A cell is {path, weight, eligible, mandatory, code?}, a
 * leaf named by its code, or else its weight; nodes above are path prefixes. g_v(λ) is kept as pieces {at, a, b}: from
 * λ = at on its value is a + bλ, a and b whole.
 */
import { compare, ratio, times } from './rational.js';

/** Quotas that collide: the names of the nodes in byte order; the root's is empty (VDP §15.15). */
export class Refused extends Error {
    constructor(nodes) {
        super(nodes.join(', '));
        this.nodes = nodes;
    }
}

const ORIGIN = [0n, 1n];

const NONE = new Map();

function node(name) {
    return { name, children: NONE, low: 0n, high: 0n, mandatory: 0n, eligible: 0n, weight: 0n, sum: null, pieces: null };
}

/** Builds the tree of the cells; leaves carry the cell's place in the list. Quotas may sit on paths of up to m codes. */
function treeOf(cells, m) {
    const root = node('');
    const nodes = new Map([['', root]]);
    cells.forEach((cell, place) => {
        let above = root;
        root.mandatory += BigInt(cell.mandatory);
        const codes = [...cell.path, cell.code ?? String(cell.weight)];
        codes.forEach((code, depth) => {
            let here = above.children.get(code);
            if (here === undefined) {
                here = node(codes.slice(0, depth + 1).join('/'));
                above.children = above.children === NONE ? new Map() : above.children;
                above.children.set(code, here);
                if (depth < Math.min(m, cell.path.length)) {
                    nodes.set(here.name, here);
                }
            }
            here.mandatory += BigInt(cell.mandatory);
            above = here;
        });
        Object.assign(above, { place, eligible: BigInt(cell.eligible), weight: BigInt(cell.weight) });
    });
    return { root, nodes };
}

/** Sets Lo and Hi from below, and notes where they collide. */
function bound(v, quotas, collisions) {
    if (v.children.size === 0) {
        [v.low, v.high] = [0n, v.eligible];
        return;
    }
    let [low, high] = [0n, 0n];
    for (const child of v.children.values()) {
        bound(child, quotas, collisions);
        low += child.low;
        high += child.high;
    }
    const [min, max] = v.name === '' ? [0, null] : quotas.get(v.name) ?? [0, null];
    const [least, most] = [BigInt(min) - v.mandatory, max === null ? high : BigInt(max) - v.mandatory];
    v.low = least > low ? least : low;
    v.high = most < high ? most : high;
    if (v.low > v.high || v.low < 0n) {
        collisions.add(v.name);
    }
}

function leafPieces(v) {
    if (v.eligible === 0n) {
        return [{ at: ORIGIN, a: 0n, b: 0n }];
    }
    return [{ at: ORIGIN, a: 0n, b: v.weight * v.eligible }, { at: ratio(1n, v.weight), a: v.eligible, b: 0n }];
}

/** Compares knots by what a float can tell, and exactly where it cannot. */
function compareKnots(x, y) {
    const difference = x.rough - y.rough;
    return Math.abs(difference) > 1e-12 * Math.max(x.rough, y.rough) ? difference : compare(x.at, y.at);
}

/** Adds functions up: at every knot of any of them the sum changes by what that one changes by. */
function sumOf(functions) {
    const changes = [];
    for (const pieces of functions) {
        let [a, b] = [0n, 0n];
        for (const piece of pieces) {
            changes.push({ at: piece.at, rough: Number(piece.at[0]) / Number(piece.at[1]), a: piece.a - a, b: piece.b - b });
            [a, b] = [piece.a, piece.b];
        }
    }
    changes.sort(compareKnots);
    const sum = [];
    let [a, b] = [0n, 0n];
    changes.forEach((change, i) => {
        [a, b] = [a + change.a, b + change.b];
        if (i > 0 && compareKnots(changes[i - 1], change) === 0) {
            Object.assign(sum[sum.length - 1], { a, b });
        } else {
            sum.push({ at: change.at, a, b });
        }
    });
    return sum;
}

const valueOf = (piece, at) => ratio(piece.a * at[1] + piece.b * at[0], at[1]);

/** Holds a function that never falls between two bounds; new knots stand where it meets them. */
function clip(pieces, low, high) {
    const clipped = [];
    const add = (at, a, b) => {
        const last = clipped[clipped.length - 1];
        if (last !== undefined && compare(last.at, at) === 0) {
            clipped.pop();
        }
        const before = clipped[clipped.length - 1];
        if (before === undefined || before.a !== a || before.b !== b) {
            clipped.push({ at, a, b });
        }
    };
    pieces.forEach((piece, i) => {
        const end = i + 1 < pieces.length ? pieces[i + 1].at : null;
        const above = (bound) => piece.a * piece.at[1] + piece.b * piece.at[0] - bound * piece.at[1];
        const inside = (at) => end === null || compare(at, end) < 0;
        const meets = (bound) => ratio(bound - piece.a, piece.b);
        const [tooLow, tooHigh] = [above(low) < 0n, above(high) >= 0n];
        if (tooHigh) {
            add(piece.at, high, 0n);
            return;
        }
        let from = piece.at;
        if (tooLow) {
            add(from, low, 0n);
            if (piece.b === 0n || !inside(meets(low))) {
                return;
            }
            from = meets(low);
        }
        add(from, piece.a, piece.b);
        if (piece.b > 0n && inside(meets(high))) {
            add(meets(high), high, 0n);
        }
    });
    return clipped;
}

function shape(v) {
    if (v.children.size === 0) {
        v.pieces = leafPieces(v);
        return;
    }
    v.children.forEach(shape);
    v.sum = sumOf([...v.children.values()].map((child) => child.pieces));
    v.pieces = clip(v.sum, v.low, v.high);
}

/** Returns a λ at which the pieces give the total; all that do give the same shares. */
function solve(pieces, total) {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (compare(valueOf(pieces[middle], pieces[middle].at), total) <= 0) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    const { at, a, b } = pieces[low];
    return b === 0n ? at : ratio(total[0] - a * total[1], b * total[1]);
}

function valueAt(pieces, at) {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (compare(pieces[middle].at, at) <= 0) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return valueOf(pieces[low], at);
}

function share(v, total, shares) {
    if (v.children.size === 0) {
        shares[v.place] = total;
        return;
    }
    const at = solve(v.sum, total);
    v.children.forEach((child) => share(child, valueAt(child.pieces, at), shares));
}

/**
 * Returns each cell's expected number as a rational, in the order of the cells.
 *
 * @param quotas path → [min, max or null]
 * @param m how many codes a path has, where the cells' own paths are longer
 * @throws Refused naming every colliding or unknown node
 */
export function allocate(n, cells, quotas, m = Infinity) {
    const { root, nodes } = treeOf(cells, m);
    const collisions = new Set([...quotas.keys()].filter((path) => path === '' || !nodes.has(path)));
    bound(root, quotas, collisions);
    const total = BigInt(n) - root.mandatory;
    if (total < root.low || total > root.high) {
        collisions.add('');
    }
    if (collisions.size > 0) {
        throw new Refused([...collisions].sort());
    }
    shape(root);
    const shares = [];
    share(root, [total, 1n], shares);
    return shares;
}

/** Returns the chance of each row of a cell: x / N (VDP §5.2). */
export function chanceOf(cell, x) {
    return times(x, [1n, BigInt(cell.eligible)]);
}
