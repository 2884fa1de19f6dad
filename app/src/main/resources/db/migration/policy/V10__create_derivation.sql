-- An agency's own policy: a draft until a leader approves it; an approved one never changes again.
CREATE TABLE policy.derivation (
    id uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    agency_code text NOT NULL,
    policy_id text NOT NULL,
    version text NOT NULL,
    base text NOT NULL,
    base_hash text NOT NULL,
    canonical text NOT NULL,
    state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED')),
    made_at timestamptz NOT NULL,
    submitted_by uuid,
    decided_by uuid,
    decided_at timestamptz,
    reason text NOT NULL DEFAULT '',
    revision integer NOT NULL,
    UNIQUE (agency_id, policy_id, version)
);

-- That something with a date was done, as somebody of the agency has recorded; the first record holds.
CREATE TABLE policy.milestone (
    agency_id uuid NOT NULL,
    document_hash text NOT NULL REFERENCES policy.document (hash),
    rule_id text NOT NULL,
    met_on date NOT NULL,
    evidence text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (agency_id, document_hash, rule_id)
);
