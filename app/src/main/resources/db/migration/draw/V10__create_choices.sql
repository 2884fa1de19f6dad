ALTER TABLE draw.draw ADD COLUMN choices text NOT NULL DEFAULT '{}';

-- Who goes together in a joint draw; the own agency is among them. Each sees the draw (PLAN-07).
CREATE TABLE draw.participant (
    draw            uuid NOT NULL REFERENCES draw.draw,
    position        int NOT NULL,
    agency_id       uuid NOT NULL,
    department      text,
    PRIMARY KEY (draw, position)
);
CREATE INDEX participant_agency ON draw.participant (agency_id);

-- The ledger's entries that prove who is left out (VDP §2.4), beside those that every bundle carries.
CREATE TABLE draw.evidence (
    draw            uuid NOT NULL REFERENCES draw.draw,
    ledger_index    bigint NOT NULL,
    PRIMARY KEY (draw, ledger_index)
);

-- Experts who were appointed by name and not drawn (REG-06). Rows are only added.
CREATE TABLE draw.appointment (
    draw            uuid NOT NULL REFERENCES draw.draw,
    credit_code     text COLLATE "C" NOT NULL,
    expert          text NOT NULL,
    name            text NOT NULL,
    reason          text NOT NULL,
    appointed_by    uuid NOT NULL,
    appointed_at    timestamptz NOT NULL,
    ledger_index    bigint NOT NULL,
    PRIMARY KEY (draw, credit_code, expert)
);
