-- The public source that an event waits for after its fresh shares (VDP §15.28): named when it is approved.
CREATE TABLE draw.event_beacon (
    event           uuid PRIMARY KEY REFERENCES draw.event,
    source          text NOT NULL,
    rule            text NOT NULL,
    beacon_time     timestamptz NOT NULL,
    text            text,
    evidence        text
);
-- What each person typed for it; the row above holds only what counts.
CREATE TABLE draw.event_beacon_typed (
    event           uuid NOT NULL REFERENCES draw.event_beacon,
    typed_by        uuid NOT NULL,
    text            text NOT NULL,
    evidence        text,
    typed_at        timestamptz NOT NULL,
    PRIMARY KEY (event, typed_by)
);
