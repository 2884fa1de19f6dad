-- Interests come by declaration or by finding (REG-08); those there already were declared.
ALTER TABLE registry.interest
    ADD COLUMN origin text NOT NULL DEFAULT 'DECLARED' CHECK (origin IN ('DECLARED', 'FOUND'));

-- What an inspector stated of the own interests in a year; the interests themselves stand in their registry.
CREATE TABLE registry.interest_statement (
    agency_id uuid NOT NULL,
    certificate text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    account_id uuid NOT NULL,
    none boolean NOT NULL,
    stated_at timestamptz NOT NULL,
    PRIMARY KEY (agency_id, certificate, year)
);
CREATE INDEX interest_statement_account ON registry.interest_statement (account_id, year);
