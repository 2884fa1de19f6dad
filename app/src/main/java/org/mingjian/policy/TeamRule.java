package org.mingjian.policy;

/**
 * Who goes to each subject (POL-08).
 *
 * @param minimum the least number of inspectors with valid certificates
 * @param leader how the team's leader is found
 * @param byIndustry whether inspectors must be qualified for the subject's industry
 * @param clause where the least number stands
 * @param leaderClause where the leader's rule stands
 */
public record TeamRule(int minimum, Leader leader, boolean byIndustry, String clause, String leaderClause) {
    /** How a leader is found: in the draw, by naming one of the team afterwards, or not at all. */
    public enum Leader {
        DRAWN, DESIGNATED, NONE
    }
}
