package org.fairdraw.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is drawn, how many of each cell, and who with whom (VDP §12); each control must fail what the draw passes. */
class InclusionProperties {
    private static final List<Sample> SAMPLES = FairCase.all().map(Sample::drawn).toList();

    static Stream<Sample> samples() {
        return SAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("VDP-12 in 20,000 draws each row is inspected as often as its exact chance says")
    void inclusion(Sample sample) {
        assertFair(Judge.inclusion(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("VDP-12 each cell has ⌊x⌋ or ⌈x⌉ rows drawn, and x on the mean")
    void cellCounts(Sample sample) {
        assertFair(Judge.cellCounts(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @DisplayName("VDP-12 pairs inside a cell are drawn together n(n−1) in N(N−1) times")
    void pairs(Sample sample) {
        if (sample.population().pool().scores().isEmpty()) { // rows of one cell have unequal chances there
            assertFair(Judge.pairs(sample));
        }
    }

    @Test
    @DisplayName("VDP-12 skip sampling fails the measure of pairs, and nothing but its pairs gives it away")
    void skip() {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(FairCase.row(i, 1, RowStatus.ELIGIBLE, "K"));
        }
        FairCase two = FairCase.of("2 of 10", rows, FairCase.rules(2, 1, Map.of()), Optional.empty());
        assertFair(Judge.pairs(Sample.drawn(two)));
        Sample skipped = BadSamplers.skip(two);
        assertFair(Judge.inclusion(skipped));
        assertUnfair(Judge.pairs(skipped));
    }

    @Test
    @DisplayName("VDP-12 Efraimidis–Spirakis weighting fails the measures of inclusion and of cells")
    void efraimidisSpirakis() {
        Sample weighted = BadSamplers.efraimidisSpirakis(FairCase.weights());
        assertUnfair(Judge.inclusion(weighted));
        assertUnfair(Judge.cellCounts(weighted));
    }

    @Test
    @DisplayName("VDP-12 a dropped row and a swapped pair fail the measure of inclusion")
    void droppedAndSwapped() {
        assertUnfair(Judge.inclusion(BadSamplers.without(FairCase.tree(), FairCase.id(0))));
        for (Sample sample : SAMPLES) {
            double[] chances = sample.population().chancesOfRows();
            int other = 1;
            while (Math.abs(chances[other] - chances[0]) < 0.01) {
                other++;
            }
            assertUnfair(Judge.inclusion(BadSamplers.swapped(sample, 0, other)));
        }
    }

    static void assertFair(Verdict verdict) {
        assertThat(verdict.fair()).as(verdict.toString()).isTrue();
    }

    static void assertUnfair(Verdict verdict) {
        assertThat(verdict.fair()).as(verdict.toString()).isFalse();
    }
}
