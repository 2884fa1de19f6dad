package org.mingjian.draw;

import org.fairdraw.rows.RowStatus;

/**
 * A subject (检查对象) as a draw sees it.
 *
 * @param code unified social credit code
 * @param name registered name, for people to read; it is not in the row
 * @param industry code of the supervised industry, see {@code codes.Industries}
 * @param grade class of risk or credit as the registry states it; empty where it gives none
 * @param status eligible, mandatory, or excluded with its reason
 */
public record Candidate(String code, String name, String industry, String grade, RowStatus status) {

    public Candidate {
        if (code.isBlank() || industry.isBlank()) {
            throw new IllegalArgumentException("A candidate needs a credit code and an industry.");
        }
    }
}
