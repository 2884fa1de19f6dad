/** Unified social credit codes (GB 32100-2015): 18 signs, the last one a check character. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const [REGION_FROM, REGION_TO] = [2, 8];

/** Returns why a text in capitals cannot be a code, as {why, parts}: what was found and what is needed; null for a code. */
export function faultOfCode(code) {
    const signs = [...code];
    if (signs.length !== LENGTH) {
        return { why: 'length', parts: [signs.length] };
    }
    const strange = signs.findIndex((sign) => !SIGNS.includes(sign));
    const letter = signs.findIndex((sign, at) => at >= REGION_FROM && at < REGION_TO && !/^[0-9]$/.test(sign));
    if (strange >= 0) {
        return { why: 'sign', parts: [strange + 1, signs[strange]] };
    } else if (letter >= 0) {
        return { why: 'region', parts: [letter + 1, signs[letter]] };
    }
    const sum = WEIGHTS.reduce((total, weight, at) => total + weight * SIGNS.indexOf(signs[at]), 0);
    const wanted = SIGNS[(SIGNS.length - sum % SIGNS.length) % SIGNS.length];
    return signs[LENGTH - 1] === wanted ? null : { why: 'check', parts: [wanted, signs[LENGTH - 1]] };
}
