-- What a draw in mode SEALED hides: whose share, who alone receives it, until when (VDP §4.7, §15.25).
CREATE TABLE draw.envelope (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    party           text NOT NULL,
    receiver        text NOT NULL,
    open_deadline   timestamptz NOT NULL,
    salt            text,
    opened_at       timestamptz
);
CREATE INDEX envelope_due ON draw.envelope (open_deadline) WHERE opened_at IS NULL;
