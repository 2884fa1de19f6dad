package org.fairdraw;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds T*, B* and the lexicographically first assignment of one component (VDP §6.2, §6.4). */
final class SeatSolver {
    /** The result: for each slot its person, and the bounds. */
    record Solution(int[] holders, ComponentBounds bounds) {}

    private final SeatPlan plan;
    private final int[] reach;

    SeatSolver(SeatPlan plan) {
        this.plan = plan;
        this.reach = plan.reach();
    }

    /** Returns the result, or empty where no complete assignment exists even without a bound T. */
    Optional<Solution> solve() {
        int enough = Arrays.stream(plan.prior()).max().orElse(0) + plan.subjects();
        if (!complete(enough)) {
            return Optional.empty();
        }
        int most = 1;
        for (int high = enough; most < high;) {
            int middle = (most + high) >>> 1;
            if (complete(middle)) {
                high = middle;
            } else {
                most = middle + 1;
            }
        }
        int least = 0;
        for (int high = most; least < high;) {
            int middle = (least + high + 1) >>> 1;
            if (reachable(middle)) {
                least = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(new Solution(first(most, least), new ComponentBounds(most, least, plan.slots())));
    }

    /** Returns the slots that one which cannot be filled leads to: with their possible people a Hall violator (§6.3). */
    int[] violator() {
        Seating seating = new Seating(plan);
        seating.bound(new int[plan.people()], Arrays.copyOf(plan.limit(), plan.people()));
        return seating.violator().orElseThrow(() -> new IllegalStateException("Every slot can be filled"));
    }

    /** Tells whether a complete assignment keeps everybody at or below T, earlier seats counted. */
    private boolean complete(int bound) {
        int[] upper = seatsUpTo(bound);
        if (sum(upper) < plan.slots()) {
            return false;
        }
        Seating seating = new Seating(plan);
        seating.bound(new int[plan.people()], upper);
        return seating.violator().isEmpty();
    }

    /**
     * Tells whether everybody can have the seats that B asks for. Nobody loses a seat when the rest is filled up
     * to T*, so the rest needs no look.
     */
    private boolean reachable(int bound) {
        long wanted = sum(seatsUpTo(bound));
        if (wanted > plan.slots()) {
            return false;
        }
        Seating seating = new Seating(plan);
        seating.bound(new int[plan.people()], seatsUpTo(bound));
        return seating.fill((int) wanted) == wanted;
    }

    private int[] first(int most, int least) {
        int[] lower = seatsUpTo(least);
        Seating seating = new Seating(plan);
        seating.bound(new int[plan.people()], lower);
        seating.fill((int) sum(lower));
        seating.bound(lower, seatsUpTo(most));
        seating.fill(plan.slots());
        seating.settleFirst();
        return seating.holders();
    }

    /**
     * Returns for each person the seats that lead up to a load of {@code bound}, earlier seats counted:
     * min(max(0, bound − prior), R). For T it is the upper bound, as more than R cannot be held; for B the lower.
     */
    private int[] seatsUpTo(int bound) {
        return IntStream.range(0, plan.people())
                .map(person -> Math.min(reach[person], Math.max(0, bound - plan.prior()[person])))
                .toArray();
    }

    private static long sum(int[] numbers) {
        return Arrays.stream(numbers).asLongStream().sum();
    }
}
