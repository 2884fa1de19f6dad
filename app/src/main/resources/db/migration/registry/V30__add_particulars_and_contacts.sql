-- What supervision knows of a subject besides its registration (REG-01). Contact persons are sealed (SEC-09).
ALTER TABLE registry.subject
    ADD COLUMN activity text COLLATE "C",
    ADD COLUMN category text CHECK (category IN ('GENERAL', 'MINES', 'COAL', 'CHEMICALS', 'FIREWORKS', 'SMELTING', 'TRADES')),
    ADD COLUMN risk text,
    ADD COLUMN supervisor text,
    ADD COLUMN standard text,
    ADD COLUMN employees integer CHECK (employees >= 0),
    ADD COLUMN longitude numeric(9,6),
    ADD COLUMN latitude numeric(9,6),
    ADD COLUMN datum text CHECK (datum IN ('CGCS2000', 'GCJ02')),
    ADD COLUMN former_number text COLLATE "C",
    ADD COLUMN contacts text,
    -- A double that was merged stays, and says into which one.
    ADD COLUMN merged_into text COLLATE "C",
    ADD CHECK ((longitude IS NULL) = (latitude IS NULL)),
    ADD CHECK (merged_into IS NULL OR NOT active);
CREATE INDEX subject_activity ON registry.subject (agency_id, activity, credit_code) WHERE activity IS NOT NULL;
CREATE INDEX subject_supervisor ON registry.subject (agency_id, supervisor, credit_code) WHERE supervisor IS NOT NULL;
CREATE INDEX subject_former ON registry.subject (agency_id, former_number) WHERE former_number IS NOT NULL;
CREATE INDEX subject_merged ON registry.subject (agency_id, merged_into) WHERE merged_into IS NOT NULL;

-- The grades that an agency allows, in their order.
CREATE TABLE registry.grade_scheme (
    agency_id uuid NOT NULL,
    attribute text NOT NULL CHECK (attribute IN ('grade', 'risk')),
    grades text[] NOT NULL,
    PRIMARY KEY (agency_id, attribute)
);

ALTER TABLE registry.sub_registry
    ADD COLUMN category text,
    ADD COLUMN activity text,
    ADD COLUMN risk text,
    ADD COLUMN standard text,
    ADD COLUMN supervisor text,
    ADD COLUMN licence text;

-- Lists show no merged doubles; with partial indexes they still need no more than an index.
DROP INDEX registry.subject_industry, registry.subject_grade, registry.subject_key, registry.subject_blacklisted,
    registry.subject_abnormal, registry.subject_gone;
CREATE INDEX subject_present ON registry.subject (agency_id, credit_code) WHERE merged_into IS NULL;
CREATE INDEX subject_industry ON registry.subject (agency_id, industry, credit_code) WHERE merged_into IS NULL;
CREATE INDEX subject_grade ON registry.subject (agency_id, grade, credit_code) WHERE merged_into IS NULL;
CREATE INDEX subject_key ON registry.subject (agency_id, credit_code) WHERE key_unit AND merged_into IS NULL;
CREATE INDEX subject_blacklisted ON registry.subject (agency_id, credit_code) WHERE blacklisted AND merged_into IS NULL;
CREATE INDEX subject_abnormal ON registry.subject (agency_id, credit_code) WHERE abnormal AND merged_into IS NULL;
CREATE INDEX subject_gone ON registry.subject (agency_id, credit_code) WHERE NOT active AND merged_into IS NULL;
