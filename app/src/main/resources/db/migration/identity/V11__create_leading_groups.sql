-- A version of an agency's leading group; rows are only added, and a version holds until the next begins (ORG-03).
CREATE TABLE identity.leading_group (
    id uuid PRIMARY KEY,
    serial bigint GENERATED ALWAYS AS IDENTITY,
    agency_id uuid NOT NULL REFERENCES identity.agency (id),
    number text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    office_id uuid NOT NULL,
    from_on date NOT NULL,
    salt bytea NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (office_id, agency_id) REFERENCES identity.department (id, agency_id)
);
CREATE INDEX leading_group_agency ON identity.leading_group (agency_id, from_on, serial);

CREATE TABLE identity.leading_group_member (
    group_id uuid NOT NULL REFERENCES identity.leading_group (id),
    place integer NOT NULL,
    rank text NOT NULL CHECK (rank IN ('HEAD', 'DEPUTY', 'MEMBER')),
    account_id uuid REFERENCES identity.account (id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
    title text CHECK (length(title) BETWEEN 1 AND 50),
    PRIMARY KEY (group_id, place)
);
