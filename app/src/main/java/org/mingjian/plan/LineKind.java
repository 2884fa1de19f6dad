package org.mingjian.plan;

/** What a line of a plan is. Its words are the message {@code plan.kind.<NAME>}. */
public enum LineKind {
    /** 重点检查: units that the plan names, each with its dates. */
    KEY,
    /** 一般检查: by double-random, unless a reason says otherwise. */
    GENERAL,
    /** 专项行动、专项治理、大检查. */
    SPECIAL,
    /** 暗查暗访（四不两直）: without notice beforehand. */
    COVERT,
    /** 联合检查: with other departments or levels. */
    JOINT,
    /** 执法监察: how subordinate agencies' enforcement is supervised; it visits no enterprise. */
    SUPERVISION;

    /** Returns the way that this kind takes unless a reason says otherwise (PLAN-11). */
    public Way usual() {
        return switch (this) {
            case KEY -> Way.NAMED;
            case GENERAL, SPECIAL, COVERT, JOINT -> Way.RANDOM;
            case SUPERVISION -> Way.NONE;
        };
    }
}
