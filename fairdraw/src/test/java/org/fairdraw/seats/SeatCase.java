package org.fairdraw.seats;

import java.util.Arrays;
import java.util.List;

/** An assignment to solve with the order of each slot's people written down. */
record SeatCase(SeatPlan plan, int[][] order) {
    static SeatCase of(int[] subjectOf, int[][] order, int[] prior, int[] limit) {
        Bits[] possible = Arrays.stream(order).map(people -> {
            Bits bits = new Bits(prior.length);
            Arrays.stream(people).forEach(bits::add);
            return bits;
        }).toArray(Bits[]::new);
        return new SeatCase(new SeatPlan(subjectOf, possible, prior, limit), order);
    }

    /** Returns the solver of a component, whose people are numbered as in {@code people}. */
    SeatSolver solver(int[] slots, int[] people) {
        return new SeatSolver(plan.part(slots, people), slot -> {
            List<Integer> candidates = Arrays.stream(order[slots[slot]])
                    .mapToObj(person -> Arrays.binarySearch(people, person))
                    .toList();
            return candidates.iterator()::next;
        });
    }
}
