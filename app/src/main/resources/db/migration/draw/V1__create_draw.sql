CREATE SCHEMA IF NOT EXISTS draw;

-- One row for each attempt of a draw. What was sealed is kept byte for byte, so that a restart completes to the same result.
CREATE TABLE draw.draw (
    id              uuid PRIMARY KEY,
    agency_id       uuid NOT NULL,
    org             text NOT NULL,
    draw_id         text NOT NULL,
    attempt         int NOT NULL,
    title           text NOT NULL,
    kind            text NOT NULL,
    state           text NOT NULL,
    subject_count   int NOT NULL,
    reserve         int NOT NULL,
    condition       text NOT NULL,
    exclude_done    boolean NOT NULL,
    beacon_kind     text NOT NULL,
    beacon_rule     text,
    beacon_source   text,
    reveal_minutes  int NOT NULL,
    inspect_from    date,
    inspect_to      date,
    departures      text NOT NULL,
    policy_id       text NOT NULL,
    policy_version  text NOT NULL,
    seq             int,
    commitment      text,
    reveal_deadline timestamptz,
    beacon_time     timestamptz,
    sealed_at       timestamptz,
    started_at      timestamptz,
    drawn_at        timestamptz,
    confirmed_at    timestamptz,
    published_at    timestamptz,
    void_reason     text,
    created_by      uuid NOT NULL,
    created_at      timestamptz NOT NULL,
    version         int NOT NULL,
    UNIQUE (draw_id, attempt),
    UNIQUE (org, seq)
);
CREATE INDEX draw_of_agency ON draw.draw (agency_id, created_at DESC);

-- The sealed documents, apart from the row above because they are large and written once.
CREATE TABLE draw.sealed (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    commitment      bytea NOT NULL,
    policy          bytea NOT NULL,
    subjects        bytea NOT NULL,
    persons         bytea NOT NULL,
    bars            bytea NOT NULL
);

CREATE TABLE draw.certificate (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    certificate     bytea NOT NULL,
    bundle          bytea NOT NULL
);

CREATE TABLE draw.party (
    draw            uuid NOT NULL REFERENCES draw.draw,
    code            text NOT NULL,
    name            text NOT NULL,
    account_id      uuid NOT NULL,
    commitment      text,
    committed_at    timestamptz,
    share           text,
    revealed_at     timestamptz,
    PRIMARY KEY (draw, code),
    UNIQUE (draw, account_id)
);
-- A commitment seen once is never taken again (VDP §4.2).
CREATE UNIQUE INDEX party_commitment ON draw.party (commitment);

CREATE TABLE draw.beacon (
    draw            uuid NOT NULL REFERENCES draw.draw,
    position        int NOT NULL,
    text            text NOT NULL,
    entered_by      uuid NOT NULL,
    entered_at      timestamptz NOT NULL,
    confirmed_by    uuid,
    confirmed_at    timestamptz,
    PRIMARY KEY (draw, position)
);

-- Index of each ledger entry that a bundle of this draw must carry.
CREATE TABLE draw.entry (
    draw            uuid NOT NULL REFERENCES draw.draw,
    ledger_index    bigint NOT NULL,
    type            text NOT NULL,
    PRIMARY KEY (draw, ledger_index)
);

CREATE TABLE draw.drawn (
    draw            uuid NOT NULL REFERENCES draw.draw,
    position        int NOT NULL,
    credit_code     text NOT NULL,
    name            text NOT NULL,
    cell            text NOT NULL,
    ticket          text,
    PRIMARY KEY (draw, credit_code)
);
CREATE INDEX drawn_code ON draw.drawn (credit_code);

CREATE TABLE draw.seat (
    draw            uuid NOT NULL REFERENCES draw.draw,
    credit_code     text NOT NULL,
    slot            int NOT NULL,
    person          text NOT NULL,
    name            text NOT NULL,
    rank            int NOT NULL,
    PRIMARY KEY (draw, credit_code, slot)
);
