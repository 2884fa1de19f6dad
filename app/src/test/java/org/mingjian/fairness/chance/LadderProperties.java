package org.mingjian.fairness.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LadderProperties {
    private static final int COURSES = 2_000;
    private static final int MEMBERS = 30;

    @Test
    @DisplayName("SUP-03 what is expected of each step is right on average though who was drawn is left out for a year")
    void unbiased() {
        double[] off = new double[3];
        double[] squares = new double[3];
        for (long seed = 0; seed < COURSES; seed++) {
            List<Ladder.Step> steps = course(seed).steps();
            for (int step = 0; step < off.length && step < steps.size(); step++) {
                double gap = steps.get(step).happened() - steps.get(step).expected();
                off[step] += gap;
                squares[step] += gap * gap;
            }
        }
        for (int step = 0; step < off.length; step++) {
            double error = Math.sqrt(squares[step]) / COURSES;
            assertThat(off[step] / COURSES).as("step %d", step + 1).isCloseTo(0, within(5 * error));
        }
    }

    @Test
    @DisplayName("SUP-03 a step counts who is drawn that often or more, and nobody is drawn who had no chance")
    void counts() {
        Ladder<String> ladder = new Ladder<>();
        ladder.settle(Map.of("a", 0.5, "b", 0.5), Set.of("a"));
        ladder.settle(Map.of("a", 0.25, "b", 0.25, "c", 0.5), Set.of("a"));
        assertThat(ladder.members()).isEqualTo(3);
        assertThat(ladder.steps()).containsExactly(new Ladder.Step(1, 1.75, 1), new Ladder.Step(2, 0.25, 1));
        assertThatThrownBy(() -> ladder.settle(Map.of("a", 0.5), Set.of("d")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Four years of three draws of five; who was drawn takes no part until the year is over. */
    private static Ladder<Integer> course(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ladder<Integer> ladder = new Ladder<>();
        Set<Integer> out = new HashSet<>();
        for (int draw = 0; draw < 12; draw++) {
            if (draw % 3 == 0) {
                out.clear();
            }
            Map<Integer, Double> chances = new HashMap<>();
            for (int member = 0; member < MEMBERS; member++) {
                if (!out.contains(member)) {
                    chances.put(member, 5.0 / (MEMBERS - out.size()));
                }
            }
            List<Integer> pool = chances.keySet().stream().sorted().toList();
            Set<Integer> drawn = new HashSet<>();
            while (drawn.size() < 5) {
                drawn.add(pool.get(random.nextInt(pool.size())));
            }
            ladder.settle(chances, drawn);
            out.addAll(drawn);
        }
        return ladder;
    }
}
