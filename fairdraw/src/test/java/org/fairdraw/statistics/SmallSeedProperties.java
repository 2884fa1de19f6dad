package org.fairdraw.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairdraw.statistics.InclusionProperties.assertFair;
import static org.fairdraw.statistics.InclusionProperties.assertUnfair;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.fairdraw.tickets.StreamedSelection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A shuffle by {@code java.util.Random} with a seed of six digits, among more rows than there are seeds: no seed leads
 * to most of the rows. Whoever knows which rows a seed leads to counts how often one of them comes first (VDP §12).
 */
class SmallSeedProperties {
    private static final int ROWS = 1_048_577;
    private static final int SEEDS = 1_000_000;
    private static final int DRAWS = 24;

    private final BitSet reached = reached();

    @Test
    @DisplayName("VDP-12 java.util.Random with a six-digit seed fails among more than a million rows, where the draw passes")
    void sixDigits() {
        assertThat(reached.cardinality()).isBetween(1, SEEDS);
        assertFair(first(SmallSeedProperties::drawn));
        Random seeds = new Random(5);
        assertUnfair(first(number -> shuffled(seeds.nextInt(SEEDS))));
    }

    /** Is the first row as often among those that a seed leads to as it should be? */
    private Verdict first(IntUnaryOperator sampler) {
        Tally tally = new Tally(2);
        for (int number = 0; number < DRAWS; number++) {
            tally.add(reached.get(sampler.applyAsInt(number)) ? 1 : 0);
        }
        double share = (double) reached.cardinality() / ROWS;
        return tally.against("first row within reach of a seed", 1 - share, share);
    }

    private static BitSet reached() {
        BitSet reached = new BitSet(ROWS);
        for (int seed = 0; seed < SEEDS; seed++) {
            reached.set(shuffled(seed));
        }
        return reached;
    }

    /** Returns the row that {@link java.util.Collections#shuffle(java.util.List, Random)} settles first. */
    private static int shuffled(int seed) {
        return new Random(seed).nextInt(ROWS);
    }

    private static int drawn(int number) {
        StreamedSelection selection = new StreamedSelection(FairCase.tickets("first", number), 1);
        byte[] id = "S0000000".getBytes(StandardCharsets.US_ASCII);
        for (int row = 0; row < ROWS; row++) {
            for (int at = id.length - 1, rest = row; at > 0; at--, rest /= 10) {
                id[at] = (byte) ('0' + rest % 10);
            }
            selection.offer(0, id, 0, id.length);
        }
        return Integer.parseInt(selection.smallest(0).get(0).id().substring(1));
    }
}
