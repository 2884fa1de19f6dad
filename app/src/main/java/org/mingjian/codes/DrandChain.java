package org.mingjian.codes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A chain of the drand network, which publishes a random value for each round (VDP §4.4).
 *
 * @param name as it stands in the commitment, behind {@code drand.}
 * @param hash the chain's fingerprint, 64 hex digits
 * @param genesis second of round 1, since 1970
 * @param period seconds from one round to the next
 * @param source where the chain publishes this
 */
public record DrandChain(String name, String hash, long genesis, int period, String source) {
    private static final int LONGEST_ROUND = 15;
    private static final List<DrandChain> ALL = CodeTable.rows("drand.tsv", 5)
            .map(row -> new DrandChain(row.get(0), row.get(1), Long.parseLong(row.get(2)), Integer.parseInt(row.get(3)),
                    row.get(4)))
            .toList();

    /** Returns the chains that are known here. */
    public static List<DrandChain> all() {
        return ALL;
    }

    /** Finds a chain by its name. */
    public static Optional<DrandChain> byName(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Says whether a text is the number of a round: 1 to 15 digits without leading zero (VDP §15.23). */
    public static boolean isRound(String text) {
        return text.matches("[1-9][0-9]{0," + (LONGEST_ROUND - 1) + "}");
    }

    /** Returns when a round is published. */
    public Instant timeOf(long round) {
        return Instant.ofEpochSecond(genesis).plusSeconds(Math.multiplyExact(round - 1, period));
    }

    /** Returns the first round that is published after a moment. */
    public long roundAfter(Instant moment) {
        long since = moment.getEpochSecond() - genesis;
        return since < 0 ? 1 : since / period + 2;
    }

    /** Returns the address at which the network publishes a round; the platform never asks it. */
    public String addressOf(String round) {
        return source.replaceFirst("/info$", "/public/" + round);
    }
}
