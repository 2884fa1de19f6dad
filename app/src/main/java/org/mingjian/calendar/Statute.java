package org.mingjian.calendar;

import java.util.Set;

/** The statutes that say how their days (日) are counted. */
public enum Statute {
    /** 行政处罚法 §85: two, three, five and seven days are working days (D1). */
    ADMINISTRATIVE_PENALTY(Set.of(2, 3, 5, 7), true),
    /** 行政强制法 §69: periods of up to ten days are working days (D2). */
    ADMINISTRATIVE_COERCION(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), true),
    /** 行政复议法: three, five, seven and ten days are working days (D3). */
    ADMINISTRATIVE_RECONSIDERATION(Set.of(3, 5, 7, 10), true),
    /** 行政执法机关移送涉嫌犯罪案件的规定 (国务院令第310号) defines no working day: calendar days, none added (D6). */
    CRIMINAL_TRANSFER(Set.of(), false);

    /** Made by {@code Set.of}, so nobody changes it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Integer> workingDayLengths;
    private final boolean rolls;

    Statute(Set<Integer> workingDayLengths, boolean rolls) {
        this.workingDayLengths = workingDayLengths;
        this.rolls = rolls;
    }

    DeadlineRule.Unit unitOf(int days) {
        return workingDayLengths.contains(days) ? DeadlineRule.Unit.WORKING_DAY : DeadlineRule.Unit.CALENDAR_DAY;
    }

    boolean rolls() {
        return rolls;
    }
}
