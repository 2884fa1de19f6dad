-- What an authority answered when it was asked to stamp a sealed draw (RFC 3161): a token, or why there is none.
CREATE TABLE draw.timestamp (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    token           bytea,
    authority       text,
    stamped_at      timestamptz,
    why             text,
    CHECK ((token IS NULL) = (why IS NOT NULL))
);
