package org.mingjian.plan;

/** Where a plan stands. Its words are the message {@code plan.state.<NAME>}. */
public enum PlanState {
    /** It is being written. */
    DRAFT,
    /** It lies before those who decide. */
    SUBMITTED,
    /** All have approved; it is to be published. */
    APPROVED,
    /** It is in force. */
    PUBLISHED,
    /** A later version took its place. */
    SUPERSEDED
}
