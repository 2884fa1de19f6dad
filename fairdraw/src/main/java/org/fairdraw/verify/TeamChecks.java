package org.fairdraw.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairdraw.Refusal;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.Staffing;
import org.fairdraw.SubjectDraw;
import org.fairdraw.TeamDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.PrivateRow;
import org.fairdraw.rows.Row;
import org.fairdraw.terms.DrawRules;

/** V8: the assignment run again (VDP §6, §10). */
final class TeamChecks {
    private TeamChecks() {}

    /** Checks the assignment; returns the result as it was computed anew, to which events may happen. */
    static Optional<RunningDraw> check(Evidence evidence, SubjectDraw draw, Findings findings) {
        if (evidence.commitment().isEmpty() || evidence.pool().isEmpty() || evidence.persons().isEmpty()
                || evidence.bars().isEmpty() || evidence.certificate().isEmpty()) {
            return Optional.empty();
        }
        Certificate certificate = evidence.certificate().get();
        DrawRules rules = evidence.commitment().get().terms().rules();
        List<Row> persons = evidence.persons().get().rows();
        List<Row> bars = evidence.bars().get().rows();
        if (!rules.team().isEmpty()
                && Stream.concat(persons.stream(), bars.stream()).anyMatch(PrivateRow.class::isInstance)) {
            for (Check check : List.of(Check.ASSIGNMENT, Check.BOUNDS, Check.FEASIBLE)) {
                findings.open(check, Bundle.PERSONS + ", " + Bundle.BARS, Phrase.PRIVATE_ROWS, null, null);
            }
            return Optional.empty();
        }
        Staffing staffing = new Staffing(rules, open(persons, PersonRow.class), open(bars, BarRow.class));
        Tickets tickets = new Tickets(evidence.suite(), certificate.key());
        TeamDraw.Outcome outcome = TeamDraw.draw(staffing, draw.toStaff(evidence.pool().get()), tickets);
        findings.made(Check.FEASIBLE, Bundle.PERSONS);
        if (outcome instanceof TeamDraw.Outcome.Unstaffed unstaffed) {
            Refusal refusal = unstaffed.refusal();
            findings.fail(Check.FEASIBLE, refusal.place(), Phrase.NOT_FEASIBLE, refusal.need(), refusal.have());
            return Optional.empty();
        }
        TeamDraw.Outcome.Staffed staffed = (TeamDraw.Outcome.Staffed) outcome;
        findings.made(Check.ASSIGNMENT, Bundle.CERTIFICATE + " assignment.slots");
        compare(findings, Check.ASSIGNMENT, Bundle.CERTIFICATE + " assignment.slots", Phrase.SEAT_DIFFERS,
                staffed.seats().stream().map(seat -> seat.toJson().text()).toList(),
                certificate.seats().stream().map(seat -> seat.toJson().text()).toList());
        findings.made(Check.BOUNDS, Bundle.CERTIFICATE + " assignment.components");
        compare(findings, Check.BOUNDS, Bundle.CERTIFICATE + " assignment.components", Phrase.BOUNDS_DIFFER,
                staffed.components().stream().map(part -> part.toJson().text()).toList(),
                certificate.components().stream().map(part -> part.toJson().text()).toList());
        return Optional.of(new RunningDraw(rules, evidence.pool().get(), staffing, draw, staffed, tickets));
    }

    private static <R extends Row> List<R> open(List<Row> rows, Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void compare(
        Findings findings,
        Check check,
        String place,
        Phrase phrase,
        List<String> right,
        List<String> stated
    ) {
        for (int i = 0; i < Math.max(right.size(), stated.size()); i++) {
            String wanted = i < right.size() ? right.get(i) : "nothing";
            findings.equal(check, place + "[" + i + "]", phrase, wanted, i < stated.size() ? stated.get(i) : "nothing");
        }
    }
}
