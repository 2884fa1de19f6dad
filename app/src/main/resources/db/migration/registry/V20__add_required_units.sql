-- The units that must be in an agency's registry (REG-02): key units and blacklisted ones, as another list names them.
CREATE TABLE registry.required_list (
    agency_id uuid PRIMARY KEY,
    file_name text NOT NULL,
    loaded_at timestamptz NOT NULL,
    loaded_by uuid NOT NULL
);

CREATE TABLE registry.required_unit (
    agency_id uuid NOT NULL REFERENCES registry.required_list (agency_id) ON DELETE CASCADE,
    credit_code text COLLATE "C" NOT NULL,
    kind text NOT NULL CHECK (kind IN ('KEY', 'BLACKLISTED')),
    name text NOT NULL,
    PRIMARY KEY (agency_id, credit_code, kind)
);
