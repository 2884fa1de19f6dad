-- A task beside the plan (经批准的任务): what was ordered or decided between plans, so that a draw has a ground.
CREATE TABLE plan.task (
    id uuid PRIMARY KEY,
    agency_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    -- Number of the document that orders it.
    number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
    from_day date NOT NULL,
    to_day date NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    approved_by uuid,
    approved_name text,
    approved_at timestamptz,
    CHECK (from_day <= to_day),
    CHECK (approved_by IS NULL OR approved_by <> proposed_by),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);
CREATE INDEX task_agency ON plan.task (agency_id, from_day);
