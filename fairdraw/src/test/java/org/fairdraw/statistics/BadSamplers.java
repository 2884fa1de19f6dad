package org.fairdraw.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fairdraw.rows.SubjectRow;

/** How draws go wrong, on purpose or not: what the suite is there to catch (VDP §12). */
final class BadSamplers {
    private BadSamplers() {}

    /** Starts at one random row and takes every (N/n)-th from there. */
    static Sample skip(FairCase population) {
        int rows = population.rows().size();
        int n = population.rules().n();
        Random random = new Random(1);
        return Sample.of("skip sampling", population, number -> {
            int start = random.nextInt(rows);
            return IntStream.range(0, n).map(i -> (start + i * (rows / n)) % rows).toArray();
        });
    }

    /** Takes the n rows with the largest u^(1/w): weighted, and not in proportion (Efraimidis–Spirakis). */
    static Sample efraimidisSpirakis(FairCase population) {
        List<SubjectRow> rows = population.rows();
        Random random = new Random(2);
        return Sample.of("Efraimidis–Spirakis", population, number -> {
            double[] keys = rows.stream().mapToDouble(row -> Math.log(random.nextDouble()) / row.weight()).toArray();
            return IntStream.range(0, keys.length)
                    .boxed()
                    .sorted(Comparator.comparing(i -> -keys[i]))
                    .limit(population.rules().n())
                    .mapToInt(Integer::intValue)
                    .toArray();
        });
    }

    /** Goes down the list and takes each row by its chance until enough are taken. */
    static Sample downTheList(FairCase population) {
        double[] chances = population.chancesOfRows();
        Random random = new Random(4);
        return Sample.of("a walk down the list", population, number -> IntStream.range(0, chances.length)
                .filter(row -> random.nextDouble() < chances[row])
                .limit(population.rules().n())
                .toArray());
    }

    /** Draws honestly, but leaves one row out of the list that it draws from. */
    static Sample without(FairCase population, String friend) {
        List<SubjectRow> others = population.rows().stream().filter(row -> !row.id().equals(friend)).toList();
        FairCase spared = FairCase.of(population.name(), others, population.rules(), Optional.empty());
        return Sample.of("a draw without " + friend, population, number -> IntStream.of(spared.inspected(number))
                .map(row -> population.pool().snapshot().indexOf(others.get(row).id()))
                .toArray());
    }

    /** Takes an honest draw and writes one row's name where the other's should stand, and vice versa. */
    static Sample swapped(Sample honest, int one, int other) {
        return Sample.of("a draw with " + one + " for " + other, honest.population(),
                number -> IntStream.of(honest.inspected()[number])
                        .map(row -> row == one ? other : row == other ? one : row)
                        .toArray());
    }
}
