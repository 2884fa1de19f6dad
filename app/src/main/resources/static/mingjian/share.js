/**
 * A party's share of a draw's seed (VDP §4.2): made on this device, kept in this browser, shown once for copying.
 * Before sealing only its commitment leaves the device. All words stand in the page; this only shows and hides them.
 */
import { before, secretOf } from './chain.js';
import { fresh, hashOf } from './hashing.js';

let prefix = '';
let commitment = '';
let slot = '';
let suite = 'S';
const one = (id) => document.getElementById(id);
const WELL_FORMED = /^[0-9a-f]{64}$/;

const commitmentOf = (share) => hashOf(suite, prefix + share);

/** Returns the share of the locked commitment; each is kept under its own, so that a new one overwrites none. */
function kept() {
    try {
        return localStorage.getItem(`${slot}.${commitment}`) || '';
    } catch {
        return '';
    }
}

/** A browser may refuse storage; the share is on the screen for copying all the same. */
function keep(share) {
    try {
        localStorage.setItem(`${slot}.${commitmentOf(share)}`, share);
    } catch {
        // Shown for copying anyway.
    }
}

function show(share) {
    document.querySelectorAll('[data-share]').forEach((place) => {
        place.replaceChildren(...share.match(/.{8}/g).map((group) => {
            const span = document.createElement('span');
            span.textContent = group;
            return span;
        }));
    });
}

function committing() {
    one('maker').hidden = false;
    // A commitment that was refused stands in its field, to be mended there.
    one('by-hand').open = Boolean(one('commitment').value);
    const share = kept();
    if (commitment) {
        const here = WELL_FORMED.test(share) && commitmentOf(share) === commitment;
        one('kept').hidden = !here;
        one('elsewhere').hidden = here;
        if (here) {
            show(share);
        }
    }
    one('make').addEventListener('click', () => {
        const made = fresh(one('noise').value);
        const form = one('lock-form');
        show(made);
        form.elements.commitment.value = commitmentOf(made);
        form.querySelector('[data-commitment-text]').textContent = form.elements.commitment.value;
        form.hidden = false;
        one('kept').hidden = true;
        one('elsewhere').hidden = true;
        form.onsubmit = () => keep(made);
    });
}

/** Takes the value out of the chain whose secret this device keeps, or that somebody types here. */
function chained(field, judge) {
    const { anchor, party, place, steps } = one('chain-reveal').dataset;
    const fill = (secret) => {
        field.value = WELL_FORMED.test(secret) ? before(suite, party, secret, Number(steps)) : '';
        judge((share) => before(suite, party, share, Number(place)) === anchor);
    };
    const secret = secretOf(anchor);
    one('from-device').hidden = !secret;
    one('chain-elsewhere').hidden = Boolean(secret);
    one('chain-typed').hidden = Boolean(secret);
    one('chain-secret').addEventListener('input', (event) => {
        fill(event.target.value.replace(/\s/g, '').toLowerCase());
    });
    if (secret) {
        fill(secret);
    }
}

function revealing() {
    const field = one('reveal-share');
    if (one('chain-reveal')) {
        chained(field, (fits) => {
            one('fits').hidden = !fits(field.value);
            one('misfits').hidden = fits(field.value) || field.value === '';
        });
        return;
    }
    const judge = () => {
        const share = field.value.replace(/\s/g, '').toLowerCase();
        const fits = WELL_FORMED.test(share) && commitmentOf(share) === commitment;
        one('fits').hidden = !fits;
        one('misfits').hidden = fits || share === '';
    };
    const share = kept();
    if (!field.value && WELL_FORMED.test(share) && commitmentOf(share) === commitment) {
        field.value = share;
        one('from-device').hidden = false;
    }
    field.addEventListener('input', judge);
    judge();
}

/** Begins anew whenever the page has been renewed. */
function start() {
    const page = one('share');
    ({ prefix, commitment, slot, suite } = page.dataset);
    if (page.dataset.stage === 'commit') {
        committing();
    } else if (page.dataset.stage === 'reveal') {
        revealing();
    }
}

document.addEventListener('mj-live', start);
start();
