package org.mingjian.draw;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.policy.Ceiling;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Strength;
import org.mingjian.registry.PoolSubject;

/**
 * Leaves out who was inspected this year as often as an enterprise may be (LAW-02). Inspections by cause are counted
 * apart, so whoever is named for a cause stays in; frequency and coverage yield to the ceiling (LAW-11) where it is a
 * must.
 */
final class YearCeiling {
    private static final Set<ExceptionCode> PLANNED = EnumSet.of(ExceptionCode.FREQUENCY, ExceptionCode.BLACKLIST);

    private final Optional<Ceiling> ceiling;
    private final DrawDraft draft;
    private final Map<String, Integer> counted;

    private YearCeiling(Optional<Ceiling> ceiling, DrawDraft draft, Map<String, Integer> counted) {
        this.ceiling = ceiling;
        this.draft = draft;
        this.counted = Map.copyOf(counted);
    }

    /**
     * Makes the ceiling that a policy sets; one that it leaves open, or that merely may hold, leaves nobody out.
     *
     * @param visits the year's inspections by credit code, but those by cause; asked with true for all agencies' and
     *     with false for the own
     */
    static YearCeiling of(PolicyDocument policy, DrawDraft draft, Function<Boolean, Map<String, Integer>> visits) {
        Optional<Ceiling> binding = policy.ceiling()
                .filter(Ceiling::set)
                .filter(one -> one.strength() != Strength.MAY);
        return new YearCeiling(binding, draft, binding.map(one -> visits.apply(one.shared())).orElse(Map.of()));
    }

    /** Returns the status of a subject that has reached its ceiling; empty for all others. */
    Optional<RowStatus> status(PoolSubject subject) {
        return ceiling.filter(one -> reached(one, subject) && !excepted(one, subject))
                .map(one -> ExclusionReason.CEILING.status());
    }

    private boolean reached(Ceiling one, PoolSubject subject) {
        return counted.getOrDefault(subject.code(), 0) >= one.of(subject.grading().grade()).orElse(Integer.MAX_VALUE);
    }

    private boolean excepted(Ceiling one, PoolSubject subject) {
        return Optional.ofNullable(draft.choices().exceptions().get(subject.code()))
                .filter(code -> one.strength() == Strength.PRINCIPLE || !PLANNED.contains(code))
                .isPresent();
    }
}
