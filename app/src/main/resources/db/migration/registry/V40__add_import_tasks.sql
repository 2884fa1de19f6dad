-- Imports of large sheets, which go on while the person does something else (REG-09). What took effect stands in
-- import_run; here is how far one is, and what became of it. The faults are kept until the registry's next import.
CREATE TABLE registry.import_task (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    file_hash text NOT NULL,
    kind text NOT NULL,
    file_name text NOT NULL,
    -- The server that works on it; only that one may say, when it starts again, that it was interrupted.
    server text NOT NULL,
    state text NOT NULL CHECK (state IN
        ('WAITING', 'READING', 'MERGING', 'DONE', 'FAULTY', 'FAILED', 'INTERRUPTED', 'CANCELLED')),
    rows integer NOT NULL,
    cancel boolean NOT NULL,
    faults text,
    fault_total integer NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    PRIMARY KEY (agency_id, id)
);
-- One at a time for each registry.
CREATE UNIQUE INDEX import_task_one ON registry.import_task (agency_id, kind)
    WHERE state IN ('WAITING', 'READING', 'MERGING');
CREATE INDEX import_task_started ON registry.import_task (agency_id, kind, started_at);
