package org.mingjian.draw;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A party of the seed (VDP §4.1): its share arises on its own device, and is unknown here until revealed.
 *
 * @param account in whose session the share arises; empty for a party that gives it by a slip
 * @param chain for a share out of a chain its place in it, 0 before sealing; then the commitment is the chain's anchor
 * @param commitment what the party committed itself to, once it did
 * @param share the revealed share, once revealed
 */
public record Party(
    String code,
    String name,
    Optional<UUID> account,
    Optional<String> commitment,
    Optional<Instant> committedAt,
    Optional<String> share,
    Optional<Instant> revealedAt,
    OptionalInt chain
) {}
