/**
 * Shapes of JSON (VDP §15.13). A shape is a function (value, place, fault) that calls fault(place, expected, actual) for
 * each departure.
 */
import { bytesOfBase64 } from '../core/bytes.js';
import { NAME } from '../core/lines.js';
import { ratioOfText } from '../core/rational.js';

export const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** An object with these members and no other; names that end with ? may be absent. */
export function object(members) {
    const known = new Map(Object.entries(members).map(([name, shape]) => [name.replace('?', ''), shape]));
    const needed = Object.keys(members).filter((name) => !name.endsWith('?'));
    return (value, place, fault) => {
        if (!isObject(value)) {
            fault(place, 'object', value);
            return;
        }
        needed.filter((name) => !Object.hasOwn(value, name)).forEach((name) => fault(`${place}.${name}`, 'a member', null));
        for (const name of Object.keys(value)) {
            const shape = known.get(name);
            if (shape === undefined) {
                fault(`${place}.${name}`, 'no such member', value[name]);
            } else {
                shape(value[name], `${place}.${name}`, fault);
            }
        }
    };
}

/** An object that has these members, or with ? may have them, and any others. */
export function openObject(members) {
    const asked = Object.entries(members).map(([name, shape]) => [name.replace('?', ''), shape, !name.endsWith('?')]);
    return (value, place, fault) => {
        if (!isObject(value)) {
            fault(place, 'object', value);
            return;
        }
        for (const [name, shape, needed] of asked) {
            if (Object.hasOwn(value, name)) {
                shape(value[name], `${place}.${name}`, fault);
            } else if (needed) {
                fault(`${place}.${name}`, 'a member', null);
            }
        }
    };
}

export function array(item, least = 0, most = Infinity) {
    return (value, place, fault) => {
        if (!Array.isArray(value)) {
            fault(place, 'array', value);
        } else if (value.length < least || value.length > most) {
            fault(place, `${least}…${most} items`, String(value.length));
        } else {
            value.forEach((one, i) => item(one, `${place}[${i}]`, fault));
        }
    };
}

/** An object whose members' names pass a test. */
export function map(isName, item) {
    return (value, place, fault) => {
        if (!isObject(value)) {
            fault(place, 'object', value);
            return;
        }
        for (const name of Object.keys(value)) {
            if (!isName(name)) {
                fault(`${place}.${name}`, 'another name', name);
            }
            item(value[name], `${place}.${name}`, fault);
        }
    };
}

export const when = (test, expected) => (value, place, fault) => {
    if (!test(value)) {
        fault(place, expected, value);
    }
};

export const LARGEST = 2 ** 31 - 1;
export const integer = (least = 0, most = LARGEST) =>
    when((value) => Number.isInteger(value) && value >= least && value <= most, `integer ${least}…${most}`);
export const text = (pattern, expected = String(pattern)) => when((value) => typeof value === 'string' && pattern.test(value), expected);
export const oneOf = (...words) => when((value) => words.includes(value), words.join(' | '));
export const nullOr = (shape) => (value, place, fault) => (value === null ? undefined : shape(value, place, fault));
export const both = (...shapes) => (value, place, fault) => shapes.forEach((shape) => shape(value, place, fault));
export const all = when(isObject, 'object');

const PATH = /^[A-Za-z0-9._-]{1,40}(?:\/[A-Za-z0-9._-]{1,40})*$/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isName = (value) => NAME.test(value);
export const isPath = (value) => PATH.test(value);
export const isIndex = (value) => /^(?:0|[1-9][0-9]{0,15})$/.test(value) && Number.isSafeInteger(Number(value));

export function isTime(value) {
    const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(value) ?? [];
    if (parts.length === 0) {
        return false;
    }
    const [year, month, day, hour, minute, second] = parts.map(Number);
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = month === 2 && leap ? 29 : MONTHS[month - 1] ?? 0;
    return year >= 1 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

export const name = text(NAME);
export const path = text(PATH);
export const anyText = text(/^[^]*$/, 'text');
export const someText = text(/^[^]+$/, 'text that is not empty');
export const digest = text(/^[0-9a-f]{64}$/, '64 lowercase hex digits');
export const keyId = text(/^[0-9a-f]{16}$/, '16 lowercase hex digits');
export const time = when((value) => typeof value === 'string' && isTime(value), 'YYYY-MM-DDTHH:MM:SSZ');
export const rational = when((value) => typeof value === 'string' && ratioOfText(value) !== null, '"p/q" in lowest terms, or "p"');
export const base64 = when((value) => typeof value === 'string' && bytesOfBase64(value) !== null, 'Base64 with padding');
export const bounds = (most) => when((value) => Array.isArray(value) && value.length === 2
    && value.every((bound, i) => (i === 1 && bound === null) || (Number.isInteger(bound) && bound >= 0 && bound <= most)), '[min, max|null]');

/** Names, or objects of texts, by any name (VDP §15.3). */
export const legend = map(() => true, when((value) => typeof value === 'string'
    || (isObject(value) && Object.values(value).every((inner) => typeof inner === 'string')), 'text, or object of texts'));

/** Tells a fault where items do not ascend strictly. */
export function ascending(items, place, fault, key = (item) => [item]) {
    items.forEach((item, i) => {
        if (i > 0 && compareKeys(key(items[i - 1]), key(item)) >= 0) {
            fault(`${place}[${i}]`, 'in order, none twice', item);
        }
    });
}

function compareKeys(a, b) {
    const at = a.findIndex((part, i) => part !== b[i]);
    return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}
