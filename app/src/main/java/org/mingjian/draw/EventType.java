package org.mingjian.draw;

import java.util.List;

/** What can happen to a drawn subject or a seat after the result (VDP §7.1), with the reasons for it (VDP §15.28). */
public enum EventType {
    /** The subject cannot be inspected (对象作废). */
    SUBJECT_VOID("CLOSED", "MOVED", "DUPLICATE", "OUT_OF_SCOPE", "SUSPENDED", "UNREACHABLE"),
    /** The person must not go there (回避). */
    PERSON_RECUSED("INTEREST", "KINSHIP", "FORMER_EMPLOYER", "OTHER_DOUBT"),
    /** The person takes no further seat of this draw (缺席). */
    PERSON_ABSENT("ILLNESS", "LEAVE", "DUTY", "LEFT_OFFICE");

    private final List<String> reasons;

    EventType(String... reasons) {
        this.reasons = List.of(reasons);
    }

    /** Returns the reason codes that this type may have. */
    public List<String> reasons() {
        return reasons;
    }

    /** Says whether a subject is void, and no person is meant. */
    public boolean voids() {
        return this == SUBJECT_VOID;
    }
}
