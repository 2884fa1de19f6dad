-- A joint inspection (联合检查): several departments or agencies go to an enterprise together, once (PLAN-07).
CREATE TABLE plan.joint (
    id uuid PRIMARY KEY,
    lead_id uuid NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2099),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    -- The document that orders it, or why they go together.
    basis text NOT NULL CHECK (length(basis) BETWEEN 1 AND 200),
    from_day date NOT NULL,
    to_day date NOT NULL,
    -- How many enterprises are drawn; 0 where they are named.
    subjects integer NOT NULL CHECK (subjects >= 0),
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    cancelled text CHECK (length(cancelled) BETWEEN 1 AND 200),
    CHECK (from_day <= to_day)
);
CREATE INDEX joint_lead ON plan.joint (lead_id, year);

CREATE TABLE plan.joint_unit (
    joint_id uuid NOT NULL REFERENCES plan.joint (id),
    credit_code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (joint_id, credit_code)
);
CREATE INDEX joint_unit_code ON plan.joint_unit (credit_code);

-- What each of them does there; whoever is asked agrees or declines, and says why.
CREATE TABLE plan.joint_part (
    joint_id uuid NOT NULL REFERENCES plan.joint (id),
    number integer NOT NULL CHECK (number > 0),
    agency_id uuid NOT NULL,
    department text NOT NULL,
    matter text NOT NULL CHECK (length(matter) BETWEEN 1 AND 200),
    state text NOT NULL CHECK (state IN ('INVITED', 'AGREED', 'DECLINED')),
    reason text CHECK (length(reason) BETWEEN 1 AND 200),
    answered_name text,
    answered_at timestamptz,
    PRIMARY KEY (joint_id, number),
    CHECK ((state = 'INVITED') = (answered_at IS NULL)),
    CHECK ((state = 'DECLINED') = (reason IS NOT NULL))
);
CREATE INDEX joint_part_agency ON plan.joint_part (agency_id, joint_id);
