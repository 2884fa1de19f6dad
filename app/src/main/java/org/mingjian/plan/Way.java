package org.mingjian.plan;

/** How a line of a plan comes to its subjects. Its words are the message {@code plan.way.<NAME>}. */
public enum Way {
    /** 双随机抽查: subjects and inspectors are drawn. */
    RANDOM,
    /** 点名检查: the plan names each unit. */
    NAMED,
    /** 全面检查: a whole field; only the inspectors are drawn (PLAN-06). */
    ALL,
    /** No enterprise is visited. */
    NONE
}
