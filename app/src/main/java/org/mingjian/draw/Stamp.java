package org.mingjian.draw;

import java.time.Instant;

/** What came of asking an authority for a time stamp. */
public sealed interface Stamp {

    /**
     * A token that holds.
     *
     * @param token DER of the RFC 3161 token
     * @param authority the name in its certificate
     */
    record Given(byte[] token, String authority, Instant time) implements Stamp {}

    /** No token, and why; it never stops a draw. */
    record Missing(Why why) implements Stamp {}

    /** Why there is no token. */
    enum Why {
        /** No answer in time. */
        UNREACHABLE,
        /** The authority answered that it does not stamp. */
        REFUSED,
        /** The answer is no token, or one that does not hold. */
        UNREADABLE,
        /** The token is over something else. */
        OTHER,
        /** The token is not by the authority that was set. */
        UNTRUSTED,
        /** The token's time lies after the end of revealing (VDP §15.24). */
        LATE
    }
}
