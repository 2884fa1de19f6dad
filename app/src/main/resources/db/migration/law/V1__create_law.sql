CREATE SCHEMA IF NOT EXISTS law;

-- A statute that people loaded beside those that ship. Rows are only added: of two versions of one title that begin on
-- the same day the later row holds, so that a citation resolved yesterday can still be told.
CREATE TABLE law.statute (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL CHECK (length(title) BETWEEN 2 AND 200),
    issuer text NOT NULL CHECK (length(issuer) BETWEEN 2 AND 200),
    -- Number of the document; '-' where it has none.
    number text NOT NULL,
    version_date date NOT NULL,
    from_date date NOT NULL CHECK (from_date >= version_date),
    to_date date CHECK (to_date >= from_date),
    content text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);
