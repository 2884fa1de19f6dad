-- Sub-registries (REG-01): filters of the registry of subjects, kept under a name.
CREATE TABLE registry.sub_registry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    name text NOT NULL,
    words text NOT NULL,
    industry text NOT NULL,
    grade text NOT NULL,
    flag text NOT NULL,
    UNIQUE (agency_id, name)
);
