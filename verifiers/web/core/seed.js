/** Shares, beacons and the seed (VDP §4, §15.2). */
import { ascii, bytesOfHex, hexOf } from './bytes.js';
import { bytesOfWords, digest, Message } from './hash.js';
import { SHA256 } from './sha256.js';

const BEACON_TEXT = /^[A-Za-z0-9:._-]{1,200}$/;
const GROUP = /^(?:b([1-9][0-9]?)-([1-9][0-9]?)|d([1-9][0-9]?))$/;

/** Returns hex(H("VDP1-SHARE|"‖drawId‖"|"‖party‖"|"‖share)) (VDP §4.2). */
export function shareCommitment(hash, drawId, party, share) {
    return hexOf(digest(hash, ascii(`VDP1-SHARE|${drawId}|${party}|${share}`)));
}

/** Returns the anchor to which a chain share leads in so many steps (VDP §4.2, §15.22). */
export function chainAnchor(hash, party, value, steps) {
    const before = ascii(`VDP1-CHAIN|${party}|`);
    const message = new Message(hash);
    let link = value;
    for (let step = 0; step < steps; step++) {
        link = hexOf(bytesOfWords(message.reset(hash.start, 0).add(before).add(ascii(link)).end(), 0));
    }
    return link;
}

const textOfLines = (first, shares, beacons) => [...first, ...shares.map(({ party, value }) => `P=${party}:${value}`),
    ...beacons.map(({ source, text }) => `B=${source}:${text}`)].map((line) => `${line}\n`).join('');

/** Returns the text whose hash is the draw key (VDP §4.5). */
export function seedText(commit, shares, beacons) {
    return textOfLines(['VDP1-SEED', `C=${commit}`], shares, beacons);
}

/** Returns the key of an event (VDP §7.2); leaf is the hex leaf hash of its entry. */
export function eventKey(hash, key, leaf, shares, beacons) {
    return hexOf(digest(hash, ascii(textOfLines(['VDP1-EVENT', `K=${key}`, `E=${leaf}`], shares, beacons))));
}

/** Returns the groups of a lottery's rule as {balls, max} or {digits}, with its issue; null where it is no rule. */
function lotteryRule(rule) {
    const [, issue, groups] = /^([0-9]{1,20}):(.+)$/.exec(rule) ?? [];
    if (issue === undefined) {
        return null;
    }
    const parts = groups.split('.').map((group) => GROUP.exec(group));
    if (parts.some((part) => part === null || (part[1] !== undefined && Number(part[1]) > Number(part[2])))) {
        return null;
    }
    return {
        issue,
        groups: parts.map((part) => (part[3] === undefined
            ? { balls: Number(part[1]), max: Number(part[2]) } : { digits: Number(part[3]) })),
    };
}

/** Tells whether a rule is one that some text can obey; of unknown sources only its charset is known. */
export function ruleIsKnown(source, rule) {
    if (source === 'dice') {
        return rule === 'd10x20';
    } else if (source.startsWith('drand.')) {
        return /^[1-9][0-9]{0,14}$/.test(rule);
    }
    return source.startsWith('lottery.') ? lotteryRule(rule) !== null : BEACON_TEXT.test(rule);
}

function obeys({ balls, max, digits }, text) {
    const numbers = text.split('-');
    if (digits !== undefined) {
        return numbers.length === digits && numbers.every((number) => /^[0-9]$/.test(number));
    }
    return numbers.length === balls && numbers.every((number, i) => /^[0-9]{2}$/.test(number) && Number(number) >= 1
        && Number(number) <= max && (i === 0 || numbers[i - 1] < number));
}

/** A round of drand is the committed one; its randomness is the SHA-256 of its signature, where that is given (VDP §15.23). */
function obeysRound(rule, text, evidence) {
    const [, round, randomness] = /^([0-9]+):([0-9a-f]{64})$/.exec(text) ?? [];
    if (round !== rule || evidence === undefined) {
        return round === rule;
    }
    const signature = bytesOfHex(evidence);
    return signature !== null && hexOf(digest(SHA256, signature)) === randomness;
}

/**
 * Judges a beacon's text by its rule: 'pass', 'fail', 'confirm' (a later issue: somebody must confirm that the committed
 * one was cancelled), or 'unknown' (a source whose texts are for a person to compare).
 *
 * @param evidence that the certificate gives, if any
 */
export function beaconVerdict(source, rule, text, evidence) {
    if (!BEACON_TEXT.test(text)) {
        return 'fail';
    } else if (source === 'dice') {
        return /^[0-9]{20}$/.test(text) ? 'pass' : 'fail';
    } else if (source.startsWith('drand.')) {
        return obeysRound(rule, text, evidence) ? 'unknown' : 'fail';
    } else if (!source.startsWith('lottery.')) {
        return 'unknown';
    }
    const { issue, groups } = lotteryRule(rule);
    const colon = text.indexOf(':');
    const [own, numbers] = [text.slice(0, Math.max(0, colon)), text.slice(colon + 1).split('.')];
    if (colon < 0 || own.length !== issue.length || !/^[0-9]+$/.test(own) || own < issue || numbers.length !== groups.length
        || !groups.every((group, i) => obeys(group, numbers[i]))) {
        return 'fail';
    }
    return own === issue ? 'pass' : 'confirm';
}
