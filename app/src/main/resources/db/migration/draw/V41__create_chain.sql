-- Chains of shares (VDP §4.2): the anchor is public, the secret is nowhere here. Rows are only added.
CREATE TABLE draw.chain (
    anchor          text PRIMARY KEY,
    org             text NOT NULL,
    party           text NOT NULL,
    name            text NOT NULL,
    account_id      uuid NOT NULL,
    length          int NOT NULL CHECK (length > 0),
    ledger_index    bigint NOT NULL UNIQUE,
    made_at         timestamptz NOT NULL
);
CREATE INDEX chain_party ON draw.chain (org, party);
CREATE INDEX chain_account ON draw.chain (account_id);
-- Of a share that a chain gives: its place, 0 until sealing fixes it.
ALTER TABLE draw.party ADD COLUMN chain_index int;
CREATE INDEX party_anchor ON draw.party (commitment) WHERE chain_index IS NOT NULL;
-- A commitment stands in one draw only; of a chain each place does.
DROP INDEX draw.party_commitment;
CREATE UNIQUE INDEX party_commitment ON draw.party (commitment) WHERE chain_index IS NULL;
CREATE UNIQUE INDEX party_chain ON draw.party (commitment, chain_index) WHERE chain_index > 0;
