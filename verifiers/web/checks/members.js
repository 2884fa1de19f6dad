/** Members that several documents have (VDP §3.1, §8, §15.2, §15.13, §15.20). */
import { ruleIsKnown } from '../core/seed.js';
import { array, ascending, both, digest, integer, isObject, isTime, name, object, someText, text, time, when } from './shape.js';

export const FEW = 100;
export const place = integer(0, 2 ** 53 - 1);
export const beaconText = text(/^[A-Za-z0-9:._-]{1,200}$/);
export const shareText = text(/^(?:[0-9a-f]{64}|-)$/, '64 lowercase hex digits, or -');
export const slotName = text(/^[A-Za-z0-9._-]{1,40}\|[1-9][0-9]{0,2}$/);
export const day = when((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isTime(`${value}T00:00:00Z`), 'YYYY-MM-DD');
export const approvals = array(object({ role: name, at: time }), 0, FEW);

const beacon = both(object({ source: name, rule: someText, notBefore: time }), (value, at, fault) => {
    if (typeof value?.source === 'string' && typeof value.rule === 'string' && !ruleIsKnown(value.source, value.rule)) {
        fault(`${at}.rule`, 'a rule of VDP §15.2', value.rule);
    }
});
export const beaconsOf = (least) => array(beacon, least, FEW);

const committed = { party: name, kind: text(/^commit$/, 'commit'), commitment: digest };
const commit = object({ ...committed, 'sealedTo?': name });
const chain = object({ party: name, kind: text(/^chain$/), anchor: digest, index: integer(1, 100_000), 'sealedTo?': name });

/** A share of an event: of kind commit, and never sealed. */
export const commitShare = object(committed);
/** A committed share of either kind. */
export const chainOrCommit = (value, at, fault) => (isObject(value) && value.kind === 'chain' ? chain : commit)(value, at, fault);

export const givenShares = array(object({ party: name, value: shareText }), 0, FEW);
const givenBeacon = object({ source: name, text: beaconText, 'evidence?': someText });
export const givenBeacons = array(givenBeacon, 0, FEW);
/** Of an event: a line without beacons has no such member. */
export const eventBeacons = array(givenBeacon, 1, FEW);

/** An array whose items ascend strictly by a key. */
export const ascendingArray = (item, key, least = 0) => (value, at, fault) => {
    let right = true;
    array(item, least)(value, at, (...found) => {
        right = false;
        fault(...found);
    });
    if (right) {
        ascending(value, at, fault, key);
    }
};
