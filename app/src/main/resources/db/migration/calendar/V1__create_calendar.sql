CREATE SCHEMA IF NOT EXISTS calendar;

-- A notice on holidays: of the State Council (scope CN) or of a region (its code). Rows are only added: of two for one
-- scope and year the later one holds, so that a deadline computed yesterday can still be told from its day's calendar.
CREATE TABLE calendar.notice (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scope text COLLATE "C" NOT NULL CHECK (scope ~ '^(CN|[0-9]{6,12})$'),
    year integer NOT NULL CHECK (year BETWEEN 1949 AND 9999),
    document text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX notice_scope ON calendar.notice (scope, year, id);

CREATE TABLE calendar.notice_day (
    notice_id bigint NOT NULL REFERENCES calendar.notice (id),
    day date NOT NULL,
    worked boolean NOT NULL,
    -- Key of a national holiday, or the name that the region gives its own.
    occasion text NOT NULL CHECK (length(occasion) BETWEEN 1 AND 40),
    PRIMARY KEY (notice_id, day)
);
