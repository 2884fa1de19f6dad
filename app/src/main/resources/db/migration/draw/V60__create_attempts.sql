-- Further attempts of void draws (VDP §3.3): who asked for one and why, and who of the supervising party allowed it.
CREATE TABLE draw.attempt (
    draw            uuid PRIMARY KEY REFERENCES draw.draw,
    -- The void attempt that it follows.
    before          uuid NOT NULL REFERENCES draw.draw,
    reason          text NOT NULL,
    asked_by        uuid NOT NULL,
    asked_at        timestamptz NOT NULL,
    approved_by     uuid,
    approved_at     timestamptz,
    -- The version of the draft that was approved; one that was changed since is approved no more.
    approved_version int,
    CHECK ((approved_by IS NULL) = (approved_version IS NULL))
);
CREATE INDEX attempt_before ON draw.attempt (before);
-- An attempt that was given up before it was sealed leaves its number to the next one.
ALTER TABLE draw.draw DROP CONSTRAINT draw_draw_id_attempt_key;
CREATE UNIQUE INDEX draw_attempt ON draw.draw (draw_id, attempt) WHERE state <> 'VOID' OR seq IS NOT NULL;
CREATE INDEX draw_number ON draw.draw (draw_id);
