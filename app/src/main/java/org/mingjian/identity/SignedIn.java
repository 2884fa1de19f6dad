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
 * @param stage how far the sign-in has come
 */
record SignedIn(
    UUID accountId,
    long epoch,
    Instant since,
    Stage stage
) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    /** How far a sign-in has come. */
    enum Stage {
        /** By password; where the account has a second factor, its code is still to come. */
        PASSWORD,
        /** By password and second factor. */
        BOTH,
        /** By the demo's door, which asks for neither. */
        DOOR
    }

    @Override
    public String getName() {
        return accountId.toString();
    }
}
