package org.fairdraw.seats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds T*, B* and the lexicographically first assignment of one component (VDP §6.2, §6.4). */
public final class SeatSolver {
    /** The result: for each slot its person and that person's place in the slot's order from 1; T* and B*. */
    public record Solution(int[] holders, int[] ranks, int most, int least) {}

    private final SeatPlan plan;
    private final SeatOrder order;
    private final int[] reach;

    /** Takes a connected plan, and the order of each slot's possible people. */
    public SeatSolver(SeatPlan plan, SeatOrder order) {
        this.plan = plan;
        this.order = order;
        this.reach = plan.reach();
    }

    /** Returns the result, or empty where no complete assignment exists even without a bound T. */
    public Optional<Solution> solve() {
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
        return Optional.of(first(most, least));
    }

    /** Returns the slots that one which cannot be filled leads to: with their possible people a Hall violator (§6.3). */
    public int[] violator() {
        return violator(plan).orElseThrow(() -> new IllegalStateException("Every slot can be filled"));
    }

    /** Returns slots whose possible people cannot hold them within their limits, or nothing (VDP §6.3). */
    public static Optional<int[]> violator(SeatPlan plan) {
        Seating seating = new Seating(plan.slots(), plan.people());
        seating.bound(new int[plan.people()], Arrays.copyOf(plan.limit(), plan.people()));
        return new SeatSearch(plan, seating).violator();
    }

    /** Tells whether a complete assignment keeps everybody at or below T, earlier seats counted. */
    private boolean complete(int bound) {
        int[] upper = seatsUpTo(bound);
        if (sum(upper) < plan.slots()) {
            return false;
        }
        Seating seating = new Seating(plan.slots(), plan.people());
        seating.bound(new int[plan.people()], upper);
        return new SeatSearch(plan, seating).violator().isEmpty();
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
        Seating seating = new Seating(plan.slots(), plan.people());
        seating.bound(new int[plan.people()], seatsUpTo(bound));
        return new SeatSearch(plan, seating).fill((int) wanted) == wanted;
    }

    private Solution first(int most, int least) {
        int[] lower = seatsUpTo(least);
        Seating seating = new Seating(plan.slots(), plan.people());
        SeatSearch search = new SeatSearch(plan, seating);
        seating.bound(new int[plan.people()], lower);
        search.fill((int) sum(lower));
        seating.bound(lower, seatsUpTo(most));
        search.fill(plan.slots());
        int[] ranks = new FirstSeats(plan, seating, search).settle(order);
        return new Solution(seating.holders(), ranks, most, least);
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
