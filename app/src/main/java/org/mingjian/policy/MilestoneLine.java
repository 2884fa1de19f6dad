package org.mingjian.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Agency;

/**
 * A milestone of the policy that an agency follows, and what became of it (POL-11).
 *
 * @param agency the agency
 * @param policy the policy's name
 * @param rule the milestone
 * @param state how it stands on the day that was asked about
 * @param met what was recorded, if anything
 */
public record MilestoneLine(Agency agency, Words policy, MilestoneRule rule, State state, Optional<Met> met) {
    private static final int SOON = 30;

    /**
     * That it was done.
     *
     * @param on the day on which it was done
     * @param evidence what shows it
     * @param by the account that recorded it
     */
    public record Met(LocalDate on, String evidence, UUID by) {}

    /** Not begun, to be done now, done in time, done too late, or not done by its day. */
    public enum State {
        UPCOMING, DUE, MET, LATE, MISSED
    }

    /** Says how a milestone stands on a day; without a beginning it is due from thirty days before its end. */
    static State stateOf(MilestoneRule rule, Optional<Met> met, LocalDate today) {
        if (met.isPresent()) {
            return met.get().on().isAfter(rule.by()) ? State.LATE : State.MET;
        }
        if (today.isAfter(rule.by())) {
            return State.MISSED;
        }
        return today.isBefore(rule.from().orElse(rule.by().minusDays(SOON))) ? State.UPCOMING : State.DUE;
    }
}
