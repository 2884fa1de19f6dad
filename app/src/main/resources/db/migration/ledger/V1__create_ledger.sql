CREATE SCHEMA IF NOT EXISTS ledger;

-- VDP §9.1: the leaf data is canonical JSON, so the bytes are kept as they were hashed. The columns beside them
-- repeat members of it, for searching only.
CREATE TABLE ledger.entry (
    index bigint PRIMARY KEY CHECK (index >= 0),
    at timestamptz(0) NOT NULL,
    type text NOT NULL,
    org text NOT NULL,
    actor text NOT NULL,
    canonical bytea NOT NULL,
    leaf bytea NOT NULL
);
CREATE INDEX entry_by_org ON ledger.entry (org, index);
CREATE INDEX entry_by_type ON ledger.entry (type, index);

-- Hashes of complete subtrees of 2^level leaves, level 1 and up; level 0 is entry.leaf. They never change.
CREATE TABLE ledger.node (
    level integer NOT NULL CHECK (level >= 1),
    position bigint NOT NULL CHECK (position >= 0),
    hash bytea NOT NULL,
    PRIMARY KEY (level, position)
);

-- Signed tree heads (VDP §9.2), one for each size and key.
CREATE TABLE ledger.head (
    size bigint NOT NULL CHECK (size >= 0),
    key text NOT NULL,
    root bytea NOT NULL,
    at timestamptz(0) NOT NULL,
    alg text NOT NULL,
    signature bytea NOT NULL,
    PRIMARY KEY (size, key)
);

-- SEC-06: whoever holds the application's connection can add, and nothing else.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION 'ledger.% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END
$$ LANGUAGE plpgsql;

CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE PROCEDURE ledger.refuse_change();
CREATE TRIGGER node_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.node
    FOR EACH STATEMENT EXECUTE PROCEDURE ledger.refuse_change();
CREATE TRIGGER head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.head
    FOR EACH STATEMENT EXECUTE PROCEDURE ledger.refuse_change();

-- An owner who is no superuser loses these rights too, until he grants them to himself in the open.
DO $$
BEGIN
    EXECUTE 'REVOKE UPDATE, DELETE, TRUNCATE ON ledger.entry, ledger.node, ledger.head FROM PUBLIC';
    EXECUTE 'REVOKE UPDATE, DELETE, TRUNCATE ON ledger.entry, ledger.node, ledger.head FROM '
        || quote_ident(current_user);
END
$$;
