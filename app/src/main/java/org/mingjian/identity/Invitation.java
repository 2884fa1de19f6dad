package org.mingjian.identity;

import java.time.Instant;

/**
 * The one chance to choose a password for an account: shown once, kept only as a hash.
 *
 * @param account the account
 * @param code the code that opens {@code /password}
 * @param expiresAt until when it is good
 */
public record Invitation(
    Account account,
    String code,
    Instant expiresAt
) {}
