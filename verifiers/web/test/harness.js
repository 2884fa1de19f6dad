/** What the build's tests call in a browser: vectors, and whole bundles by their addresses. */
import { keyOfSpki, verifyEd25519 } from '../core/ed25519.js';
import { bytesOfBase64, bytesOfHex, utf8 } from '../core/bytes.js';
import { SUITES } from '../core/suites.js';
import { verify } from '../verify.js';
import { population } from './population.js';
import { differences, fixed, medium } from './vectors.js';

export { differences };

const MEDIUM = {
    S: 'ff56789484b7841a7a5b6390e0a4c621c4f04aec1e42e17f11cd4c11f452f53c',
    G: '5b6a10e2fc9d7efc14792841ae38e39ba6fdb5b6c653281fba66e4bc34d0f27c',
};

/** Returns what differs from the vectors that stand in VDP §11 itself. */
export function ownVectors() {
    const rows = population(100_000);
    return [...fixed(), ...Object.entries(MEDIUM).map(([suite, wanted]) => [`medium ${suite}`, wanted, medium(suite, rows)])]
        .filter(([, wanted, found]) => wanted !== found);
}

/** Verifies bundles one after the other; returns for each {status, failed, open}: exit status, failed checks, checks not made. */
export async function judge(bundles) {
    const verdicts = {};
    for (const { name, address, pins } of bundles) {
        const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
        const { report } = await verify(name, bytes, pins);
        const json = report.toJson('en');
        verdicts[name] = {
            status: report.status, ok: json.ok, failed: report.failed(),
            shown: [...new Set(json.checks.filter((check) => check.status === 'fail').map((check) => check.id))],
            open: [...new Set(json.checks.filter((check) => check.status === 'not-checked').map((check) => check.id))],
        };
    }
    return verdicts;
}

/** Tells what this program, and the browser's own Ed25519 where it has one, say of a signature: [own, asked]. */
export async function signature(spki, message, sig) {
    const key = keyOfSpki(bytesOfBase64(spki));
    const bytes = bytesOfHex(sig);
    return key === null ? null : [await verifyEd25519(key, utf8(message), bytes, true), await verifyEd25519(key, utf8(message), bytes)];
}

/** Tells whether a signature in suite G is valid, null where the key is none. */
export function signatureG(spki, message, sig) {
    const key = SUITES.G.keyOfSpki(bytesOfBase64(spki));
    return key === null ? null : SUITES.G.verify(key, utf8(message), bytesOfHex(sig));
}
