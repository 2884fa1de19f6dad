package org.fairdraw.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.events.EventEffect;
import org.fairdraw.Refusal;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.Seed;
import org.fairdraw.SubjectDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Approval;

/** V9: events in order, each with its one effect, and every subject's end (VDP §7, §15.28, §15.29). */
final class EventChecks {
    private final Evidence evidence;
    private final DrawLog log;
    private final Certificate certificate;
    private final Findings findings;
    private final Map<Long, EventLine> lines = new HashMap<>();

    private EventChecks(Evidence evidence, DrawLog log, Certificate certificate, Findings findings) {
        this.evidence = evidence;
        this.log = log;
        this.certificate = certificate;
        this.findings = findings;
    }

    /** Checks all events, starting from the result as it was computed anew, as far as it is the certificate's. */
    static void check(Evidence evidence, Optional<SubjectDraw> drawn, Optional<RunningDraw> seated, Findings findings) {
        if (evidence.log().isEmpty() || evidence.certificate().isEmpty() || evidence.events().isEmpty()) {
            return;
        }
        EventChecks checks = new EventChecks(evidence, evidence.log().get(), evidence.certificate().get(), findings);
        checks.seeds(evidence.events().get());
        Set<Long> faulty = checks.entries();
        boolean subjects = findings.passed(Check.DRAWN) && findings.passed(Check.MANDATORY);
        boolean seats = findings.passed(Check.ASSIGNMENT) && findings.passed(Check.BOUNDS);
        Optional<EventCourse> course = drawn.filter(draw -> subjects)
                .map(draw -> EventCourse.of(evidence, draw, seated.filter(running -> seats)));
        checks.follow(course, faulty).ifPresent(checks::ends);
    }

    /** Each EVENT has its line and each line its EVENT; what a line says of fresh randomness is right. */
    private void seeds(List<EventLine> told) {
        findings.made(Check.EVENTS, Bundle.EVENTS);
        findings.made(Check.EVENT_SEED, Bundle.EVENTS);
        findings.made(Check.EFFECT, Bundle.EVENTS);
        told.forEach(line -> lines.put(line.index(), line));
        Set<Long> logged = new HashSet<>();
        for (LoggedEvent event : log.events()) {
            logged.add(event.entry().index());
            EventLine line = lines.get(event.entry().index());
            if (line == null) {
                findings.fail(Check.EVENTS, event.entry().place(), Phrase.EVENT_LINE_MISSING, Bundle.EVENTS, null);
            } else {
                new EventSeedChecks(evidence.suite(), log, event, line, findings).check();
            }
        }
        lines.values()
                .stream()
                .filter(line -> !logged.contains(line.index()))
                .forEach(line -> findings.fail(Check.EVENTS, line.place(), Phrase.EVENT_ENTRY_MISSING, "EVENT", null));
    }

    /** Judges numbers, order and approvals; returns the events that are wrong in one of them. */
    private Set<Long> entries() {
        Set<Long> faulty = new HashSet<>();
        for (int i = 0; i < log.events().size(); i++) {
            LoggedEvent event = log.events().get(i);
            String place = event.entry().place();
            int before = findings.count(Check.EVENTS);
            findings.equal(Check.EVENTS, place + " no", Phrase.EVENT_NUMBER, Integer.toString(i + 1),
                    Integer.toString(event.no()));
            log.own("RESULT")
                    .stream()
                    .filter(result -> event.entry().before(result))
                    .forEach(result -> findings.fail(Check.EVENTS, place, Phrase.BAD_ORDER, "after RESULT", null));
            if (event.approvals().stream().map(Approval::role).noneMatch(Approval.SUPERVISOR::equals)) {
                findings.fail(Check.EVENTS, place, Phrase.NOT_APPROVED, Approval.SUPERVISOR, null);
            }
            if (findings.count(Check.EVENTS) > before) {
                faulty.add(event.entry().index());
            }
        }
        return faulty;
    }

    /** Follows the events; returns the state after them, as long as it is known. */
    private Optional<EventCourse> follow(Optional<EventCourse> start, Set<Long> faulty) {
        boolean seedless = findings.failed(Check.EVENT_SEED);
        for (LoggedEvent event : log.events()) {
            EventLine line = lines.get(event.entry().index());
            boolean right = start.map(course -> facts(event, course)).orElse(false)
                    && !faulty.contains(event.entry().index()) && !(seedless && !event.shares().isEmpty());
            if (line == null || !right) {
                findings.open(Check.EFFECT, event.entry().place(), Phrase.BLOCKED, null, null);
                return Optional.empty();
            }
            Optional<EventEffect> effect = start.flatMap(course -> course.apply(event, fresh(event, line)));
            if (effect.isEmpty() || seedless) {
                findings.open(Check.EFFECT, line.place(), Phrase.BLOCKED, null, null);
            } else {
                findings.equal(Check.EFFECT, line.place(), Phrase.EFFECT_DIFFERS, effect.get().toJson().text(),
                        line.effect().toJson().text());
            }
        }
        return start;
    }

    private boolean facts(LoggedEvent event, EventCourse course) {
        Optional<Refusal> objection = course.objection(event);
        objection.ifPresent(refusal -> findings.fail(Check.EVENTS, event.entry().place(), Phrase.EVENT_FACTS,
                refusal.need(), refusal.place() + ": " + refusal.have()));
        return objection.isEmpty();
    }

    private Tickets fresh(LoggedEvent event, EventLine line) {
        Suite suite = evidence.suite();
        return new Tickets(suite, event.shares().isEmpty()
                ? certificate.key()
                : Seed.ofEvent(suite, certificate.key(), Hex.of(event.entry().leafHash()), line.shares(),
                        line.beacons()).key());
    }

    /** Every subject that is not void ends in an INSPECTION; while some have none, that is told (VDP §15.29). */
    private void ends(EventCourse course) {
        findings.made(Check.ENDS, Bundle.ENTRIES);
        Set<String> open = new HashSet<>(course.inspected());
        for (LogEntry entry : log.inspections()) {
            open.remove(entry.text("subject"));
            if (!course.met().contains(entry.text("subject"))) {
                findings.fail(Check.ENDS, entry.place(), Phrase.INSPECTION_STRANGE, null, entry.text("subject"));
            }
        }
        if (!open.isEmpty()) {
            findings.open(Check.ENDS, Bundle.ENTRIES, Phrase.INSPECTION_OPEN, null,
                    open.size() + " / " + course.inspected().size());
        }
    }
}
