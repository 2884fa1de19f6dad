package org.mingjian.policy.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.calendar.DeadlineRule.Unit;
import org.mingjian.calendar.Suspension;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.web.DeadlinePage.Typed;
import org.mingjian.shell.Fault;

/**
 * A deadline that is asked for.
 *
 * @param rule its length
 * @param start the day of the event
 * @param at its time of day; for a length in hours alone
 * @param suspensions when it stood still
 */
record DeadlineQuestion(DeadlineRule rule, LocalDate start, Optional<LocalTime> at, List<Suspension> suspensions) {
    /** The rule of a length that was typed, and the clause of one. */
    static final String OWN = "own";
    private static final int MOST = 999;

    /** Reads what was typed; empty where something is wrong, which the faults then name. */
    static Optional<DeadlineQuestion> of(Typed typed, Optional<PolicyDocument> policy, List<Fault> faults) {
        Optional<DeadlineRule> rule = typed.rule().equals(OWN)
                ? own(typed, faults)
                : policy.flatMap(one -> one.deadline(typed.rule()));
        if (rule.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of("rule", "deadline.fault.rule", typed.rule()));
        }
        Optional<LocalDate> start = date("start", typed.start(), faults);
        boolean hours = rule.filter(one -> one.unit() == Unit.HOUR).isPresent();
        Optional<LocalTime> at = hours ? time(typed.at(), faults) : Optional.empty();
        List<Suspension> still = suspensions(typed, faults);
        if (hours && !still.isEmpty()) {
            faults.add(Fault.of("from", "deadline.fault.still").at("deadline.from", ""));
        }
        return faults.isEmpty()
                ? Optional.of(new DeadlineQuestion(rule.orElseThrow(), start.orElseThrow(), at, still))
                : Optional.empty();
    }

    private static Optional<DeadlineRule> own(Typed typed, List<Fault> faults) {
        Optional<Unit> unit = Arrays.stream(Unit.values()).filter(one -> one.name().equals(typed.unit())).findFirst();
        if (!typed.count().matches("[1-9]\\d{0,2}")) {
            faults.add(Fault.of("count", "deadline.fault.count", typed.count(), MOST).at("deadline.count", ""));
        }
        if (unit.isEmpty()) {
            faults.add(Fault.of("unit", "deadline.fault.unit", typed.unit()));
        }
        return faults.isEmpty()
                ? Optional.of(new DeadlineRule(OWN, unit.orElseThrow(), Integer.parseInt(typed.count()), typed.roll(),
                        OWN))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String field, String text, List<Fault> faults) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            faults.add(Fault.of(field, "policy.fault.no-date", text).at("deadline." + field, ""));
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text, List<Fault> faults) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException notATime) {
            faults.add(Fault.of("at", "deadline.fault.at", text).at("deadline.at", ""));
            return Optional.empty();
        }
    }

    private static List<Suspension> suspensions(Typed typed, List<Fault> faults) {
        if (typed.from().isEmpty() && typed.to().isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> from = date("from", typed.from(), faults);
        Optional<LocalDate> to = date("to", typed.to(), faults);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        if (to.get().isBefore(from.get())) {
            faults.add(Fault.of("to", "deadline.fault.to", typed.to(), typed.from()).at("deadline.to", ""));
            return List.of();
        }
        return List.of(new Suspension(from.get(), to.get(), OWN));
    }
}
