-- The line that an agency belongs to; a government and an office of the safety committee stand beside the node above
-- them in the tree, which is not their superior (ORG-06).
ALTER TABLE identity.agency ADD COLUMN kind text DEFAULT 'EMERGENCY_BUREAU' NOT NULL;
ALTER TABLE identity.agency ADD CONSTRAINT agency_kind
    CHECK (kind IN ('EMERGENCY_BUREAU', 'OTHER_DEPARTMENT', 'SAFETY_COMMITTEE_OFFICE', 'GOVERNMENT'));
ALTER TABLE identity.agency ADD CONSTRAINT agency_party
    CHECK (parent_id IS NOT NULL OR kind IN ('EMERGENCY_BUREAU', 'OTHER_DEPARTMENT'));
CREATE UNIQUE INDEX one_party_each ON identity.agency (parent_id, kind)
    WHERE kind IN ('SAFETY_COMMITTEE_OFFICE', 'GOVERNMENT');

ALTER TABLE identity.account_role DROP CONSTRAINT account_role_role_check;
ALTER TABLE identity.account_role ADD CONSTRAINT account_role_role_check
    CHECK (role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'PLANNER', 'DRAW_HOST', 'LEADER', 'WITNESS',
        'INSPECTOR', 'GOVERNMENT_APPROVER', 'COMMITTEE_OFFICE', 'LEGAL_SUPERVISOR'));
