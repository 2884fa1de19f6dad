package org.fairdraw.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.events.DrawEvent;
import org.fairdraw.events.EventEffect;
import org.fairdraw.Pool;
import org.fairdraw.Refusal;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.Staffing;
import org.fairdraw.SubjectDraw;
import org.fairdraw.TeamDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.terms.DrawRules;

/** A draw while events happen; where nobody knows who sits where, at least its subjects (VDP §15.29). */
final class EventCourse {
    private final RunningDraw draw;
    private final boolean seated;
    private final Pool pool;

    private EventCourse(RunningDraw draw, boolean seated, Pool pool) {
        this.draw = draw;
        this.seated = seated;
        this.pool = pool;
    }

    static EventCourse of(Evidence evidence, SubjectDraw drawn, Optional<RunningDraw> seated) {
        Pool pool = evidence.pool().orElseThrow();
        return new EventCourse(seated.orElseGet(() -> subjectsOnly(evidence, pool, drawn)), seated.isPresent(), pool);
    }

    private static RunningDraw subjectsOnly(Evidence evidence, Pool pool, SubjectDraw drawn) {
        DrawRules rules = evidence.commitment().orElseThrow().terms().rules();
        DrawRules alone = new DrawRules(rules.n(), rules.m(), rules.quotas(), List.of(), new TreeMap<>(),
                OptionalInt.empty(), rules.reserve(), rules.subjectReplacement(), rules.personReplacement(),
                rules.weights());
        Tickets tickets = new Tickets(evidence.suite(), evidence.certificate().orElseThrow().key());
        return new RunningDraw(alone, pool, new Staffing(alone, List.of(), List.of()), drawn,
                new TeamDraw.Outcome.Staffed(List.of(), List.of(), List.of()), tickets);
    }

    /** Tells what an event says that does not hold now. */
    Optional<Refusal> objection(LoggedEvent event) {
        DrawEvent told = seated ? event.toDrawEvent() : new DrawEvent.SubjectVoid(event.subject());
        Optional<Refusal> objection = draw.objection(told);
        if (objection.isEmpty() && event.voids()) {
            RowStatus status = pool.snapshot().rows().get(pool.snapshot().indexOf(event.subject())).status();
            return status.text().equals(event.status())
                    ? Optional.empty()
                    : Optional.of(new Refusal("VDP §15.28", event.subject(), event.status(), status.text(),
                            "State the status of the row."));
        }
        return objection;
    }

    /** Applies an event; its effect is known only where it is known who sits where. */
    Optional<EventEffect> apply(LoggedEvent event, Tickets fresh) {
        if (!seated && !event.voids()) {
            return Optional.empty();
        }
        EventEffect effect = draw.apply(event.toDrawEvent(), fresh);
        return seated ? Optional.of(effect) : Optional.empty();
    }

    /** Returns the subjects that are to be inspected now. */
    Set<String> inspected() {
        return draw.inspected();
    }

    /** Returns every subject that was drawn, mandatory or substitute, void ones among them. */
    Set<String> met() {
        return draw.met();
    }
}
