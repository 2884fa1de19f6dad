CREATE SCHEMA IF NOT EXISTS plan;

-- An agency's plan of one year; an adjustment is a further version. While one is being made or decided there is no second.
CREATE TABLE plan.plan (
    id uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2099),
    version integer NOT NULL CHECK (version > 0),
    state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    policy_id text NOT NULL,
    policy_version text NOT NULL,
    -- Why the version before is changed.
    reason text,
    -- What was typed into the workload formula, and how many enterprises it reaches.
    workload jsonb,
    reaches bigint CHECK (reaches >= 0),
    -- Goes up by one with every change, so that of two people who change at once the second is told.
    edition bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    UNIQUE (agency_id, year, version)
);
CREATE UNIQUE INDEX one_open_plan ON plan.plan (agency_id, year) WHERE state IN ('DRAFT', 'SUBMITTED', 'APPROVED');
CREATE UNIQUE INDEX one_plan_in_force ON plan.plan (agency_id, year) WHERE state = 'PUBLISHED';

CREATE TABLE plan.line (
    plan_id uuid NOT NULL REFERENCES plan.plan (id),
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('KEY', 'GENERAL', 'SPECIAL', 'COVERT', 'JOINT', 'SUPERVISION')),
    way text NOT NULL CHECK (way IN ('RANDOM', 'NAMED', 'ALL', 'NONE')),
    way_reason text,
    matter text NOT NULL,
    basis text NOT NULL,
    content text NOT NULL,
    methods text[] NOT NULL,
    industries text[] NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    base bigint NOT NULL CHECK (base >= 0),
    subjects bigint NOT NULL CHECK (subjects >= 0),
    key_subjects bigint NOT NULL CHECK (key_subjects >= 0),
    draws integer NOT NULL CHECK (draws >= 0),
    frequency text NOT NULL,
    department text NOT NULL,
    partners text,
    remark text,
    PRIMARY KEY (plan_id, number),
    CHECK (from_day <= to_day)
);

-- A unit that the plan names, once for each visit.
CREATE TABLE plan.unit (
    plan_id uuid NOT NULL,
    line integer NOT NULL,
    credit_code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    PRIMARY KEY (plan_id, line, credit_code, from_day),
    FOREIGN KEY (plan_id, line) REFERENCES plan.line (plan_id, number) ON DELETE CASCADE,
    CHECK (from_day <= to_day)
);
CREATE INDEX unit_code ON plan.unit (credit_code);

-- Why a rule that holds in principle is departed from (POL-10).
CREATE TABLE plan.departure (
    plan_id uuid NOT NULL REFERENCES plan.plan (id),
    rule text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (plan_id, rule)
);

-- What became of a plan, in order; rows are only added.
CREATE TABLE plan.step (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan.plan (id),
    kind text NOT NULL CHECK (kind IN ('SUBMITTED', 'RETURNED', 'LEADING_GROUP', 'GOVERNMENT', 'COMMITTEE_OFFICE',
        'SUPERIOR', 'PUBLISHED')),
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    number text,
    on_day date NOT NULL,
    words text,
    at timestamptz NOT NULL,
    ledger_index bigint NOT NULL
);
CREATE INDEX step_plan ON plan.step (plan_id, id);
