package org.mingjian.policy;

/** Those who approve a yearly plan, or receive it for their files (PLAN-02). */
public enum PlanOffice {
    /** The leading group of double-random work (领导小组). */
    LEADING_GROUP,
    /** The government of the same level (同级人民政府). */
    GOVERNMENT,
    /** The office of the safety committee (安委办). */
    COMMITTEE_OFFICE,
    /** The superior agency (上级机关). */
    SUPERIOR
}
