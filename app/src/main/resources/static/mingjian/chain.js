/**
 * A party's chain of shares (VDP §4.2): the secret is made on this device and kept in this browser; only the anchor
 * leaves it. All words stand in the page; this only shows and hides them.
 */
import { fresh, hashOf } from './hashing.js';

const PREFIX = 'VDP1-CHAIN|';
const LONGEST = 1000;
const one = (id) => document.getElementById(id);

/** Returns the value that lies so many places before another in a party's chain. */
export function before(suite, party, value, places) {
    let result = value;
    for (let place = 0; place < places; place++) {
        result = hashOf(suite, `${PREFIX}${party}|${result}`);
    }
    return result;
}

/** Returns the secret behind an anchor where this browser made it, or the empty string. */
export function secretOf(anchor) {
    try {
        return localStorage.getItem(`mingjian.chain.${anchor}`) || '';
    } catch {
        return '';
    }
}

function keep(anchor, secret) {
    try {
        localStorage.setItem(`mingjian.chain.${anchor}`, secret);
    } catch {
        // It is on the screen for copying anyway.
    }
}

function make() {
    const form = one('chain-form');
    const { party, anchor } = form.elements;
    // A collection of elements has a length of its own.
    const length = one('length');
    const places = Number(length.value);
    const fit = Number.isInteger(places) && places >= 1 && places <= LONGEST;
    length.setCustomValidity(fit ? '' : form.dataset.lengthFault);
    length.oninput = () => length.setCustomValidity('');
    if (!form.reportValidity()) {
        return;
    }
    const secret = fresh(one('chain-noise').value);
    anchor.value = before(form.dataset.suite, party.value.trim(), secret, places);
    one('chain-secret').textContent = secret.match(/.{8}/g).join(' ');
    one('chain-made').hidden = false;
    party.readOnly = true;
    length.readOnly = true;
    form.onsubmit = () => keep(anchor.value, secret);
}

if (one('chain-make')) {
    one('chain-maker').hidden = false;
    one('chain-anchor-field').hidden = true;
    one('chain-form').elements.anchor.required = false;
    one('chain-make').addEventListener('click', make);
}
