package org.mingjian.identity;

/** The line that an agency belongs to (ORG-06). Its words are the message {@code mandate.kind.<NAME>}. */
public enum AgencyKind {
    /** 应急管理部门: the tree itself, townships and entrusted bodies included. */
    EMERGENCY_BUREAU,
    /** 其他负有安全生产监督管理职责的部门: draws and inspects in its own line. */
    OTHER_DEPARTMENT,
    /** 安全生产委员会办公室: receives filings, schemes and summaries. */
    SAFETY_COMMITTEE_OFFICE,
    /** 本级人民政府: approves the yearly plan. */
    GOVERNMENT;

    /** Says whether it is a party beside the tree: the node above it is the one that it deals with, no superior. */
    public boolean party() {
        return this == SAFETY_COMMITTEE_OFFICE || this == GOVERNMENT;
    }

    /** Says whether an agency of this kind may stand below one of the other kind. */
    boolean mayStandBelow(AgencyKind other) {
        return other == EMERGENCY_BUREAU || this == OTHER_DEPARTMENT && other == OTHER_DEPARTMENT;
    }
}
