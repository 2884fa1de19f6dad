package org.fairdraw.statistics;

import static org.fairdraw.statistics.InclusionProperties.assertFair;
import static org.fairdraw.statistics.InclusionProperties.assertUnfair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing about a row but its stratum and weight moves its chance: not its name, not its place, not its age (VDP §12). */
class IndependenceProperties {
    private static final int ROWS = 120;
    private static final int CLASSES = 6;

    private final Map<String, Integer> registered = new TreeMap<>();
    private final FairCase population = population();

    /** Ids count upwards as time passes, with gaps: who registered earlier has a smaller id, nearly always. */
    private FairCase population() {
        Random random = new Random(3);
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0, number = 0; i < ROWS; i++) {
            number += 1 + random.nextInt(17);
            rows.add(FairCase.row(number, 1 + i % 3, RowStatus.ELIGIBLE, i % 4 == 0 ? "KEY" : "GEN"));
            registered.put(FairCase.id(number), 20_100_000 + 500 * i + random.nextInt(4000));
        }
        return FairCase.of("dated", rows, FairCase.rules(15, 1, Map.of()), Optional.empty());
    }

    @Test
    @DisplayName("VDP-12 neither the digits of an id, nor its place in the list, nor the day of registration moves a chance")
    void nothingElse() {
        Sample drawn = Sample.drawn(population);
        for (int digit = 1; digit <= 3; digit++) {
            int from = digit;
            assertFair(Judge.classes("digit " + digit + " from the end", drawn, 10,
                    row -> row.id().charAt(row.id().length() - from) - '0'));
        }
        assertFair(byPlace(drawn));
        assertFair(byDate(drawn));
    }

    @Test
    @DisplayName("VDP-12 a walk down the list that stops when enough are drawn fails by place and by day")
    void walk() {
        Sample walked = BadSamplers.downTheList(population);
        assertUnfair(byPlace(walked));
        assertUnfair(byDate(walked));
    }

    private Verdict byPlace(Sample sample) {
        return Judge.classes("place", sample, CLASSES,
                row -> CLASSES * population.pool().snapshot().indexOf(row.id()) / ROWS);
    }

    private Verdict byDate(Sample sample) {
        List<String> byDate = registered.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        return Judge.classes("day of registration", sample, CLASSES,
                row -> CLASSES * byDate.indexOf(row.id()) / ROWS);
    }
}
