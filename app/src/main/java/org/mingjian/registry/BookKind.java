package org.mingjian.registry;

/** The registries (名录) that an agency keeps. */
public enum BookKind {
    /** Inspection subjects (检查对象名录库). */
    SUBJECTS,
    /** Inspectors (执法检查人员名录库). */
    INSPECTORS,
    /** Interests between the two (利害关系). */
    INTERESTS
}
