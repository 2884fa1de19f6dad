package org.fairdraw.statistics;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * 20,000 draws from a population by whoever claims to draw fairly.
 *
 * @param inspected for each draw the places of its rows, drawn and mandatory
 */
record Sample(String sampler, FairCase population, int[][] inspected) {
    static final int DRAWS = 20_000;

    static Sample of(String sampler, FairCase population, IntFunction<int[]> draw) {
        return new Sample(sampler, population, IntStream.range(0, DRAWS).mapToObj(draw).toArray(int[][]::new));
    }

    /** The draws of the library itself, under 20,000 keys. */
    static Sample drawn(FairCase population) {
        return of("the draw", population, population::inspected);
    }

    /** Names what was measured. */
    String by(String measure) {
        return measure + " of " + population.name() + " by " + sampler;
    }

    @Override
    public String toString() {
        return population.name();
    }
}
