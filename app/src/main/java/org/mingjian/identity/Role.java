package org.mingjian.identity;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is entrusted with (角色). Its words are the message {@code role.<NAME>}. */
public enum Role {
    /** 系统管理员: founds agencies and departments, creates accounts, never grants roles. */
    SYSTEM_ADMIN(Permission.ACCOUNTS_MANAGE, Permission.AGENCIES_MANAGE, Permission.LAW_KEEP),
    /** 安全管理员: grants and withdraws roles, never creates accounts. */
    SECURITY_ADMIN(Permission.ROLES_GRANT),
    /** 审计管理员: reads the ledger and names who witnesses it, changes nothing else. */
    AUDIT_ADMIN(Permission.LEDGER_VIEW, Permission.LEDGER_EXPORT, Permission.WITNESSES_KEEP),
    /** 计划员: keeps the registries and prepares draws. */
    PLANNER(Permission.SUBJECTS_VIEW, Permission.SUBJECTS_EDIT, Permission.INSPECTORS_VIEW, Permission.INSPECTORS_EDIT,
            Permission.INTERESTS_VIEW, Permission.INTERESTS_EDIT, Permission.EXPERTS_VIEW, Permission.EXPERTS_EDIT,
            Permission.VEHICLES_VIEW, Permission.VEHICLES_EDIT, Permission.POLICY_VIEW, Permission.POLICY_ADOPT,
            Permission.POLICY_DERIVE,
            Permission.CALENDAR_VIEW, Permission.CALENDAR_KEEP, Permission.PLAN_VIEW, Permission.PLAN_EDIT,
            Permission.JOINT_KEEP,
            Permission.LAW_KEEP, Permission.ITEMS_VIEW, Permission.ITEMS_EDIT,
            Permission.DRAW_VIEW, Permission.DRAW_PREPARE, Permission.EVENT_REPORT,
            Permission.ORGANISATION_VIEW, Permission.DELEGATIONS_KEEP, Permission.GROUP_KEEP),
    /** 摇号主持人: seals, runs and publishes draws. */
    DRAW_HOST(Permission.SUBJECTS_VIEW, Permission.INSPECTORS_VIEW, Permission.INTERESTS_VIEW, Permission.EXPERTS_VIEW,
            Permission.VEHICLES_VIEW, Permission.POLICY_VIEW, Permission.CALENDAR_VIEW, Permission.ITEMS_VIEW,
            Permission.DRAW_VIEW,
            Permission.DRAW_SEAL,
            Permission.DRAW_RUN, Permission.DRAW_PUBLISH,
            Permission.SHARE_GIVE, Permission.EVENT_REPORT, Permission.ORGANISATION_VIEW),
    /** 领导: sees all work of the agency, decides whether an event after a draw holds and whether a void draw is tried again. */
    LEADER(Permission.SUBJECTS_VIEW, Permission.INSPECTORS_VIEW, Permission.INTERESTS_VIEW, Permission.EXPERTS_VIEW,
            Permission.VEHICLES_VIEW, Permission.POLICY_VIEW, Permission.CALENDAR_VIEW, Permission.PLAN_VIEW,
            Permission.PLAN_APPROVE,
            Permission.ITEMS_VIEW, Permission.ITEMS_PUBLISH,
            Permission.DRAW_VIEW,
            Permission.LEDGER_VIEW,
            Permission.PERSONAL_UNMASK,
            Permission.EVENT_APPROVE, Permission.ATTEMPT_APPROVE, Permission.POLICY_APPROVE,
            Permission.ORGANISATION_VIEW, Permission.FINDINGS_ANSWER),
    /** 见证人: gives a share of the seed. */
    WITNESS(Permission.DRAW_VIEW, Permission.SHARE_GIVE),
    /** 执法人员: sees the draws that assign the teams, reports what keeps them from going, states the own interests. */
    INSPECTOR(Permission.CALENDAR_VIEW, Permission.ITEMS_VIEW, Permission.DRAW_VIEW, Permission.EVENT_REPORT,
            Permission.INTERESTS_STATE),
    /** 政府审批人: decides on plans for the government of the agency's level. */
    GOVERNMENT_APPROVER(Permission.ORGANISATION_VIEW, Permission.CALENDAR_VIEW, Permission.PLAN_VIEW,
            Permission.PLAN_DECIDE),
    /** 安委办工作人员: takes filings, schemes and summaries for the safety committee, leads joint inspections. */
    COMMITTEE_OFFICE(Permission.ORGANISATION_VIEW, Permission.CALENDAR_VIEW, Permission.PLAN_VIEW,
            Permission.PLAN_RECEIVE, Permission.JOINT_KEEP),
    /** 法制监督人员: reads all work of its scope and states findings, changes nothing (ORG-07). */
    LEGAL_SUPERVISOR(Permission.SUBJECTS_VIEW, Permission.INSPECTORS_VIEW, Permission.INTERESTS_VIEW,
            Permission.EXPERTS_VIEW, Permission.VEHICLES_VIEW, Permission.POLICY_VIEW, Permission.CALENDAR_VIEW,
            Permission.PLAN_VIEW, Permission.DRAW_VIEW, Permission.LEDGER_VIEW, Permission.ORGANISATION_VIEW,
            Permission.FINDINGS_KEEP);

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = EnumSet.of(first, others);
    }

    /** Says whether the role carries the permission. */
    public boolean carries(Permission permission) {
        return permissions.contains(permission);
    }

    /** Says whether it is one of the three administrators (三员), of which nobody holds two (SEC-05). */
    public boolean administrator() {
        return ADMINISTRATORS.contains(this);
    }
}
