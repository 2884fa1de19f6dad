-- What happens to a draw after its result (VDP §7): a row for each report, also for a refused one. Nothing is removed.
CREATE TABLE draw.event (
    id              uuid PRIMARY KEY,
    draw            uuid NOT NULL REFERENCES draw.draw,
    no              int NOT NULL,
    state           text NOT NULL CHECK (state IN ('REPORTED', 'LOGGED', 'DONE', 'REFUSED')),
    type            text NOT NULL,
    reason_code     text NOT NULL,
    subject         text COLLATE "C" NOT NULL,
    -- Status of the void subject's row; empty for a person.
    status          text NOT NULL,
    -- 0 and empty for a void subject.
    slot            int NOT NULL,
    person          text NOT NULL,
    -- A file, or the typed text; the ledger holds only its salted hash.
    evidence        bytea NOT NULL,
    evidence_name   text NOT NULL,
    evidence_salt   bytea NOT NULL,
    evidence_hash   text NOT NULL,
    reported_by     uuid NOT NULL,
    reported_at     timestamptz NOT NULL,
    decided_by      uuid,
    decided_at      timestamptz,
    refusal         text,
    ledger_index    bigint,
    reveal_deadline timestamptz,
    effect          text,
    done_at         timestamptz
);
CREATE INDEX event_of_draw ON draw.event (draw, no);
-- One after the other: what an event comes to depends on those before it.
CREATE UNIQUE INDEX event_open ON draw.event (draw) WHERE state IN ('REPORTED', 'LOGGED');
CREATE UNIQUE INDEX event_number ON draw.event (draw, no) WHERE state <> 'REFUSED';
CREATE INDEX event_subject ON draw.event (subject) WHERE type = 'SUBJECT_VOID';

-- The parties' fresh shares for an event (VDP §7.2).
CREATE TABLE draw.event_share (
    event           uuid NOT NULL REFERENCES draw.event,
    party           text NOT NULL,
    commitment      text NOT NULL UNIQUE,
    share           text,
    revealed_at     timestamptz,
    PRIMARY KEY (event, party)
);
