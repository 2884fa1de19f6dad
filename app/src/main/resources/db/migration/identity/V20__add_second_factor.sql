-- The secret is sealed under the platform's data key; next_secret waits for its first code.
CREATE TABLE identity.second_factor (
    account_id uuid PRIMARY KEY REFERENCES identity.account (id),
    secret bytea,
    next_secret bytea,
    -- The last half minute whose code was used: each code counts once.
    last_step bigint NOT NULL,
    enrolled_at timestamptz,
    CHECK ((secret IS NULL) = (enrolled_at IS NULL)),
    CHECK (secret IS NOT NULL OR next_secret IS NOT NULL)
);

CREATE TABLE identity.recovery_code (
    account_id uuid NOT NULL REFERENCES identity.account (id),
    hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, hash)
);

-- A password's age counts from its choice; of those there already it counts from today.
ALTER TABLE identity.account ADD COLUMN password_at timestamptz;
UPDATE identity.account SET password_at = now() WHERE password IS NOT NULL;

CREATE TABLE identity.former_password (
    account_id uuid NOT NULL REFERENCES identity.account (id),
    number bigint GENERATED ALWAYS AS IDENTITY,
    hash text NOT NULL,
    PRIMARY KEY (account_id, number)
);
INSERT INTO identity.former_password (account_id, hash)
    SELECT id, password FROM identity.account WHERE password IS NOT NULL;
