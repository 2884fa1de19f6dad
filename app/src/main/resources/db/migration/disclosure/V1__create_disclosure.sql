CREATE SCHEMA IF NOT EXISTS disclosure;

-- What the public may see of each attempt of a draw; it moves from SEALED to PUBLISHED or VOID and is never removed.
CREATE TABLE disclosure.publication (
    draw         uuid PRIMARY KEY,
    agency_id    uuid NOT NULL,
    org          text NOT NULL,
    draw_id      text NOT NULL,
    attempt      int NOT NULL,
    title        text NOT NULL,
    state        text NOT NULL CHECK (state IN ('SEALED', 'PUBLISHED', 'VOID')),
    -- C in hex, by which the ledger's entries name the draw.
    commitment   text NOT NULL UNIQUE,
    -- The calendar year of the sealing in China.
    year         int NOT NULL,
    listed_rows  bigint NOT NULL,
    pool_rows    bigint NOT NULL,
    to_draw      bigint NOT NULL,
    sealed_at    timestamptz NOT NULL,
    published_at timestamptz,
    voided_at    timestamptz,
    void_reason  text,
    UNIQUE (draw_id, attempt)
);
CREATE INDEX publication_newest ON disclosure.publication (sealed_at DESC, draw_id DESC);
CREATE INDEX publication_of_agency ON disclosure.publication (agency_id, sealed_at DESC);
