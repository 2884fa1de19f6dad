-- What is written of a special action once it is over: a circular (通报) and a summary (总结). Rows are only added.
CREATE TABLE plan.report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan.plan (id),
    line integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('CIRCULAR', 'SUMMARY')),
    number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
    on_day date NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (plan_id, line, kind)
);
