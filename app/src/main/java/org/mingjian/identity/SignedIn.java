package org.mingjian.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of the person who signed in; everything else is read anew with each request.
 *
 * @param accountId the account
 * @param epoch the account's epoch at sign-in; a later epoch ends the session
 * @param since when the session began
 */
record SignedIn(
    UUID accountId,
    long epoch,
    Instant since
) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return accountId.toString();
    }
}
