package org.mingjian.ledger;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.fairdraw.suite.KeyLine;

/**
 * A witness (见证方): somebody else's key that signs heads of this ledger too, after checking that each goes on from the
 * one before (VDP §9.2).
 *
 * @param key the key's id, VDP §8
 * @param alg the signature's algorithm, VDP §15.1
 * @param spki SubjectPublicKeyInfo
 * @param name what the witness is called; a body or a programme, not a person
 * @param organisation the body that runs it
 * @param registeredAt since when its signatures are taken
 * @param retired when and why they are no longer taken
 * @param last its newest cosignature
 */
public record Witness(
    String key,
    String alg,
    byte[] spki,
    String name,
    String organisation,
    Instant registeredAt,
    Optional<Retired> retired,
    Optional<Last> last
) {
    /** When and why a witness was retired. */
    public record Retired(Instant at, String reason) {}

    /** The size of the head that was cosigned last, and when the signature came. */
    public record Last(long size, Instant receivedAt) {}

    /** Says whether its signatures are taken. */
    public boolean active() {
        return retired.isEmpty();
    }

    /** Returns the key's line as a bundle shows it. */
    public KeyLine line() {
        return new KeyLine(key, alg, Base64.getEncoder().encodeToString(spki), owner());
    }

    /** Returns organisation and name in one. */
    public String owner() {
        return organisation.equals(name) ? organisation : organisation + " · " + name;
    }
}
