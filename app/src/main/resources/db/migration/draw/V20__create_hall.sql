-- What a ceremony in a hall needs: slips for witnesses without account, the big screen, who typed the beacon.

-- A party without account gives its share by a slip.
ALTER TABLE draw.party ALTER COLUMN account_id DROP NOT NULL;

-- A slip opens the page of one party of one draw. Its code is shown once and kept as a hash; a party that is replaced
-- takes its slips along.
CREATE TABLE draw.slip (
    id              uuid PRIMARY KEY,
    draw            uuid NOT NULL,
    party           text NOT NULL,
    code_hash       bytea NOT NULL UNIQUE,
    issued_by       uuid NOT NULL,
    issued_at       timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    withdrawn_at    timestamptz,
    FOREIGN KEY (draw, party) REFERENCES draw.party (draw, code) ON DELETE CASCADE
);
CREATE UNIQUE INDEX slip_of_party ON draw.slip (draw, party) WHERE withdrawn_at IS NULL;

-- The big screen's address. It shows nothing that the draw's own page does not, and the operator opens it again and
-- again: so the code itself is kept.
CREATE TABLE draw.screen (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    code            text NOT NULL UNIQUE,
    opened_by       uuid NOT NULL,
    opened_at       timestamptz NOT NULL
);

-- What each person typed for the beacon; draw.beacon holds only what counts.
CREATE TABLE draw.beacon_typed (
    draw            uuid NOT NULL REFERENCES draw.draw,
    typed_by        uuid NOT NULL,
    text            text NOT NULL,
    typed_at        timestamptz NOT NULL,
    PRIMARY KEY (draw, typed_by)
);
INSERT INTO draw.beacon_typed (draw, typed_by, text, typed_at)
SELECT draw, entered_by, text, entered_at FROM draw.beacon WHERE confirmed_at IS NULL;
DELETE FROM draw.beacon WHERE confirmed_at IS NULL;

-- What the minutes say of the hall.
CREATE TABLE draw.hall (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    place           text NOT NULL,
    host            text NOT NULL,
    attendees       text NOT NULL,
    remarks         text NOT NULL,
    noted_by        uuid NOT NULL,
    noted_at        timestamptz NOT NULL
);

-- Dry runs with a throwaway seed. They are no draws: no row of another table ever names one.
CREATE TABLE draw.rehearsal (
    id              uuid PRIMARY KEY,
    draw            uuid NOT NULL REFERENCES draw.draw,
    seed            text NOT NULL,
    run_by          uuid NOT NULL,
    run_at          timestamptz NOT NULL
);
