CREATE SCHEMA IF NOT EXISTS identity;

CREATE TABLE identity.agency (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,40}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    region_code text NOT NULL,
    parent_id uuid REFERENCES identity.agency (id),
    level text NOT NULL CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'ENTRUSTED')),
    founded_at timestamptz NOT NULL,
    CHECK (parent_id <> id)
);
CREATE INDEX agency_parent ON identity.agency (parent_id);

CREATE TABLE identity.department (
    id uuid PRIMARY KEY,
    agency_id uuid NOT NULL REFERENCES identity.agency (id),
    code text NOT NULL CHECK (code ~ '^[A-Za-z0-9._-]{1,40}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    UNIQUE (agency_id, code),
    UNIQUE (id, agency_id)
);

CREATE TABLE identity.account (
    id uuid PRIMARY KEY,
    login text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
    agency_id uuid NOT NULL REFERENCES identity.agency (id),
    department_id uuid,
    password text,
    active boolean NOT NULL,
    demo boolean NOT NULL,
    -- Goes up by one with every change that ends the account's sessions.
    epoch bigint NOT NULL,
    created_at timestamptz NOT NULL,
    FOREIGN KEY (department_id, agency_id) REFERENCES identity.department (id, agency_id)
);
CREATE INDEX account_agency ON identity.account (agency_id);

CREATE TABLE identity.account_role (
    account_id uuid NOT NULL REFERENCES identity.account (id),
    role text NOT NULL CHECK (role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'PLANNER', 'DRAW_HOST', 'LEADER',
        'WITNESS', 'INSPECTOR')),
    granted_by text NOT NULL,
    granted_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, role)
);
-- The three administrators are three people (SEC-05).
CREATE UNIQUE INDEX one_administrator_role ON identity.account_role (account_id)
    WHERE role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');

-- At most one row: the token of the first start, as a hash.
CREATE TABLE identity.setup_token (
    one integer PRIMARY KEY CHECK (one = 1),
    hash bytea NOT NULL,
    issued_at timestamptz NOT NULL
);

CREATE TABLE identity.invitation (
    account_id uuid PRIMARY KEY REFERENCES identity.account (id),
    hash bytea NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL
);

-- Counted for a login whether or not such an account exists, so that neither text nor time tells which do.
CREATE TABLE identity.sign_in_attempt (
    login_hash bytea PRIMARY KEY,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX sign_in_attempt_age ON identity.sign_in_attempt (last_at);

CREATE TABLE identity.salt (
    one integer PRIMARY KEY CHECK (one = 1),
    value bytea NOT NULL
);
