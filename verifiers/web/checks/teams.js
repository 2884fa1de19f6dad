/** V8: who goes, computed again: the possible people, T*, B*, and the first complete assignment (VDP §6, §15.14–15.16). */
import { assign, Infeasible } from '../core/assignment.js';
import { Eligibility, slotsOf } from '../core/eligibility.js';
import { canonicalText } from '../core/json.js';

const CHECKS = ['V8.assignment', 'V8.bounds', 'V8.feasible'];

export function checkTeams(docs, progress) {
    const { report } = docs;
    if (!docs.has(CHECKS, 'draw', 'persons.rows', 'bars.rows', 'certificate.json')) {
        return;
    }
    const { rules } = docs.json['commitment.json'];
    const [persons, bars] = [docs.persons.rows, docs.bars.rows];
    if (rules.team.length > 0 && [...persons, ...bars].some((row) => row.private)) {
        CHECKS.forEach((check) => report.open(check, 'persons.rows, bars.rows',
            ['有的人员或回避信息只公布了指纹，不能重算', 'some rows are private: only their hashes are published']));
        return;
    }
    report.making('V8.feasible', 'certificate.json.assignment');
    try {
        const eligibility = new Eligibility(rules, persons, bars);
        const slots = slotsOf(docs.tickets, eligibility, visitsOf(docs), (part) => progress(part / 2));
        const seating = assign(slots, persons, (part) => progress(0.5 + part / 2));
        docs.people = { persons, eligibility, ...seating };
        compare(docs, seating);
    } catch (fault) {
        if (!(fault instanceof Infeasible)) {
            throw fault;
        }
        report.fail('V8.feasible', 'certificate.json.assignment', ['这些岗位派不出足够的合格人员', 'these slots cannot all be filled'],
            null, fault.slots.join(' '));
        docs.spoil('teams', 'V8.feasible');
        docs.has(['V8.assignment', 'V8.bounds'], 'teams');
    }
}

/** Returns the drawn and the mandatory subjects as {id, path}. */
function visitsOf(docs) {
    const { subjects, draw } = docs;
    const drawn = draw.picks.flatMap((pick, i) => pick.drawn.map((row) => ({ id: subjects.id(row), path: subjects.cells[i].path })));
    const mandatory = docs.mandatory.map((id) => ({ id, path: subjects.cells[subjects.cellOf[subjects.find(id)]].path }));
    return [...drawn, ...mandatory];
}

function compare(docs, { components, seats }) {
    const { assignment } = docs.json['certificate.json'];
    const places = (items) => new Map(items.map((item, i) => [String(i).padStart(6, '0'), canonicalText(item)]));
    docs.report.compare('V8.bounds', 'certificate.json.assignment.components', ['任务量的上下限与重算的不同', 'not the bounds that follow'],
        places(components), places(assignment.components));
    docs.report.compare('V8.assignment', 'certificate.json.assignment.slots', ['派员与重算的不同', 'not the seat that follows'],
        places(seats), places(assignment.slots));
}
