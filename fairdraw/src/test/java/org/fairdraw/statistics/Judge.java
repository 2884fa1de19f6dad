package org.fairdraw.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;

/** Asks of a sample what must hold for every fair one; all samplers are asked in the same words. */
final class Judge {
    private Judge() {}

    /** Is each row inspected as often as its published chance says? */
    static Verdict inclusion(Sample sample) {
        Tally tally = new Tally(sample.population().rows().size());
        for (int[] inspected : sample.inspected()) {
            tally.add(inspected);
        }
        return tally.against(sample.by("inclusion"), sample.population().chancesOfRows());
    }

    /** Are x rows of each cell drawn on the mean, and is the number never off by one or more? */
    static Verdict cellCounts(Sample sample) {
        List<CellChance> chances = sample.population().chances();
        Map<String, Integer> numberOf = new HashMap<>();
        chances.forEach(cell -> numberOf.put(cell.cell(), numberOf.size()));
        List<SubjectRow> rows = sample.population().rows();
        double[] expected = chances.stream().mapToDouble(cell -> FairCase.value(cell.expected())).toArray();
        Tally tally = new Tally(expected.length);
        for (int[] inspected : sample.inspected()) {
            int[] counts = new int[expected.length];
            IntStream.of(inspected)
                    .mapToObj(rows::get)
                    .filter(row -> row.status().eligible())
                    .forEach(row -> counts[numberOf.get(row.cell())]++);
            if (IntStream.range(0, counts.length).anyMatch(i -> Math.abs(counts[i] - expected[i]) >= 1)) {
                return new Verdict(sample.by("a cell count beside floor and ceiling"), Double.POSITIVE_INFINITY, 0, 0);
            }
            tally.addCounts(counts);
        }
        return tally.against(sample.by("cell counts"), expected);
    }

    /** Is each pair of a cell drawn together as often as simple random sampling of n among N draws it? */
    static Verdict pairs(Sample sample) {
        List<SubjectRow> rows = sample.population().rows();
        int[][] pairOf = new int[rows.size()][rows.size()];
        List<Double> expected = new ArrayList<>();
        for (CellChance cell : sample.population().chances()) {
            int[] here = IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).cell().equals(cell.cell()) && rows.get(i).status().eligible())
                    .toArray();
            for (int a = 0; a < here.length; a++) {
                for (int b = a + 1; b < here.length; b++) {
                    expected.add(together(cell));
                    pairOf[here[a]][here[b]] = expected.size();
                    pairOf[here[b]][here[a]] = expected.size();
                }
            }
        }
        Tally tally = new Tally(expected.size());
        for (int[] inspected : sample.inspected()) {
            tally.add(pairs(inspected, pairOf));
        }
        return tally.against(sample.by("pairs"), expected.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** E[n(n − 1)] / N(N − 1), where n is ⌊x⌋ or ⌈x⌉ with mean x. */
    private static double together(CellChance cell) {
        double x = FairCase.value(cell.expected());
        double floor = Math.floor(x);
        double few = floor * (floor - 1);
        double many = (floor + 1) * floor;
        return (few + (x - floor) * (many - few)) / ((double) cell.eligible() * (cell.eligible() - 1));
    }

    private static int[] pairs(int[] inspected, int[][] pairOf) {
        List<Integer> pairs = new ArrayList<>();
        for (int a = 0; a < inspected.length; a++) {
            for (int b = a + 1; b < inspected.length; b++) {
                if (pairOf[inspected[a]][inspected[b]] > 0) {
                    pairs.add(pairOf[inspected[a]][inspected[b]] - 1);
                }
            }
        }
        return pairs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Are as many inspected of each class as their chances add up to, by whatever rows are classed? */
    static Verdict classes(String by, Sample sample, int classes, ToIntFunction<SubjectRow> classOf) {
        double[] chances = sample.population().chancesOfRows();
        int[] classOfRow = sample.population().rows().stream().mapToInt(classOf).toArray();
        double[] expected = new double[classes];
        for (int i = 0; i < chances.length; i++) {
            expected[classOfRow[i]] += chances[i];
        }
        Tally tally = new Tally(classes);
        for (int[] inspected : sample.inspected()) {
            tally.add(IntStream.of(inspected).map(row -> classOfRow[row]).toArray());
        }
        return tally.against(sample.by(by), expected);
    }
}
