-- Spring Modulith's registry of events on their way. The owner makes it, because the application's role makes nothing.
CREATE TABLE IF NOT EXISTS events.event_publication (
    id uuid NOT NULL PRIMARY KEY,
    listener_id text NOT NULL,
    event_type text NOT NULL,
    serialized_event text NOT NULL,
    publication_date timestamptz NOT NULL,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
CREATE INDEX IF NOT EXISTS event_publication_serialized_event_hash_idx
    ON events.event_publication USING hash (serialized_event);
CREATE INDEX IF NOT EXISTS event_publication_by_completion_date_idx ON events.event_publication (completion_date);
