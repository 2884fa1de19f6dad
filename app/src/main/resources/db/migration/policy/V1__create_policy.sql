CREATE SCHEMA IF NOT EXISTS policy;

-- A policy document as it was when it was first adopted: a later release may ship another version under the same id.
CREATE TABLE policy.document (
    hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    policy_id text NOT NULL,
    version text NOT NULL,
    canonical text NOT NULL
);

-- From from_date on the agency follows the document, until the next from_date; of two with one date the later one holds.
CREATE TABLE policy.adoption (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id uuid NOT NULL,
    policy_id text NOT NULL,
    version text NOT NULL,
    document_hash text NOT NULL REFERENCES policy.document (hash),
    from_date date NOT NULL,
    adopted_by text NOT NULL,
    adopted_at timestamptz NOT NULL
);
CREATE INDEX adoption_agency ON policy.adoption (agency_id, from_date, id);
