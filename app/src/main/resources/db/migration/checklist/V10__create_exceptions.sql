-- A stated exception from the published list (ITEM-03). What was asked is never rewritten: its document is kept as
-- canonical JSON under its hash with a salt, so that the ledger can hold the hash without giving the units away.
CREATE TABLE checklist.exception (
    id uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    document text NOT NULL,
    salt text NOT NULL,
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    state text NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    asked_by uuid NOT NULL,
    asker text NOT NULL,
    asked_at timestamptz NOT NULL,
    decided_by uuid,
    decider text,
    decided_at timestamptz,
    words text,
    UNIQUE (agency_id, number),
    CHECK (state = 'ASKED'
        OR decided_by IS NOT NULL AND decider IS NOT NULL AND decided_at IS NOT NULL AND words IS NOT NULL),
    CHECK (state NOT IN ('APPROVED', 'REJECTED') OR decided_by <> asked_by)
);
