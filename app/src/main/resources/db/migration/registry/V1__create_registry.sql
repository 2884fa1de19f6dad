CREATE SCHEMA IF NOT EXISTS registry;

-- One row for each registry of each agency. Who changes a registry holds its row, so changes take turns; its size is
-- kept here, so that a list of a million subjects says its total at once.
CREATE TABLE registry.book (
    agency_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS')),
    size bigint NOT NULL CHECK (size >= 0),
    reviewed_on date,
    PRIMARY KEY (agency_id, kind)
);

CREATE TABLE registry.subject (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    credit_code text COLLATE "C" NOT NULL CHECK (length(credit_code) = 18),
    name text NOT NULL,
    -- Pairs of neighbouring characters of the name: a search by part of a name needs no extension of the database.
    name_pairs text[] NOT NULL,
    industry text NOT NULL,
    region text COLLATE "C" NOT NULL,
    grade text,
    scale text,
    affiliation text,
    key_unit boolean NOT NULL,
    blacklisted boolean NOT NULL,
    abnormal boolean NOT NULL,
    active boolean NOT NULL,
    founded_on date,
    kind text,
    capital text,
    scope text,
    province text,
    city text,
    address text,
    aside jsonb NOT NULL,
    reviewed_on date NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    UNIQUE (agency_id, credit_code)
);
CREATE INDEX subject_code ON registry.subject (credit_code);
CREATE INDEX subject_name ON registry.subject USING gin (name_pairs);
CREATE INDEX subject_industry ON registry.subject (agency_id, industry, credit_code);
CREATE INDEX subject_grade ON registry.subject (agency_id, grade, credit_code);
CREATE INDEX subject_key ON registry.subject (agency_id, credit_code) WHERE key_unit;
CREATE INDEX subject_blacklisted ON registry.subject (agency_id, credit_code) WHERE blacklisted;
CREATE INDEX subject_abnormal ON registry.subject (agency_id, credit_code) WHERE abnormal;
CREATE INDEX subject_gone ON registry.subject (agency_id, credit_code) WHERE NOT active;

CREATE TABLE registry.inspector (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    certificate text COLLATE "C" NOT NULL,
    name text NOT NULL,
    valid_until date NOT NULL,
    department text NOT NULL,
    industries text[] NOT NULL,
    may_lead boolean NOT NULL,
    prior_load integer NOT NULL CHECK (prior_load >= 0),
    seat_limit integer CHECK (seat_limit >= 0),
    active boolean NOT NULL,
    aside jsonb NOT NULL,
    -- With it the ledger names a person without saying who it is.
    salt bytea NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    UNIQUE (agency_id, certificate)
);

CREATE TABLE registry.interest (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    certificate text COLLATE "C" NOT NULL,
    credit_code text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    active boolean NOT NULL,
    aside jsonb NOT NULL,
    salt bytea NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    UNIQUE (agency_id, certificate, credit_code)
);
CREATE INDEX interest_subject ON registry.interest (agency_id, credit_code);

-- Who changed what in a record of a registry, when and why, before and after (REG-03). Rows are only added.
CREATE TABLE registry.change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS')),
    record_id bigint NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    reason text NOT NULL,
    field text NOT NULL,
    before text,
    after text
);
CREATE INDEX change_record ON registry.change (kind, record_id, id);

-- A visit of an agency to a subject; what excludes a subject from a further draw of the year.
CREATE TABLE registry.visit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    credit_code text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    visited_on date,
    kind text NOT NULL CHECK (kind IN ('DRAW', 'PLAN', 'CAUSE', 'SHEET')),
    draw_id text,
    ledger_index bigint,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX visit_year ON registry.visit (agency_id, year, credit_code);
CREATE INDEX visit_subject ON registry.visit (credit_code, year);
CREATE UNIQUE INDEX visit_of_draw ON registry.visit (agency_id, draw_id, credit_code) WHERE draw_id IS NOT NULL;

-- Imports that took effect. The key comes from the form, so that a second press of its button finds the first.
CREATE TABLE registry.import_run (
    id uuid NOT NULL,
    file_hash text NOT NULL,
    agency_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS')),
    file_name text NOT NULL,
    encoding text,
    rows integer,
    added integer,
    changed integer,
    set_aside text[],
    salt bytea,
    ledger_index bigint,
    at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    PRIMARY KEY (agency_id, id, file_hash)
);
CREATE INDEX import_run_agency ON registry.import_run (agency_id, kind, at);
