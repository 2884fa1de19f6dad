package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.ExclusionReason;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.Exclusion;
import org.mingjian.policy.PolicyDocument;

/** Says who is left out of a draw, and who comes back by an exception, as the platform's own draws do (POL-07, REG-04). */
final class Absence {

    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final CoverageBook coverage;
    private final OtherLevel other;
    private final Set<Exclusion.Cause> causes;

    Absence(PolicyDocument policy, SimulationPlan plan, CoverageBook coverage, OtherLevel other) {
        this.policy = policy;
        this.plan = plan;
        this.coverage = coverage;
        this.other = other;
        this.causes = Set.copyOf(policy.sameYearExclusion().map(Exclusion::exceptions).orElse(List.of()));
    }

    RowStatus status(Entered one, LocalDate day) {
        Set<String> industries = plan.extras().industries();
        if (!industries.isEmpty() && !industries.contains(one.industry())) {
            return ExclusionReason.CONDITION.status();
        }
        int own = plan.leaveOut() ? visits(one, day) : 0;
        boolean byOther = other.drawn().contains(one.code());
        if (own == 0 && !byOther || excepted(one, day, own, byOther)) {
            return RowStatus.ELIGIBLE;
        }
        return (own == 0 ? ExclusionReason.UPPER : ExclusionReason.DONE).status();
    }

    /** Says whether a typed exception that the policy's own sentence does not name brings somebody back (POL-10). */
    boolean beyondPolicy(Entered one, LocalDate day) {
        ExceptionCode typed = plan.extras().exceptions().get(one.code());
        return typed != null && !named(typed) && plan.leaveOut() && visits(one, day) > 0;
    }

    /** Says whether a typed exception brings back what another level drew. */
    boolean beyondLevels(Entered one) {
        return plan.extras().exceptions().containsKey(one.code()) && other.drawn().contains(one.code());
    }

    private boolean excepted(Entered one, LocalDate day, int own, boolean byOther) {
        if (plan.extras().exceptions().containsKey(one.code())
                || one.abnormal() && causes.contains(Exclusion.Cause.ABNORMAL_OPERATION)
                || one.blacklisted() && due(Coverage.Kind.BLACKLIST, one, day)
                || one.key() && due(Coverage.Kind.KEY_UNITS, one, day)) {
            return true;
        }
        boolean once = policy.sameYearExclusion()
                .filter(rule -> rule.trigger() == Exclusion.Trigger.DRAWN_THIS_YEAR)
                .isPresent();
        return !once && !byOther && own < plan.extras().frequency();
    }

    private boolean due(Coverage.Kind kind, Entered one, LocalDate day) {
        return policy.coverage().stream().filter(rule -> rule.kind() == kind).anyMatch(rule -> {
            int month = rule.months() >= YearParts.MONTHS
                    ? 1
                    : (day.getMonthValue() - 1) / rule.months() * rule.months() + 1;
            LocalDate from = LocalDate.of(day.getYear(), month, 1);
            long known = rule.months() >= YearParts.MONTHS && before(one, day) ? 1 : 0;
            return known + coverage.visits(one.code(), from, day) < rule.times();
        });
    }

    private boolean named(ExceptionCode code) {
        return causes.stream().anyMatch(cause -> switch (cause) {
            case COMPLAINT -> code == ExceptionCode.COMPLAINT;
            case ABNORMAL_OPERATION -> code == ExceptionCode.ABNORMAL;
            case PENALTY -> code == ExceptionCode.PENALTY;
            case SUPERIOR_RULE -> code == ExceptionCode.SUPERIOR_RULE;
        });
    }

    private int visits(Entered one, LocalDate day) {
        return (before(one, day) ? 1 : 0)
                + coverage.visits(one.code(), LocalDate.of(day.getYear(), 1, 1), day);
    }

    private static boolean before(Entered one, LocalDate day) {
        return one.visitedIn().filter(year -> year == day.getYear()).isPresent();
    }
}
