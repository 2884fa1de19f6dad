package org.fairdraw.tickets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;

/**
 * Draws tickets T(p, x) = H(K ‖ "|" ‖ p ‖ "|" ‖ x) under one draw key (VDP §5.1). Not for use by several
 * threads at once.
 */
public final class Tickets {
    private final Suite suite;
    private final String keyHex;
    private final Suite.PrefixHash afterKey;

    /** Takes the draw key as 64 hex digits; they fill one block of the hash, whose state is kept. */
    public Tickets(Suite suite, String keyHex) {
        if (!Names.isHash(keyHex)) {
            throw new IllegalArgumentException("The draw key " + Names.HEX_RULE);
        }
        this.suite = suite;
        this.keyHex = keyHex;
        afterKey = suite.after(keyHex.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns tickets under the same key for use by another thread. */
    public Tickets another() {
        return new Tickets(suite, keyHex);
    }

    /** Returns the ticket of x for one purpose: 32 bytes. */
    public byte[] ticket(String purpose, String x) {
        byte[] message = ("|" + purpose + "|" + x).getBytes(StandardCharsets.US_ASCII);
        byte[] ticket = new byte[Suite.HASH_BYTES];
        afterKey.hash(message, 0, message.length, ticket);
        return ticket;
    }

    /** Returns the ticket as the big-endian integer of VDP §1.2. */
    public BigInteger number(String purpose, String x) {
        return new BigInteger(1, ticket(purpose, x));
    }

    /** Returns the ticket in lowercase hex, whose order as text is that of the bytes. */
    public String hex(String purpose, String x) {
        return Hex.of(ticket(purpose, x));
    }

    /** Writes the ticket of a message that holds {@code |p|x} into {@code into}, for many rows one after the other. */
    public void ticket(byte[] message, int from, int length, byte[] into) {
        afterKey.hash(message, from, length, into);
    }
}
