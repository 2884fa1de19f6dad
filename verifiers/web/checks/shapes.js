/** The documents of a bundle (VDP §3.1, §8, §9, §15.3–15.10, §15.13): members, types, values, and what ties them. */
import {
    approvals, ascendingArray, beaconsOf, chainOrCommit, day, FEW, givenBeacons, givenShares, place, slotName,
} from './members.js';
import {
    all, anyText, array, ascending, base64, bounds, both, digest, integer, isIndex, isName, isPath, keyId, legend, map, name, nullOr,
    object, oneOf, path, rational, someText, text, time,
} from './shape.js';

const BILLION = 10 ** 9;
const list = object({ root: digest, rows: integer() });

/** A cell with its chance: pi stands there if, and only if, N > 0, and nowhere where there are scores. */
const cell = (more, scored) => both(object({ cell: path, N: integer(), x: rational, 'pi?': rational, ...more }), (value, at, fault) => {
    if (value !== null && typeof value === 'object' && Object.hasOwn(value, 'pi') !== (value.N !== 0 && !scored)) {
        fault(`${at}.pi`, 'a member where N > 0 and there are no scores, and only there', value.pi ?? null);
    }
});

const proven = object({
    by: oneOf('INSPECTION', 'RESULT', 'ANY'), code: text(/^[A-Za-z0-9._-]{1,38}$/), from: day, orgs: ascendingArray(name, undefined, 1),
    except: map(isName, oneOf('ABNORMAL', 'BLACKLIST', 'COMPLAINT', 'FREQUENCY', 'MAJOR_DANGER', 'PENALTY', 'REINSPECTION', 'SUPERIOR_RULE')),
});

const rules = object({
    n: integer(1, BILLION), m: integer(1, 6), quotas: map((key) => key === '' || isPath(key), bounds(BILLION)),
    team: array(object({
        slot: integer(1, FEW), role: oneOf('leader', 'member', 'expert'), quals: name, dept: name, region: oneOf('any', 'same'),
    }), 0, FEW),
    qualOf: map(isPath, name), 'regionLevel?': integer(1, 6), reserve: integer(0, BILLION),
    replacement: object({ subjects: oneOf('R0', 'R1'), persons: oneOf('R0', 'R1') }), mode: oneOf('OPEN', 'SEALED'),
    'weights?': map(isName, integer(1, 1_000_000)), 'cross?': map(isName, bounds(BILLION)), 'proven?': ascendingArray(proven, (line) => [line.code]),
});

const commitmentMembers = (scored) => object({
    v: oneOf('VDP-1'), suite: oneOf('S', 'G'), drawId: name, org: name, task: name, seq: integer(1), prev: digest, attempt: integer(1),
    rules, policy: object({ id: name, version: name, hash: digest }), legend,
    subjects: object({ root: digest, rows: integer(), fileHash: digest }), persons: list, bars: list, 'scores?': list,
    pi: array(cell({}, scored)), flags: array(path),
    shares: array(chainOrCommit, 2, FEW), beacons: beaconsOf(0),
    revealDeadline: time, 'beaconTime?': time, 'openDeadline?': time,
    software: object({ name: someText, version: someText, sha256: digest }), approvals,
});

const different = (items) => new Set(items).size === items.length;

/** What ties the members of a commitment together; asked only of one whose members are right. */
function commitmentTies(value, place, fault) {
    const { rules: asked, shares, beacons, seq, prev } = value;
    const same = asked.team.some((slot) => slot.region === 'same');
    const level = asked.regionLevel;
    const parties = shares.map((share) => share.party);
    const sealed = shares.filter((share) => share.sealedTo !== undefined);
    const isSealed = asked.mode === 'SEALED';
    ascending(value.pi, `${place}.pi`, fault, (one) => [one.cell]);
    ascending(value.flags, `${place}.flags`, fault);
    const ties = [
        [different(parties), 'shares', 'no party twice'],
        [different(beacons.map((one) => one.source)), 'beacons', 'no source twice'],
        [(seq === 1) === (prev === '0'.repeat(64)), 'prev', '64 zeros for the first draw, and only for it'],
        [(beacons.length > 0) === Object.hasOwn(value, 'beaconTime'), 'beaconTime', 'a member with beacons, and only then'],
        [asked.team.every((slot, i) => slot.slot === i + 1), 'rules.team', 'slots numbered from 1'],
        [same === (level !== undefined), 'rules.regionLevel', 'a member where a slot says region same, and only then'],
        [level === undefined || level <= asked.m, 'rules.regionLevel', 'at most m'],
        [Object.keys(asked.qualOf).every((key) => key.split('/').length <= asked.m), 'rules.qualOf', 'paths of at most m codes'],
        [isSealed === Object.hasOwn(value, 'openDeadline'), 'openDeadline', 'a member in mode SEALED, and only there'],
        [sealed.length === (isSealed ? 1 : 0), 'shares', 'one sealed share in mode SEALED, none in mode OPEN'],
        [sealed.every((share) => share.sealedTo !== share.party && parties.includes(share.sealedTo)), 'shares', 'sealed to another party'],
        [asked.cross === undefined || (Object.keys(asked.cross).length > 0 && asked.m === 2 && !Object.hasOwn(value, 'scores')),
            'rules.cross', 'not empty, with m = 2 only, and not beside scores'],
    ];
    ties.filter(([right]) => !right).forEach(([, member, expected]) => fault(`${place}.${member}`, expected, null));
}

const signaturesBy = (alg) => array(object({ key: keyId, alg: oneOf(alg), sig: base64 }), 0, FEW);

const certificateOf = (suite, alg, scored, sealed) => object({
    v: oneOf('VDP-1'), suite: oneOf(suite), drawId: name, commit: digest, K: digest, seedText: someText,
    shares: givenShares, beacons: givenBeacons,
    cells: array(cell({ n: integer(), cutoff: nullOr(digest) }, scored)), order: array(path),
    drawn: array(object({ id: name, cell: path, ticket: digest, leaf: integer() })), mandatory: array(name),
    reserve: map(isPath, array(name)),
    assignment: object({
        components: array(object({ T: integer(1), B: integer(), slots: integer(1) })),
        slots: array(object({ slot: slotName, person: name, rank: integer(1) })),
    }),
    assurance: oneOf('open', 'closed'), resultHash: digest, log: object({ commit: place, result: place, ...(sealed ? { open: place } : {}) }),
    'tst?': someText, signatures: signaturesBy(alg),
});

const certificateTies = (scored) => (value, at, fault) => {
    ascending(value.cells, `${at}.cells`, fault, (one) => [one.cell]);
    ascending(value.drawn, `${at}.drawn`, fault, (one) => [one.cell, one.ticket, one.id]);
    ascending(value.mandatory, `${at}.mandatory`, fault);
    value.cells.filter((one) => (one.cutoff === null) !== (one.n === 0 || scored))
        .forEach((one) => fault(`${at}.cells ${one.cell}`, 'cutoff is null where n = 0 or there are scores, and only there', one.cutoff));
};

const headBy = (alg) => object({ size: integer(1, 2 ** 53 - 1), root: digest, time, signatures: signaturesBy(alg) });
const proofsBy = (alg) => object({
    consistency: ascendingArray(object({ path: array(digest), sth: headBy(alg) }), (older) => [older.sth.size]),
    inclusion: map(isIndex, array(digest)), sth: headBy(alg),
});

const keysBy = (alg) => array(object({ id: keyId, alg: oneOf(alg), spki: base64, owner: anyText }), 0, FEW);
const keyTies = (value, at, fault) => ascending(value, at, fault, (key) => [key.id]);

/**
 * Returns each document's shape: its members, and the ties that are asked only where the members are right.
 *
 * @param suite its letter
 * @param alg how it signs
 * @param scored whether there are scores
 * @param sealed whether the mode is SEALED
 */
export function shapesOf({ suite, alg, scored, sealed }) {
    return {
        'commitment.json': [commitmentMembers(scored), commitmentTies],
        'certificate.json': [certificateOf(suite, alg, scored, sealed), certificateTies(scored)],
        'log/proofs.json': [proofsBy(alg)],
        'log/keys.json': [keysBy(alg), keyTies],
        'policy.json': [all],
    };
}
