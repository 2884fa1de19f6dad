package org.fairdraw.seats;

/** Settles slot after slot with the first person with whom the rest can still be completed (VDP §6.4). */
final class FirstSeats {
    private final SeatPlan plan;
    private final Seating seating;
    private final SeatSearch search;
    private final SeatCycles cycles;
    private long wasted;

    /** Takes a complete assignment within the bounds, which it changes. */
    FirstSeats(SeatPlan plan, Seating seating, SeatSearch search) {
        this.plan = plan;
        this.seating = seating;
        this.search = search;
        this.cycles = new SeatCycles(plan, seating);
    }

    /** Settles every slot and returns for each the place of its person in the slot's order, from 1. */
    int[] settle(SeatOrder order) {
        int[] ranks = new int[plan.slots()];
        cycles.find();
        for (int slot = 0; slot < ranks.length; slot++) {
            if (wasted > plan.slots()) {
                cycles.find(); // as much was searched in vain as finding out what cannot change costs
                wasted = 0;
            }
            ranks[slot] = settle(slot, order.of(slot));
            seating.settle(slot);
        }
        return ranks;
    }

    private int settle(int slot, SeatOrder.Candidates candidates) {
        int held = seating.holder(slot);
        int rank = 1;
        boolean begun = false;
        for (int person = candidates.next(); person != held; person = candidates.next()) {
            if (cycles.allows(slot, person)) {
                begun = begun || begin(slot, held);
                if (seats(slot, person, held)) {
                    return rank;
                }
            }
            rank++;
        }
        if (begun) {
            seating.put(slot, held);
        }
        return rank;
    }

    private boolean begin(int slot, int held) {
        SeatCycles.Members around = cycles.around(slot);
        search.begin(slot, held, around.people(), around.slots());
        seating.lift(slot);
        return true;
    }

    private boolean seats(int slot, int person, int left) {
        int before = search.looked();
        boolean seated = search.seat(slot, person, left);
        wasted += seated ? 0 : 1 + search.looked() - before;
        return seated;
    }
}
