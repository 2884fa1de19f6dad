/** Answers to the shared vectors (fairdraw/src/test/resources/vectors), for any JavaScript that can load modules. */
import { allocate, chanceOf, Refused } from '../core/allocation.js';
import { assign, Infeasible } from '../core/assignment.js';
import { ascii, byText, bytesOfHex, hexOf, utf8 } from '../core/bytes.js';
import { Eligibility, slotsOf } from '../core/eligibility.js';
import { digest, hexOfWords, leafOf, Tickets, wordsOfBytes } from '../core/hash.js';
import { canonicalBytes, canonicalText, NotCanonical, parseCanonical } from '../core/json.js';
import { parseBar, parsePerson } from '../core/lines.js';
import { isPrefix, rootOfPath, Tree } from '../core/merkle.js';
import { textOfRatio } from '../core/rational.js';
import { roundCells, roundingOrder, roundingStart } from '../core/rounding.js';
import { select, ticketsOf } from '../core/selection.js';
import { beaconVerdict, ruleIsKnown, seedText, shareCommitment } from '../core/seed.js';
import { SUITES } from '../core/suites.js';
import { Subjects } from '../core/subjects.js';
import { OPTIONS } from './options.js';

const S = SUITES.S.hash;

function poolOf(hash, rows) {
    const subjects = new Subjects(hash, utf8(rows.map((row) => `${row}\n`).join('')));
    return subjects;
}

function cellsOf(rows) {
    const sorted = [...rows].sort((a, b) => byText(a.split('|')[1], b.split('|')[1]));
    return poolOf(S, sorted).cells;
}

function jcs({ text, hex }) {
    const bytes = text === undefined ? bytesOfHex(hex) : utf8(text);
    try {
        return { canonical: hexOf(canonicalBytes(parseCanonical(bytes))) === hexOf(bytes) };
    } catch (fault) {
        if (fault instanceof NotCanonical) {
            return { canonical: false };
        }
        throw fault;
    }
}

function merkle({ leaves }) {
    const hashes = leaves.map((leaf) => leafOf(S, bytesOfHex(leaf)));
    const words = new Int32Array(8 * hashes.length);
    hashes.forEach((hash, i) => words.set(wordsOfBytes(hash), 8 * i));
    const tree = new Tree(S, words);
    const paths = hashes.map((_, i) => tree.path(i));
    paths.forEach((path, i) => {
        if (rootOfPath(S, hashes[i], i, hashes.length, path) !== tree.root()) {
            throw new Error(`the path of leaf ${i} does not lead to the root`);
        }
    });
    return { root: tree.root(), paths };
}

function logProof({ leafHash, index, size, path, root, first, second, firstRoot, secondRoot }) {
    return {
        ok: leafHash === undefined ? isPrefix(S, first, firstRoot, second, secondRoot, path)
            : rootOfPath(S, bytesOfHex(leafHash), index, size, path) === root,
    };
}

function seed({ C, shares, beacons, tickets, drawId, party, share }) {
    if (C === undefined) {
        return { commitment: shareCommitment(S, drawId, party, share) };
    }
    const text = seedText(C, shares, beacons);
    const K = hexOf(digest(S, utf8(text)));
    const drawn = new Tickets(S, K);
    return {
        seedText: text, K,
        tickets: Object.fromEntries(tickets.map((ticket) => [ticket, drawn.hex(ticket[0], ticket.slice(2))])),
    };
}

function beacon({ source, rule, text, evidence }) {
    if (!ruleIsKnown(source, rule)) {
        return { rule: false };
    }
    const verdict = beaconVerdict(source, rule, text, evidence);
    return { rule: true, ok: verdict !== 'fail', confirm: verdict === 'confirm' || verdict === 'unknown' };
}

function allocation({ rows, rules }) {
    const cells = cellsOf(rows);
    try {
        const x = allocate(rules.n, cells, new Map(Object.entries(rules.quotas)));
        return {
            cells: cells.map((cell, i) => ({
                cell: cell.name, N: cell.eligible, x: textOfRatio(x[i]),
                ...(cell.eligible > 0 ? { pi: textOfRatio(chanceOf(cell, x[i])) } : {}),
            })).sort((a, b) => byText(a.cell, b.cell)),
        };
    } catch (fault) {
        if (fault instanceof Refused) {
            return { refused: fault.nodes };
        }
        throw fault;
    }
}

function assignment({ K, subjects, persons, bars, rules }) {
    const visits = subjects.map((row) => row.split('|')).map((f) => ({ id: f[1], path: f.slice(2, -2) }));
    const people = persons.map(parsePerson);
    try {
        const slots = slotsOf(new Tickets(S, K), new Eligibility(rules, people, bars.map(parseBar)), visits);
        const { components, seats } = assign(slots, people);
        return { components, slots: seats };
    } catch (fault) {
        if (fault instanceof Infeasible) {
            return { impossible: true };
        }
        throw fault;
    }
}

/** Returns a whole draw of a pool, as the vectors of VDP §11 list it. */
function wholeDraw(hash, subjects, K, n, quotas, reserve) {
    const tickets = new Tickets(hash, K);
    const { cells } = subjects;
    const shares = allocate(n, cells, new Map(Object.entries(quotas)));
    const order = roundingOrder(tickets, cells);
    const counts = roundCells(roundingStart(tickets), order, shares);
    const words = ticketsOf(tickets, subjects);
    return { cells, shares, order, counts, words, picks: select(subjects, words, counts, reserve) };
}

function small(part) {
    const hash = SUITES[part.suite].hash;
    const rows = SMALL.map(([id, k1, k2, w, status]) => `T1|91330000${id}|${k1}|${k2}|${w}|${status}`);
    const subjects = poolOf(hash, rows);
    const root = new Tree(hash, subjects.leaves).root();
    const C = hexOf(leafOf(hash, canonicalBytes({
        drawId: 'TEST-0001', root, rules: { n: 6, quotas: { KEY: [3, null] } }, v: 'VDP-1',
    })));
    const shares = [['dept-A', '1'.repeat(64)], ['notary', '2'.repeat(64)], ['union', '-']].map(([party, value]) => ({ party, value }));
    const text = '2026123:01-07-09-15-18-22-25-31-33-40-44-47-52-55-58-61-66-70-73-79';
    const K = hexOf(digest(hash, ascii(seedText(C, shares, [{ source: 'cwl-kl8', text }]))));
    const { cells, shares: x, order, counts, picks } = wholeDraw(hash, subjects, K, 6, { KEY: [3, null] }, 2);
    const listed = cells.map((cell, i) => [cell.name, {
        N: cell.eligible, x: textOfRatio(x[i]), pi: cell.eligible ? textOfRatio(chanceOf(cell, x[i])) : '', n: counts[i],
        cutoff: picks[i].cutoff, drawn: picks[i].drawn.map((row) => subjects.id(row)),
        reserve: picks[i].reserve.map((row) => subjects.id(row)),
    }]).filter(([, cell]) => cell.N > 0);
    return {
        suite: part.suite, row0: rows[0], leaf0: hexOf(leafOf(hash, ascii(rows[0]))), root, C, K,
        'ticket(91330000A01)': new Tickets(hash, K).hex('T', '91330000A01'),
        draw: {
            cells: Object.fromEntries(listed), order: order.map((i) => cells[i].name),
            mandatory: SMALL.filter((row) => row[4] === 'M').map((row) => `91330000${row[0]}`),
        },
    };
}

const SMALL = `A01 KEY 330102 4 E,A02 KEY 330102 4 E,A03 KEY 330102 1 E,A04 GEN 330102 1 E,A05 GEN 330102 1 E,
A06 GEN 330102 2 E,A07 GEN 330102 2 X.DONE2026,A08 KEY 330103 1 E,A09 KEY 330103 2 E,A10 GEN 330103 1 E,
A11 GEN 330103 1 M,A12 GEN 330103 4 E`.split(',').map((row) => row.trim().split(' '));

/** Returns the digest of the medium population's draw (VDP §11), given its rows as one text. */
export function medium(suite, text) {
    const hash = SUITES[suite].hash;
    const subjects = new Subjects(hash, utf8(text));
    const root = new Tree(hash, subjects.leaves).root();
    const K = hexOf(digest(hash, ascii(seedText(root, [{ party: 'a', value: '1'.repeat(64) }], [{ source: 'b', text: '1-2-3' }]))));
    const draw = wholeDraw(hash, subjects, K, 2000, { KEY: [1000, null], 'GEN/330101': [20, 40], 'KEY/330112': [0, 100] }, 0);
    const lines = draw.cells.map((cell, i) => [cell.name, `${cell.name}|${cell.eligible}|${textOfRatio(draw.shares[i])}|${draw.counts[i]}|${
        draw.picks[i].cutoff ?? 'None'}|${draw.picks[i].drawn.map((row) => subjects.id(row)).join(',')}\n`]);
    return hexOf(digest(S, ascii(lines.sort((a, b) => byText(a[0], b[0])).map(([, line]) => line).join(''))));
}

/** Returns the fixed vectors of VDP §11 that stand in no file, as [name, wanted, found]. */
export function fixed() {
    const chain = (hash) => {
        let link = hexOf(Uint8Array.from({ length: 32 }, (_, i) => i));
        return [1, 2, 3].map(() => {
            link = hexOf(digest(hash, ascii(`VDP1-CHAIN|dept-A|${link}`)));
            return link;
        });
    };
    const share = (suite) => shareCommitment(SUITES[suite].hash, 'TEST-0001', 'dept-A', '1'.repeat(64));
    return [
        ['share S', 'f3488dd16cf1937521c952af414c0429baa9c6a37ac771362af898772da51e5e', share('S')],
        ['share G', 'fdc54361d318fb3d82280013a476d4bb1711502030373481b6134327757b5041', share('G')],
        ['chain S', '52ad36ef53a9974a97dc262638a3a0f6f0c4def8bbb044a9adfd28d2ddf8268a,8600139eb5c85c56a43a0f43f8320af12673c9e0298ea51569bd729f5df990e6,f6060e76ff4de4c86f364ff1d47b817d977ba61b42d98f257301af472cce21d5', chain(SUITES.S.hash).join()],
        ['chain G', '5a33575115e51852e3e024c5ac9eac38635d93cffb01fe8ff4419f92bfe2d699,3ac4058f3aa48a8c0f85f0e7d004b95f43f63d1f34207de0b86ca85f108632e0,8319e45ace17ff2c2d900d1614602ea9580f4bd59c26d58315ba074eca9bb1dd', chain(SUITES.G.hash).join()],
    ];
}

const ANSWERS = {
    ...OPTIONS,  'jcs.json': jcs, 'merkle.json': merkle, 'log-proofs.json': logProof, 'seed.json': seed, 'beacon.json': beacon, 'allocation.json': allocation, 'assignment.json': assignment };

/** Returns what differs in a file of vectors, as [name, wanted, found] in canonical JSON. */
export async function differences(file, cases) {
    const pairs = file === 'small.json' ? cases.map((part) => [part.suite, part, small(part)])
        : await Promise.all(cases.map(async ({ name, input, expected }) => [name, expected, await ANSWERS[file](input)]));
    return pairs.map(([name, wanted, found]) => [name, canonicalText(wanted), canonicalText(found)])
        .filter(([, wanted, found]) => wanted !== found);
}
