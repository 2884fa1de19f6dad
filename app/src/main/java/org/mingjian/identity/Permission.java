package org.mingjian.identity;

/** What a handler may ask for (权限); a role is a set of these. */
public enum Permission {
    /** The desk's home page and one's own account: everybody who is signed in. */
    DESK,
    SUBJECTS_VIEW, SUBJECTS_EDIT,
    INSPECTORS_VIEW, INSPECTORS_EDIT,
    INTERESTS_VIEW, INTERESTS_EDIT,
    EXPERTS_VIEW, EXPERTS_EDIT,
    VEHICLES_VIEW, VEHICLES_EDIT,
    POLICY_VIEW, POLICY_ADOPT,
    CALENDAR_VIEW, CALENDAR_KEEP,
    PLAN_VIEW,
    DRAW_VIEW, DRAW_PREPARE, DRAW_SEAL, DRAW_RUN, DRAW_PUBLISH, SHARE_GIVE,
    EVENT_REPORT, EVENT_APPROVE,
    ATTEMPT_APPROVE,
    LEDGER_VIEW, LEDGER_EXPORT, WITNESSES_KEEP,
    ACCOUNTS_MANAGE, ROLES_GRANT, AGENCIES_MANAGE
}
