-- Licences (许可证) of subjects. One enterprise may hold several, and still is one subject.
CREATE TABLE registry.licence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    credit_code text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    issuer text NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL CHECK (valid_to >= valid_from),
    scope text,
    aside jsonb NOT NULL,
    salt bytea NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    UNIQUE (agency_id, number, credit_code)
);
CREATE INDEX licence_subject ON registry.licence (agency_id, credit_code, kind);
CREATE INDEX licence_end ON registry.licence (agency_id, valid_to);

ALTER TABLE registry.book DROP CONSTRAINT book_kind_check;
ALTER TABLE registry.book ADD CONSTRAINT book_kind_check
    CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS', 'EXPERTS', 'VEHICLES', 'LICENCES'));
ALTER TABLE registry.change DROP CONSTRAINT change_kind_check;
ALTER TABLE registry.change ADD CONSTRAINT change_kind_check
    CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS', 'EXPERTS', 'VEHICLES', 'LICENCES'));
ALTER TABLE registry.import_run DROP CONSTRAINT import_run_kind_check;
ALTER TABLE registry.import_run ADD CONSTRAINT import_run_kind_check
    CHECK (kind IN ('SUBJECTS', 'INSPECTORS', 'INTERESTS', 'EXPERTS', 'VEHICLES', 'LICENCES'));
