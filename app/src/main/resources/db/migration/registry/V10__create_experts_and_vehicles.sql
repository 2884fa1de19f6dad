ALTER TABLE registry.book DROP CONSTRAINT book_kind_check;
ALTER TABLE registry.book ADD CONSTRAINT book_kind_check
    CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS', 'EXPERTS', 'VEHICLES'));
ALTER TABLE registry.change DROP CONSTRAINT change_kind_check;
ALTER TABLE registry.change ADD CONSTRAINT change_kind_check
    CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS', 'EXPERTS', 'VEHICLES'));
ALTER TABLE registry.import_run DROP CONSTRAINT import_run_kind_check;
ALTER TABLE registry.import_run ADD CONSTRAINT import_run_kind_check
    CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS', 'EXPERTS', 'VEHICLES'));

CREATE TABLE registry.expert (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    -- Shares the numbers' space with inspectors' certificates: interests and draws name either by it.
    number text COLLATE "C" NOT NULL,
    name text NOT NULL,
    industries text[] NOT NULL,
    contents text[] NOT NULL,
    title text NOT NULL,
    employer text NOT NULL,
    admitted_on date NOT NULL,
    term_until date NOT NULL,
    removed_on date,
    removed_why text,
    aside jsonb NOT NULL,
    salt bytea NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    UNIQUE (agency_id, number)
);

CREATE TABLE registry.vehicle (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    plate text COLLATE "C" NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('VEHICLE', 'EQUIPMENT')),
    seats integer CHECK (seats > 0),
    department text NOT NULL,
    usable_from date NOT NULL,
    usable_to date,
    aside jsonb NOT NULL,
    salt bytea NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    UNIQUE (agency_id, plate)
);
