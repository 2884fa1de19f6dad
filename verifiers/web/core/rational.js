/** Exact rationals [p, q] of BigInts in lowest terms, q > 0; as text "p/q" or "p" (VDP §1.3). */

function gcd(a, b) {
    let [x, y] = [a < 0n ? -a : a, b];
    while (y !== 0n) {
        [x, y] = [y, x % y];
    }
    return x;
}

export function ratio(p, q = 1n) {
    const common = gcd(p, q);
    return common === 1n || common === 0n ? [p, q] : [p / common, q / common];
}

export const ZERO = [0n, 1n];

export function plus(a, b) {
    return a[1] === b[1] ? ratio(a[0] + b[0], a[1]) : ratio(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
}

export function minus(a, b) {
    return plus(a, [-b[0], b[1]]);
}

export function times(a, b) {
    return ratio(a[0] * b[0], a[1] * b[1]);
}

/** Returns a number below, at or above 0 as a is below, at or above b. */
export function compare(a, b) {
    const difference = a[0] * b[1] - b[0] * a[1];
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Returns the whole number at or below p/q. */
export function floorOf(p, q) {
    const whole = p / q;
    return p < 0n && whole * q !== p ? whole - 1n : whole;
}

export function textOfRatio([p, q]) {
    return q === 1n ? String(p) : `${p}/${q}`;
}

/** Returns the rational of a text in lowest terms that is not negative and has at most 200 signs, or null (VDP §15.13). */
export function ratioOfText(text) {
    if (text.length > 200 || !/^(?:0|[1-9][0-9]*)(?:\/[1-9][0-9]*)?$/.test(text)) {
        return null;
    }
    const [p, q] = text.split('/');
    const value = [BigInt(p), q === undefined ? 1n : BigInt(q)];
    return textOfRatio(ratio(...value)) === text ? value : null;
}
