/**
 * A party's share of a draw's seed (VDP §4.2): made on this device, kept in this browser, shown once for copying.
 * Before sealing only its commitment leaves the device. All words stand in the page; this only shows and hides them.
 */
import { hexOf, utf8 } from './verifier/core/bytes.js';
import { digest } from './verifier/core/hash.js';
import { SHA256 } from './verifier/core/sha256.js';
import { SM3 } from './verifier/core/sm3.js';

/** The hash of each suite (VDP §1.1). */
const HASHES = { S: SHA256, G: SM3 };

let prefix = '';
let commitment = '';
let slot = '';
let hash = SHA256;
const one = (id) => document.getElementById(id);
const WELL_FORMED = /^[0-9a-f]{64}$/;

const commitmentOf = (share) => hexOf(digest(hash, utf8(prefix + share)));

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

/** Returns a new share: this device's randomness with whatever was typed hashed in. */
function fresh(typed) {
    const random = crypto.getRandomValues(new Uint8Array(32));
    const noise = new TextEncoder().encode(typed);
    const mixed = new Uint8Array(random.length + noise.length);
    mixed.set(random);
    mixed.set(noise, random.length);
    return hexOf(digest(hash, mixed));
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
    one('by-hand').open = false;
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

function revealing() {
    const field = one('reveal-share');
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
    ({ prefix, commitment, slot } = page.dataset);
    hash = HASHES[page.dataset.suite];
    if (page.dataset.stage === 'commit') {
        committing();
    } else if (page.dataset.stage === 'reveal') {
        revealing();
    }
}

document.addEventListener('mj-live', start);
start();
