package org.mingjian.draw;

import java.time.Instant;
import java.util.UUID;

/**
 * A slip (见证凭条): opens the page of one party of one draw to somebody without account.
 *
 * @param id by which the ledger names whoever holds it
 * @param party the party's code
 */
public record Slip(UUID id, UUID draw, String party, Instant issuedAt, Instant expiresAt) {}
