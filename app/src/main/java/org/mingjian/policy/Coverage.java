package org.mingjian.policy;

/**
 * How often every unit of a kind is inspected (POL-05).
 *
 * @param kind which units
 * @param times at least so many times
 * @param months in so many months
 * @param strength how strictly it binds
 * @param clause where the source says so
 */
public record Coverage(Kind kind, int times, int months, Strength strength, String clause) {
    /** The kinds of units that sources single out. */
    public enum Kind {
        KEY_UNITS, BLACKLIST, MAJOR_DANGER
    }
}
