package org.mingjian.draw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.TeamSlot;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.TeamRule;

/** Turns an agency's policy into the rules of one draw: quotas, team and qualification (VDP §3.1). */
final class RulesOfPolicy {
    /** Subjects that belong to no supervised industry need no group; every certified inspector may go. */
    static final String OTHER = "QT";
    private static final String ANY = "any";
    private static final String ANY_QUALIFICATION = "none";

    private RulesOfPolicy() {}

    /** @param waived industries whose subjects nobody qualified can be sent to, where the policy allows that */
    static DrawRules rules(
        PolicyDocument policy,
        DrawSize size,
        List<SubjectRow> rows,
        Strata strata,
        Set<String> waived,
        Wishes wishes
    ) {
        boolean byField = policy.team().byIndustry() || wishes.crew().seats().seats() > 0;
        return new DrawRules(size.count(),
                Strata.DEPTH,
                wishes.wholeField() ? new TreeMap<>() : quotas(policy, size.count()),
                team(policy.team(), wishes.crew()),
                byField ? qualifications(rows, waived) : new TreeMap<>(),
                OptionalInt.empty(),
                size.reserve(),
                wishes.replacement().subjects(),
                wishes.replacement().persons(),
                strata.publishedWeights());
    }

    private static SortedMap<String, Quota> quotas(PolicyDocument policy, int count) {
        SortedMap<String, Quota> quotas = new TreeMap<>();
        policy.keyShare()
                .ifPresent(
                        share -> quotas.put(Strata.KEY, new Quota(share.times(count).ceiling(), OptionalLong.empty())));
        return quotas;
    }

    /** Returns the most subjects a draw can take while the key industries hold that many. */
    static long mostSubjects(org.fairdraw.terms.Ratio share, long keySubjects) {
        return BigInteger.valueOf(keySubjects).multiply(share.denominator()).divide(share.numerator()).longValueExact();
    }

    /** The first seats go to the departments that go together, one each; those of experts come last. */
    private static List<TeamSlot> team(TeamRule rule, Crew crew) {
        List<TeamSlot> slots = new ArrayList<>();
        String qualification = rule.byIndustry() ? "cell" : ANY_QUALIFICATION;
        for (int slot = 1; slot <= inspectors(rule, crew); slot++) {
            boolean leads = slot == 1 && rule.leader() == TeamRule.Leader.DRAWN;
            String unit = slot <= crew.units().size() ? crew.units().get(slot - 1).code() : ANY;
            slots.add(new TeamSlot(slot, leads ? "leader" : "member", qualification, unit, ANY));
        }
        for (int expert = 1; expert <= crew.seats().seats(); expert++) {
            slots.add(new TeamSlot(slots.size() + 1, "expert", "cell", ANY, ANY));
        }
        return slots;
    }

    /** Returns the seats of inspectors: what the policy asks for, and one for each department that takes part. */
    static int inspectors(TeamRule rule, Crew crew) {
        return Math.max(rule.minimum(), crew.units().size());
    }

    private static SortedMap<String, String> qualifications(List<SubjectRow> rows, Set<String> waived) {
        SortedMap<String, String> qualOf = new TreeMap<>();
        for (SubjectRow row : rows) {
            String industry = row.path().get(1);
            if (!industry.equals(OTHER) && !waived.contains(industry)) {
                qualOf.put(String.join("/", row.path()), industry);
            }
        }
        return qualOf;
    }
}
