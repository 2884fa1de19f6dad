package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;

/**
 * Who decides the seed, and how far that is.
 *
 * @param parties in committed order
 * @param committed parties that have locked a share
 * @param revealed parties that have revealed it
 * @param deadline when revealing ends, empty before sealing
 * @param over whether that time has passed
 * @param beacon the public source
 * @param ready whether the draw can be pressed
 * @param phase changes when the page must be built anew
 */
record SeedView(
    List<PartyLine> parties,
    long committed,
    long revealed,
    Optional<String> deadline,
    boolean over,
    BeaconView beacon,
    boolean ready,
    String phase
) {

    /**
     * A party.
     *
     * @param account name of the person in whose session the share arises
     * @param commitment 64 hex digits, or the empty string
     * @param share the revealed share, or the empty string
     * @param tag kind of the status tag
     * @param status its words
     */
    record PartyLine(
        String code,
        String name,
        String account,
        String commitment,
        String share,
        String tag,
        String status
    ) {
        public String shortCommitment() {
            return commitment.isEmpty() ? "" : commitment.substring(0, 8) + "…" + commitment.substring(56);
        }
    }

    /**
     * The public source of randomness.
     *
     * @param kind name of a {@link org.mingjian.draw.BeaconKind}
     * @param source its name as committed
     * @param rule its rule as committed
     * @param out when a committed drand round is published, or the empty string
     * @param time when it can be entered, empty before sealing
     * @param open whether it can be entered now
     * @param text what it gave, once it counts
     * @param awaitsSecond whether a second person must type the same
     * @param differ what is said where people typed different texts, or the empty string
     * @param tag kind of the status tag
     * @param status its words
     */
    record BeaconView(
        String kind,
        String source,
        String rule,
        String out,
        Optional<String> time,
        boolean open,
        Optional<String> text,
        boolean awaitsSecond,
        String differ,
        String tag,
        String status
    ) {}
}
