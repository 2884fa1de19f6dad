package org.fairdraw.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeatProperties {
    private static final int INSTANCES = 4000;

    @Test
    @DisplayName("VDP-6.4 T*, B* and the assignment equal those of brute force on 4,000 random instances")
    void equalsBruteForce() {
        int solved = 0;
        int refused = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            SeatCase seats = seats(new Random(seed));
            List<String> expected = BruteForceSeats.solve(seats);
            List<String> found = new ArrayList<>();
            for (int[] slots : seats.plan().components()) {
                int[] people = seats.plan().peopleOf(slots);
                SeatSolver solver = seats.solver(slots, people);
                found.add(solver.solve().map(solution -> text(solution, people)).orElse("none"));
                refused += solver.solve().isEmpty() ? 1 : 0;
                solved += solver.solve().isPresent() ? 1 : 0;
            }
            assertThat(found).as("instance " + seed).isEqualTo(expected);
        }
        assertThat(solved).isGreaterThan(2000);
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    @DisplayName("VDP-6.3 a refused assignment names slots whose possible people cannot hold them")
    void violator() {
        int seen = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            SeatCase seats = seats(new Random(seed));
            for (int[] slots : seats.plan().components()) {
                int[] people = seats.plan().peopleOf(slots);
                SeatPlan part = seats.plan().part(slots, people);
                SeatSolver solver = seats.solver(slots, people);
                Optional<SeatSolver.Solution> solution = solver.solve();
                if (solution.isEmpty()) {
                    seen++;
                    assertBlocks(part, solver.violator());
                }
            }
        }
        assertThat(seen).isGreaterThan(500);
    }

    @Test
    @DisplayName("VDP-6.5 six thousand slots with two hundred people are assigned within seconds, everybody within the bounds")
    void large() {
        Random random = new Random(7);
        int subjects = 3000;
        int people = 200;
        int[] subjectOf = IntStream.range(0, 2 * subjects).map(slot -> slot / 2).toArray();
        List<Integer> order = new ArrayList<>(IntStream.range(0, 2 * subjects).boxed().toList());
        Collections.shuffle(order, random);
        int[][] possible = new int[2 * subjects][];
        for (int slot = 0; slot < possible.length; slot++) {
            List<Integer> candidates = new ArrayList<>(IntStream.range(0, people)
                    .filter(p -> random.nextInt(4) > 0)
                    .boxed()
                    .toList());
            Collections.shuffle(candidates, random);
            possible[slot] = candidates.stream().mapToInt(Integer::intValue).toArray();
        }
        SeatCase seats = SeatCase.of(order.stream().mapToInt(slot -> subjectOf[slot]).toArray(), possible,
                IntStream.range(0, people).map(p -> p % 5).toArray(),
                IntStream.range(0, people)
                        .map(p -> Integer.MAX_VALUE)
                        .toArray());
        SeatPlan plan = seats.plan();
        SeatSolver.Solution solution = seats
                .solver(IntStream.range(0, plan.slots()).toArray(), IntStream.range(0, people).toArray())
                .solve()
                .orElseThrow();
        int[] load = new int[people];
        Arrays.stream(solution.holders()).forEach(person -> load[person]++);
        for (int person = 0; person < people; person++) {
            assertThat(load[person] + plan.prior()[person]).isBetween(solution.least(),
                    solution.most());
        }
    }

    /** More seats are wanted by these slots than their possible people can hold (nobody twice at one subject). */
    private static void assertBlocks(SeatPlan plan, int[] violator) {
        long room = 0;
        for (int person = 0; person < plan.people(); person++) {
            int who = person;
            long subjects = Arrays.stream(violator)
                    .filter(slot -> plan.possible()[slot].has(who))
                    .map(slot -> plan.subjectOf()[slot])
                    .distinct()
                    .count();
            room += Math.min(subjects, plan.limit()[person]);
        }
        assertThat((long) violator.length).isGreaterThan(room);
    }

    private static String text(SeatSolver.Solution solution, int[] people) {
        return solution.most() + " " + solution.least() + " " + solution.holders().length + ": "
                + Arrays.stream(solution.holders()).mapToObj(person -> Integer.toString(people[person])).toList();
    }

    private static SeatCase seats(Random random) {
        int people = 1 + random.nextInt(5);
        List<Integer> subjectOf = new ArrayList<>();
        int subjects = 1 + random.nextInt(4);
        for (int subject = 0; subject < subjects; subject++) {
            for (int slot = 0; slot <= random.nextInt(subjects > 2 ? 2 : 3); slot++) {
                subjectOf.add(subject);
            }
        }
        Collections.shuffle(subjectOf, random);
        int density = 1 + random.nextInt(4);
        int[][] possible = new int[subjectOf.size()][];
        for (int slot = 0; slot < possible.length; slot++) {
            List<Integer> candidates = new ArrayList<>(IntStream.range(0, people)
                    .filter(p -> random.nextInt(5) < density + 1)
                    .boxed()
                    .toList());
            Collections.shuffle(candidates, random);
            possible[slot] = candidates.stream().mapToInt(Integer::intValue).toArray();
        }
        return SeatCase.of(subjectOf.stream().mapToInt(Integer::intValue).toArray(), possible,
                IntStream.range(0, people).map(p -> random.nextInt(4)).toArray(),
                IntStream.range(0, people)
                        .map(p -> random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(4))
                        .toArray());
    }
}
