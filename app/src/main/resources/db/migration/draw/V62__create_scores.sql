-- Scores to which the chances of a draw are proportional (VDP §5.6): what they are, and one for each subject of the file.
CREATE TABLE draw.score_list (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    name            text NOT NULL,
    file_name       text NOT NULL,
    loaded_by       uuid NOT NULL,
    loaded_at       timestamptz NOT NULL
);
CREATE TABLE draw.score (
    draw            uuid NOT NULL REFERENCES draw.score_list ON DELETE CASCADE,
    credit_code     text COLLATE "C" NOT NULL,
    score           int NOT NULL CHECK (score BETWEEN 1 AND 1000000000),
    PRIMARY KEY (draw, credit_code)
);
-- The sealed scores, byte for byte; absent where all of a stratum have the same chance.
ALTER TABLE draw.sealed ADD COLUMN scores bytea;
