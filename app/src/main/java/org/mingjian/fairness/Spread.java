package org.mingjian.fairness;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.fairness.chance.Ladder.Step;

/** Adds up over many draws how often each count was expected by their repetitions, and how often it happened. */
final class Spread {
    private final List<Double> expected = new ArrayList<>();
    private final List<Integer> happened = new ArrayList<>();
    private double expectedSum;
    private int happenedSum;

    /** Takes in one person or pair of one draw. */
    void add(int count, int[] repeated, int runs) {
        while (expected.size() < Math.max(count + 1, repeated.length)) {
            expected.add(0.0);
            happened.add(0);
        }
        happened.set(count, happened.get(count) + 1);
        for (int i = 0; i < repeated.length && runs > 0; i++) {
            expected.set(i, expected.get(i) + (double) repeated[i] / runs);
        }
    }

    /** Takes in one count of one draw, of which the sum is wanted and not the spread. */
    void sum(int count, int[] repeated, int runs) {
        happenedSum += count;
        for (int i = 0; i < repeated.length && runs > 0; i++) {
            expectedSum += (double) i * repeated[i] / runs;
        }
    }

    /** Returns a step for each count from 0. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int count = 0; count < expected.size(); count++) {
            steps.add(new Step(count, expected.get(count), happened.get(count)));
        }
        return steps;
    }

    Step total() {
        return new Step(1, expectedSum, happenedSum);
    }
}
