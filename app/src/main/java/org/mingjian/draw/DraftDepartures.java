package org.mingjian.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.policy.Exclusion;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.Strength;

/** Finds the rules "in principle" that a draft leaves by what the planner chose (POL-10). */
final class DraftDepartures {
    private static final String SAME_YEAR = "same-year-exclusion";
    private static final Map<Exclusion.Cause, ExceptionCode> CODES = codes();

    private DraftDepartures() {}

    static List<Departure> of(PolicyDocument policy, DrawDraft draft) {
        List<Departure> departures = new ArrayList<>();
        if (!draft.choices().wholeField()) {
            sameYear(policy, draft).ifPresent(departures::add);
            crossLevel(policy, draft).ifPresent(departures::add);
        }
        return departures;
    }

    /** Returns the reason codes that the policy's own sentence lets through without a further reason. */
    static Set<ExceptionCode> allowed(PolicyDocument policy) {
        return policy.sameYearExclusion()
                .map(rule -> rule.exceptions().stream().map(CODES::get).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Optional<Departure> sameYear(PolicyDocument policy, DrawDraft draft) {
        Optional<Departure> again = Departure.again(policy, draft.excludeDone());
        if (again.isPresent()) {
            return again;
        }
        boolean beyond = draft.excludeDone()
                && !allowed(policy).containsAll(draft.choices().exceptions().values());
        return beyond && Departure.leavesOutDrawn(policy)
                ? policy.rule(SAME_YEAR).map(Departure::from)
                : Optional.empty();
    }

    /** An override of the bar between levels needs a reason, for the whole draw or for single units (REG-04). */
    private static Optional<Departure> crossLevel(PolicyDocument policy, DrawDraft draft) {
        boolean overridden = !draft.choices().excludeOthers() || !draft.choices().exceptions().isEmpty();
        return policy.crossLevelExclusion()
                .filter(rule -> overridden && binds(rule))
                .map(Departure::from);
    }

    private static boolean binds(PolicyRule rule) {
        return rule.strength() == Strength.MUST || rule.strength() == Strength.PRINCIPLE;
    }

    private static Map<Exclusion.Cause, ExceptionCode> codes() {
        Map<Exclusion.Cause, ExceptionCode> codes = new EnumMap<>(Exclusion.Cause.class);
        codes.put(Exclusion.Cause.COMPLAINT, ExceptionCode.COMPLAINT);
        codes.put(Exclusion.Cause.ABNORMAL_OPERATION, ExceptionCode.ABNORMAL);
        codes.put(Exclusion.Cause.PENALTY, ExceptionCode.PENALTY);
        codes.put(Exclusion.Cause.SUPERIOR_RULE, ExceptionCode.SUPERIOR_RULE);
        return codes;
    }
}
