package org.mingjian.fairness.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortfolioProperties {
    private static final double ALPHA = 0.05;
    private static final int DRAWS = 40;
    private static final int MEMBERS = 20;
    private static final int TAKEN = 3;
    private static final int FRIEND = 0;

    @Test
    @DisplayName("SUP-03 over honest draws, looked at after each of them, the capital reaches 1/α in at most a share α of all courses")
    void honestDraws() {
        assertThat(Courses.flagged(seed -> course(seed, 0, MEMBERS, DRAWS).highest() >= 1 / ALPHA))
                .isLessThanOrEqualTo(Courses.most(ALPHA));
    }

    @Test
    @DisplayName("SUP-03 that stays so where ever more enterprises join the registry")
    void growingRegistry() {
        assertThat(Courses.flagged(seed -> course(seed, 0, 2, DRAWS).highest() >= 1 / ALPHA))
                .isLessThanOrEqualTo(Courses.most(ALPHA));
    }

    @Test
    @DisplayName("SUP-03 whoever spares a friend, or sends for a victim each time, is found out in every course")
    void cheating() {
        long spared = Courses.flagged(seed -> course(seed, -1, MEMBERS, 2 * DRAWS).highest() >= 1 / ALPHA);
        long victims = Courses.flagged(seed -> course(seed, 1, MEMBERS, DRAWS / 4).highest() >= 1 / ALPHA);
        assertThat(spared).as("never among 3 of 20 in 80 draws").isEqualTo(Courses.MANY);
        assertThat(victims).as("always among 3 of 20 in 10 draws").isEqualTo(Courses.MANY);
    }

    @Test
    @DisplayName("SUP-03 repeated draws in the place of exact chances keep the bound too, with as few as 19 of them")
    void repeatedDraws() {
        assertThat(Courses.flagged(seed -> repeated(seed, false).highest() >= 1 / ALPHA))
                .isLessThanOrEqualTo(Courses.most(ALPHA));
        assertThat(Courses.flagged(seed -> repeated(seed, true).highest() >= 1 / ALPHA)).isEqualTo(Courses.MANY);
    }

    @Test
    @DisplayName("SUP-03 a bet is worth 1 on average at the published chance, and is won by what cannot happen")
    void fairBets() {
        for (double chance : new double[]{0, 0.03, 0.5, 0.97, 1}) {
            for (double odds : new double[]{1.0 / 16, 2, 16}) {
                double mean = chance * (chance == 0 ? 1 : new Trial.Known(chance, true).factor(odds))
                        + (1 - chance) * (chance == 1 ? 1 : new Trial.Known(chance, false).factor(odds));
                assertThat(mean).isCloseTo(1, within(1e-12));
            }
        }
        assertThat(new Trial.Known(0, true).factor(2)).isEqualTo(Trial.BOUNDLESS);
        Portfolio<String> impossible = new Portfolio<>();
        impossible.settle(2, Map.of("a", new Trial.Known(1, false), "b", new Trial.Known(1, true)));
        impossible.settle(2, Map.of("a", new Trial.Known(1, false), "b", new Trial.Known(1, true)));
        assertThat(impossible.capital()).isEqualTo(Trial.BOUNDLESS);
    }

    @Test
    @DisplayName("SUP-03 over a list that does not grow the capital is the plain mean of its members' capitals")
    void meanOfMembers() {
        Portfolio<String> both = new Portfolio<>();
        Portfolio<String> one = new Portfolio<>();
        Portfolio<String> other = new Portfolio<>();
        for (boolean happened : new boolean[]{true, false, true, true}) {
            Trial first = new Trial.Known(0.2, happened);
            Trial second = new Trial.Known(0.4, !happened);
            both.settle(2, Map.of("first", first, "second", second));
            one.settle(1, Map.of("first", first));
            other.settle(1, Map.of("second", second));
            assertThat(both.capital()).isCloseTo((one.capital() + other.capital()) / 2, within(1e-12));
        }
        assertThat(both.course()).hasSize(4).endsWith(both.capital());
        assertThatThrownBy(() -> both.settle(1, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trial.Known(1.1, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trial.Repeated(0, new int[]{-1})).isInstanceOf(IllegalArgumentException.class);
    }

    /** Draws 3 of all at a time; bias 1 always takes the friend, −1 never; one joins before each draw up to 20. */
    private static Portfolio<Integer> course(long seed, int bias, int atFirst, int draws) {
        SplittableRandom random = new SplittableRandom(seed);
        Portfolio<Integer> portfolio = new Portfolio<>();
        for (int draw = 0; draw < draws; draw++) {
            int members = Math.min(MEMBERS, atFirst + draw);
            int taken = Math.min(TAKEN, members);
            Set<Integer> drawn = new HashSet<>(bias > 0 ? Set.of(FRIEND) : Set.of());
            while (drawn.size() < taken) {
                int next = random.nextInt(members);
                if (bias >= 0 || next != FRIEND) {
                    drawn.add(next);
                }
            }
            Map<Integer, Trial> trials = new HashMap<>();
            for (int member = 0; member < members; member++) {
                trials.put(member, new Trial.Known((double) taken / members, drawn.contains(member)));
            }
            portfolio.settle(members, trials);
        }
        return portfolio;
    }

    /** Each of 6 people sits as often as the sum of three dice with 0, 0, 0, 1 says; a cheater always seats one three times. */
    private static Portfolio<Integer> repeated(long seed, boolean cheat) {
        SplittableRandom random = new SplittableRandom(seed);
        Portfolio<Integer> portfolio = new Portfolio<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<Integer, Trial> trials = new HashMap<>();
            for (int person = 0; person < 6; person++) {
                int[] counts = new int[4];
                for (int run = 0; run < 19; run++) {
                    counts[seats(random)]++;
                }
                int real = seats(random);
                trials.put(person, new Trial.Repeated(cheat && person == 0 ? 3 : real, counts));
            }
            portfolio.settle(6, trials);
        }
        return portfolio;
    }

    private static int seats(SplittableRandom random) {
        return (random.nextInt(4) / 3) + (random.nextInt(4) / 3) + (random.nextInt(4) / 3);
    }
}
