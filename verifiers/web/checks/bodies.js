/** What entries of the ledger hold, and the lines of events (VDP §9.1, §15.6, §15.20, §15.28). */
import {
    approvals, ascendingArray, beaconsOf, beaconText, chainOrCommit, commitShare, day, eventBeacons, FEW, givenShares, place, shareText,
    slotName,
} from './members.js';
import { all, array, both, digest, integer, isObject, name, nullOr, object, oneOf, openObject, someText, text, time } from './shape.js';

const ids = ascendingArray(name);

/** The members that the bodies of entries must have, and with ? may have; others may stand beside them. */
const BODIES = {
    ANCHOR: { party: name, anchor: digest },
    POLICY: { id: name, version: name, hash: digest },
    SNAPSHOT: { list: oneOf('subjects', 'persons', 'bars', 'scores'), root: digest, rows: integer(), fileHash: digest },
    COMMIT: {
        commit: digest, 'attempt?': integer(1), 'drawId?': name, 'prev?': digest, 'seq?': integer(1), 'task?': name,
        'shares?': array(chainOrCommit, 2, FEW),
    },
    RECEIPT: { commit: digest, party: name },
    REVEAL: { commit: digest, party: name, value: digest, 'event?': integer(1) },
    BEACON: { commit: digest, source: name, text: beaconText, 'event?': integer(1) },
    RESULT: { commit: digest, 'resultHash?': digest, 'sealed?': digest, 'drawn?': ids },
    OPEN: { commit: digest, party: name, value: shareText, salt: digest, 'drawn?': ids },
    INSPECTION: { subject: name, date: day, 'drawId?': name },
    VOID: { commit: digest, reason: someText },
};
export const COMMIT_MEMBERS = ['attempt', 'commit', 'drawId', 'prev', 'seq', 'shares', 'task'];

const bodies = new Map(Object.entries(BODIES).map(([type, members]) => [type, openObject(members)]));
bodies.set('RESULT', both(bodies.get('RESULT'), (value, at, fault) => {
    if (isObject(value) && Object.hasOwn(value, 'resultHash') === Object.hasOwn(value, 'sealed')) {
        fault(at, 'resultHash or sealed', null);
    }
}));
bodies.set('EVENT', event);

const REASONS = {
    SUBJECT_VOID: ['CLOSED', 'MOVED', 'DUPLICATE', 'OUT_OF_SCOPE', 'SUSPENDED', 'UNREACHABLE'],
    PERSON_RECUSED: ['INTEREST', 'KINSHIP', 'FORMER_EMPLOYER', 'OTHER_DOUBT'],
    PERSON_ABSENT: ['ILLNESS', 'LEAVE', 'DUTY', 'LEFT_OFFICE'],
};

const events = new Map(Object.entries(REASONS).map(([type, reasons]) => [type, object({
    approvals, drawId: name, evidenceHash: digest, no: integer(1), reasonCode: oneOf(...reasons), subject: name, type: oneOf(type),
    ...(type === 'SUBJECT_VOID' ? { status: oneOf('E', 'M') } : { person: name, slot: integer(1, 100) }),
    'shares?': array(commitShare, 2, FEW), 'revealDeadline?': time, 'beacons?': beaconsOf(1), 'beaconTime?': time,
})]));

/** The body of an EVENT entry, as far as it can be told without the rules of its draw. */
function event(value, at, fault) {
    const shape = isObject(value) ? events.get(value.type) : undefined;
    if (shape === undefined) {
        fault(`${at}.type`, Object.keys(REASONS).join(' | '), value?.type ?? null);
        return;
    }
    let right = true;
    shape(value, at, (...found) => {
        right = false;
        fault(...found);
    });
    if (right) {
        eventTies(value, at, fault);
    }
}

function eventTies(value, at, fault) {
    const has = (member) => Object.hasOwn(value, member);
    const different = (member, key) => !has(member) || new Set(value[member].map((one) => one[key])).size === value[member].length;
    [[has('shares') === has('revealDeadline'), 'revealDeadline', 'a member beside shares, and only there'],
        [has('beacons') === has('beaconTime'), 'beaconTime', 'a member beside beacons, and only there'],
        [has('shares') || !has('beacons'), 'beacons', 'a member beside shares only'],
        [different('shares', 'party'), 'shares', 'no party twice'], [different('beacons', 'source'), 'beacons', 'no source twice'],
    ].filter(([right]) => !right).forEach(([, member, expected]) => fault(`${at}.${member}`, expected, value[member] ?? null));
}

/** A line of log/entries.jsonl. */
export const ENTRY_LINE = object({
    entry: both(object({ type: text(/^[A-Z][A-Z0-9_]{0,39}$/), at: time, org: name, actor: name, body: all }), (value, at, fault) => {
        bodies.get(value?.type)?.(value.body ?? null, `${at}.body`, fault);
    }),
    index: place,
});
export const MOST_ENTRIES = 20_000;

/** A line of events.jsonl. */
export const EVENT_LINE = object({
    effect: object({
        open: array(slotName), seats: array(object({ slot: slotName, person: name, 'rank?': integer(1) })), 'substitute?': nullOr(name),
    }),
    index: place, 'beacons?': eventBeacons, 'shares?': givenShares,
});
export const MOST_EVENTS = 1000;

/** Tells whether an event is decided by shares of its own (VDP §15.28). */
export function needsRandomness(body, { replacement, team }) {
    return body.type === 'SUBJECT_VOID'
        ? body.status === 'E' && (replacement.subjects === 'R1' || (replacement.persons === 'R1' && team.length > 0))
        : replacement.persons === 'R1';
}
