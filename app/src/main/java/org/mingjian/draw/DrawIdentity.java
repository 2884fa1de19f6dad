package org.mingjian.draw;

import java.util.Locale;
import java.util.UUID;

/**
 * Whose draw it is and how it is numbered.
 *
 * @param drawId for example {@code xiqing-2026-004}: organisation, year, number in the year
 */
record DrawIdentity(UUID agency, String org, String drawId, int attempt, String policyId, String policyVersion) {

    /** Returns the task of a draw: the organisation's draws of one year are one plan, such as {@code T-xiqing-2026}. */
    static String task(String drawId) {
        return "T-" + drawId.substring(0, drawId.lastIndexOf('-'));
    }

    static String prefix(String org, int year) {
        return org + "-" + year + "-";
    }

    static String drawId(String org, int year, int number) {
        return prefix(org, year) + String.format(Locale.ROOT, "%03d", number);
    }
}
