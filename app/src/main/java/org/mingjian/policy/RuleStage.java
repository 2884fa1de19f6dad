package org.mingjian.policy;

import java.util.Locale;

/** The part of the work in which a rule acts (作用环节), in the order of the work. */
public enum RuleStage {
    REGISTRY, PLAN, DRAW, TEAM, INSPECTION, PUBLICATION, CREDIT, REPORTING;

    /** Returns the key of the stage's name. */
    public String messageKey() {
        return "policy.stage." + name().toLowerCase(Locale.ROOT);
    }
}
