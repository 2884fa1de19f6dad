-- Keys that have signed heads of this ledger, with its suite (VDP §1.1: one suite for a ledger, never changed).
CREATE TABLE ledger.key (
    id text PRIMARY KEY,
    suite text NOT NULL,
    alg text NOT NULL,
    spki bytea NOT NULL,
    since timestamptz(0) NOT NULL
);

-- Witnesses (VDP §9.2): keys of others, who check that every head goes on from the one before and sign it too.
CREATE TABLE ledger.witness (
    key text PRIMARY KEY,
    alg text NOT NULL,
    spki bytea NOT NULL,
    name text NOT NULL,
    organisation text NOT NULL,
    registered_at timestamptz(0) NOT NULL,
    entry bigint NOT NULL
);
CREATE TABLE ledger.witness_retirement (
    key text PRIMARY KEY,
    reason text NOT NULL,
    retired_at timestamptz(0) NOT NULL,
    entry bigint NOT NULL
);

-- Their signatures, each over a head that was given out. No foreign keys here: to check one PostgreSQL locks rows as the
-- tables' owner, who has given up the right to that.
CREATE TABLE ledger.cosignature (
    size bigint NOT NULL,
    key text NOT NULL,
    alg text NOT NULL,
    signature bytea NOT NULL,
    received_at timestamptz(0) NOT NULL,
    PRIMARY KEY (size, key)
);
CREATE INDEX cosignature_by_key ON ledger.cosignature (key, size);

CREATE TRIGGER key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.key
    FOR EACH STATEMENT EXECUTE PROCEDURE ledger.refuse_change();
CREATE TRIGGER witness_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.witness
    FOR EACH STATEMENT EXECUTE PROCEDURE ledger.refuse_change();
CREATE TRIGGER witness_retirement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.witness_retirement
    FOR EACH STATEMENT EXECUTE PROCEDURE ledger.refuse_change();
CREATE TRIGGER cosignature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.cosignature
    FOR EACH STATEMENT EXECUTE PROCEDURE ledger.refuse_change();

DO $$
BEGIN
    EXECUTE 'REVOKE UPDATE, DELETE, TRUNCATE ON ledger.key, ledger.witness, ledger.witness_retirement, ledger.cosignature '
        || 'FROM PUBLIC, ' || quote_ident(current_user);
END
$$;
