package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MinimalSetProperties {
    private static final int RULES = 7;

    /** Some sets of rules collide, and every set that holds one of them. */
    private static Predicate<Set<Integer>> feasible(List<Set<Integer>> colliding) {
        return kept -> colliding.stream().noneMatch(kept::containsAll);
    }

    private static List<Set<Integer>> someSets(SplittableRandom chance) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = chance.nextInt(1, 5); i > 0; i--) {
            Set<Integer> set = new HashSet<>();
            for (int rule = 0; rule < RULES; rule++) {
                if (chance.nextInt(3) == 0) {
                    set.add(rule);
                }
            }
            set.add(chance.nextInt(RULES));
            sets.add(set);
        }
        return sets;
    }

    private static List<Set<Integer>> subsets() {
        return IntStream.range(0, 1 << RULES).mapToObj(bits -> {
            Set<Integer> set = new HashSet<>();
            IntStream.range(0, RULES).filter(rule -> (bits >> rule & 1) == 1).forEach(set::add);
            return set;
        }).toList();
    }

    @Test
    @DisplayName("DRAW-06 the set named is the smallest of all that collide, as trying every subset shows")
    void smallest() {
        SplittableRandom chance = new SplittableRandom(6);
        List<Integer> all = IntStream.range(0, RULES).boxed().toList();
        for (int round = 0; round < 300; round++) {
            Predicate<Set<Integer>> feasible = feasible(someSets(chance));
            List<Integer> found = MinimalSet.of(all, feasible);
            int least = subsets().stream().filter(feasible.negate()).mapToInt(Set::size).min().orElseThrow();
            assertThat(feasible.test(new HashSet<>(found))).isFalse();
            assertThat(found).hasSize(least);
        }
    }

    @Test
    @DisplayName("DRAW-06 the deletion filter leaves a set of which none can be spared")
    void filtered() {
        SplittableRandom chance = new SplittableRandom(7);
        List<Integer> all = IntStream.range(0, RULES).boxed().toList();
        for (int round = 0; round < 300; round++) {
            Predicate<Set<Integer>> feasible = feasible(someSets(chance));
            List<Integer> found = MinimalSet.filtered(all, feasible);
            assertThat(feasible.test(new HashSet<>(found))).isFalse();
            for (Integer one : found) {
                Set<Integer> without = new HashSet<>(found);
                without.remove(one);
                assertThat(feasible.test(without)).isTrue();
            }
        }
    }

    @Test
    @DisplayName("DRAW-06 rules that hold together have no colliding set, and what fails without any rule has none either")
    void nothing() {
        List<Integer> all = IntStream.range(0, RULES).boxed().toList();
        assertThat(MinimalSet.<Integer>of(all, kept -> true)).isEmpty();
        assertThat(MinimalSet.<Integer>of(all, kept -> false)).isEmpty();
    }
}
