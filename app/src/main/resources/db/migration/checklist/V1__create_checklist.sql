CREATE SCHEMA IF NOT EXISTS checklist;

-- A version of an agency's item list: one draft at most, and every version that was ever published. The document is
-- the canonical JSON of the whole list, so that what was published is one text with one hash; a published row is not
-- written again. What the draft began from is kept beside it, for the differences.
CREATE TABLE checklist.version (
    id uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    state text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
    revision integer NOT NULL,
    base text NOT NULL,
    base_document text NOT NULL,
    document text NOT NULL,
    from_date date,
    hash text CHECK (hash ~ '^[0-9a-f]{64}$'),
    written_by text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (agency_id, number),
    CHECK (state = 'DRAFT' OR from_date IS NOT NULL AND hash IS NOT NULL)
);
