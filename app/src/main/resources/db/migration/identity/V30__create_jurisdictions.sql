-- A version of an agency's jurisdiction as a set of regions; rows are only added, and a version holds until the next
-- begins. Before its first version an agency acts in the region of its seat (ORG-01).
CREATE TABLE identity.jurisdiction (
    id uuid PRIMARY KEY,
    serial bigint GENERATED ALWAYS AS IDENTITY,
    agency_id uuid NOT NULL REFERENCES identity.agency (id),
    included text[] NOT NULL CHECK (cardinality(included) BETWEEN 1 AND 200),
    excluded text[] NOT NULL CHECK (cardinality(excluded) <= 200),
    basis text NOT NULL CHECK (length(basis) BETWEEN 1 AND 100),
    from_on date NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX jurisdiction_agency ON identity.jurisdiction (agency_id, from_on, serial);
