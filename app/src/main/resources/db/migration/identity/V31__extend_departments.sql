-- What a department is and what it is charged with; a closed one stays, since records name it (ORG-01).
ALTER TABLE identity.department ADD COLUMN kind text DEFAULT 'SECTION' NOT NULL;
ALTER TABLE identity.department ADD CONSTRAINT department_kind CHECK (kind IN ('SECTION', 'SQUAD', 'CENTRE'));
ALTER TABLE identity.department ADD COLUMN industries text[] DEFAULT '{}' NOT NULL;
ALTER TABLE identity.department ADD COLUMN regions text[] DEFAULT '{}' NOT NULL;
-- The first day on which it takes part in nothing any more.
ALTER TABLE identity.department ADD COLUMN closed_on date;
