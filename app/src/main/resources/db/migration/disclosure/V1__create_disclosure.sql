CREATE SCHEMA IF NOT EXISTS disclosure;

-- What the public may see of each draw; it moves from SEALED to PUBLISHED or VOID and is never removed.
CREATE TABLE disclosure.publication (
    draw         uuid PRIMARY KEY,
    agency_id    uuid NOT NULL,
    draw_id      text NOT NULL,
    attempt      int NOT NULL,
    title        text NOT NULL,
    state        text NOT NULL,
    sealed_at    timestamptz NOT NULL,
    published_at timestamptz,
    void_reason  text,
    UNIQUE (draw_id, attempt)
);
CREATE INDEX publication_newest ON disclosure.publication (sealed_at DESC);
