package org.mingjian.plan;

import java.util.Arrays;
import java.util.List;

/**
 * What takes officers' days besides inspection (安监总政法〔2017〕150号): other enforcement (其他执法工作日) and what is no
 * enforcement (非执法工作日). The words are the message {@code plan.duty.<NAME>}.
 */
public enum Duty {
    SUPERVISION(true), LICENSING(true), ACCIDENTS(true), COMPLAINTS(true), JOINT(true), FILING(true), AGENCIES(true),
    PUBLICITY(true), LITIGATION(true), ASSIGNED(true),
    WATCH(false), STUDY(false), GUIDANCE(false), PARTY(false), SICK(false), LEAVE(false), OTHER(false);

    private final boolean enforcement;

    Duty(boolean enforcement) {
        this.enforcement = enforcement;
    }

    /** Tells whether it is enforcement. */
    public boolean enforcement() {
        return enforcement;
    }

    /** Returns the duties of one kind. */
    public static List<Duty> all(boolean enforcement) {
        return Arrays.stream(values()).filter(duty -> duty.enforcement == enforcement).toList();
    }
}
