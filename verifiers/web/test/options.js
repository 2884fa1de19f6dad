/** Answers to the shared vectors of what a draw may choose: crossing quotas, scores, chain shares, events; and of signatures. */
import { Refused } from '../core/allocation.js';
import { assign } from '../core/assignment.js';
import { byText, bytesOfHex, hexOf, utf8 } from '../core/bytes.js';
import { Course } from '../core/course.js';
import { Eligibility, slotsOf } from '../core/eligibility.js';
import { bytesOfWords, digest, Tickets } from '../core/hash.js';
import { parseBar, parsePerson, parseScore } from '../core/lines.js';
import { chainAnchor, eventKey, shareCommitment } from '../core/seed.js';
import { SUITES } from '../core/suites.js';
import { Subjects } from '../core/subjects.js';
import { chancesOf, drawSubjects, expect } from '../core/drawing.js';
import { needsRandomness } from '../checks/bodies.js';

const { hash, keyOfSpki, verify } = SUITES.S;

function poolOf(rows) {
    const sorted = [...rows].sort((a, b) => byText(a.split('|')[1], b.split('|')[1]));
    return new Subjects(hash, utf8(sorted.map((row) => `${row}\n`).join('')));
}

function draw({ K, rows, rules, scores }) {
    const subjects = poolOf(rows);
    try {
        const expected = expect(rules, subjects, scores?.map(parseScore) ?? null);
        const { order, counts, words, picks } = drawSubjects(new Tickets(hash, K), subjects, rules, expected);
        const byName = subjects.cells.map((cell, i) => ({ cell, i })).sort((a, b) => byText(a.cell.name, b.cell.name));
        const chances = new Map(chancesOf(subjects, expected).map((one) => [one.cell, one]));
        const ids = (chosen) => chosen.map((row) => subjects.id(row));
        return {
            cells: byName.map(({ cell, i }) => ({ ...chances.get(cell.name), n: counts[i], cutoff: picks[i].cutoff })),
            order: order.map((i) => subjects.cells[i].name),
            drawn: byName.flatMap(({ cell, i }) => picks[i].drawn.map((row) => ({
                id: subjects.id(row), cell: cell.name, ticket: hexOf(bytesOfWords(words, 8 * row)), leaf: row,
            }))),
            reserve: Object.fromEntries(byName.filter(({ cell }) => cell.eligible > 0).map(({ cell, i }) => [cell.name, ids(picks[i].reserve)])),
        };
    } catch (fault) {
        if (fault instanceof Refused) {
            return { refused: fault.nodes };
        }
        throw fault;
    }
}

function event({ K, E, shares, beacons, drawId, no, party, share, rows, rules, persons, bars, events }) {
    if (share !== undefined) {
        return { commitment: shareCommitment(hash, `${drawId}/${no}`, party, share) };
    } else if (E !== undefined) {
        return { Ke: eventKey(hash, K, E, shares, beacons) };
    }
    return effects(new Tickets(hash, K), poolOf(rows), rules, persons.map(parsePerson), bars.map(parseBar), events);
}

function effects(tickets, subjects, rules, persons, bars, events) {
    const { picks, words } = drawSubjects(tickets, subjects, rules, expect(rules, subjects, null));
    const taken = picks.flatMap((pick) => pick.drawn);
    const visited = Array.from({ length: subjects.count }, (_, row) => row).filter((row) => taken.includes(row) || subjects.statusText(row) === 'M');
    const eligibility = new Eligibility(rules, persons, bars);
    const visits = visited.map((row) => ({ id: subjects.id(row), path: subjects.cells[subjects.cellOf[row]].path }));
    const seating = assign(slotsOf(tickets, eligibility, visits), persons);
    const course = new Course({ hash, tickets, rules, subjects, words, taken, people: { persons, eligibility, ...seating } });
    return {
        seats: Object.fromEntries(seating.seats.map(({ slot, person }) => [slot, person])),
        effects: events.map((told) => {
            const row = subjects.find(told.subject);
            const body = { ...told, status: row < 0 ? 'E' : subjects.statusText(row) };
            return course.wrong(body) !== null ? { refused: true }
                : { fresh: needsRandomness(body, rules), effect: course.apply(body, told.Ke) };
        }),
    };
}

function chain({ party, value, steps, anchor, index, share }) {
    return anchor === undefined
        ? { values: Array.from({ length: steps }, (_, i) => chainAnchor(hash, party, value, i + 1)) }
        : { ok: /^[0-9a-f]{64}$/.test(share) && chainAnchor(hash, party, share, index) === anchor };
}

async function signature({ spki, message, sig }) {
    const der = bytesOfHex(spki);
    const key = keyOfSpki(der);
    return { id: hexOf(digest(hash, der)).slice(0, 16), ok: key !== null && await verify(key, bytesOfHex(message), bytesOfHex(sig)) };
}

export const OPTIONS = { 'cross.json': draw, 'scores.json': draw, 'events.json': event, 'chain.json': chain, 'signatures.json': signature };
