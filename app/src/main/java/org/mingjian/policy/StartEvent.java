package org.mingjian.policy;

/** The events that a policy's deadlines run from. */
public enum StartEvent {
    INSPECTION_END, DISPOSAL_END, PENALTY_DECISION, CAMPAIGN_END, PENALTY_ANNULLED
}
