package org.mingjian.fairness.chance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many were drawn at least once, twice, three times …, beside what chance foretold draw by draw: at each draw all
 * who stand on a step are expected to rise by the sum of their chances. So the expectation knows who was left out
 * because of an earlier draw, which a plain formula for repeated draws would not (ADR 0015).
 *
 * @param <K> what tells members apart
 */
public final class Ladder<K> {
    private final Map<K, Integer> stepOf = new HashMap<>();
    private final List<Double> expected = new ArrayList<>();
    private final List<Integer> happened = new ArrayList<>();

    /** A step: at least so many times; how many members were expected there, and how many are. */
    public record Step(int times, double expected, int happened) {}

    /**
     * Takes in one draw.
     *
     * @param chances the chance of each member in it
     * @param drawn who was drawn, all of them among the members with a chance
     */
    public void settle(Map<K, Double> chances, Set<K> drawn) {
        chances.forEach((member, chance) -> {
            int step = stepOf.computeIfAbsent(member, unknown -> 0);
            rise(step + 1);
            expected.set(step, expected.get(step) + chance);
        });
        for (K member : drawn) {
            int step = stepOf.getOrDefault(member, -1);
            if (step < 0) {
                throw new IllegalArgumentException("Only who takes part is drawn: " + member + ".");
            }
            stepOf.put(member, step + 1);
            happened.set(step, happened.get(step) + 1);
        }
    }

    /** Returns how many members ever took part. */
    public int members() {
        return stepOf.size();
    }

    /** Returns the steps from "at least once" up to the first that nobody stands on. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < expected.size(); step++) {
            steps.add(new Step(step + 1, expected.get(step), happened.get(step)));
        }
        return steps;
    }

    private void rise(int steps) {
        while (expected.size() < steps) {
            expected.add(0.0);
            happened.add(0);
        }
    }
}
