package org.fairdraw.seats;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The search for a way to seat one more (VDP §6.5): a slot may be given to a person who then gives up another seat,
 * which is given to another person, and so on, until somebody has room.
 */
final class SeatSearch {
    private static final int NOBODY = Seating.NOBODY;

    private final SeatPlan plan;
    private final Seating seating;
    private final int[][] slotsOfSubject;
    private final Bits hopefulPeople;
    private final Bits hopefulSlots;
    private final Bits freshPeople;
    private final Bits freshSlots;
    private final Bits offered;
    private final int[] fromSlot;
    private final int[] byPerson;
    private final int[] queue;
    private int queued;
    private boolean pooled;

    SeatSearch(SeatPlan plan, Seating seating) {
        this.plan = plan;
        this.seating = seating;
        slotsOfSubject = plan.slotsOfSubjects();
        hopefulPeople = new Bits(plan.people());
        hopefulSlots = new Bits(plan.slots());
        freshPeople = new Bits(plan.people());
        freshSlots = new Bits(plan.slots());
        offered = new Bits(plan.people());
        fromSlot = new int[plan.slots()];
        byPerson = new int[plan.slots()];
        queue = new int[plan.slots()];
    }

    int[][] slotsOfSubject() {
        return slotsOfSubject;
    }

    /** Seats somebody in as many empty slots as possible, up to {@code wanted}; returns how many are filled. */
    int fill(int wanted) {
        hopeAll();
        int filled = (int) IntStream.range(0, plan.slots()).filter(slot -> seating.holder(slot) != NOBODY).count();
        for (int slot = 0; slot < plan.slots() && filled < wanted; slot++) {
            filled += seating.holder(slot) == NOBODY && fillOne(slot) ? 1 : 0;
        }
        return filled;
    }

    /** Fills every slot; where that is impossible, returns the slots that the first hopeless one leads to. */
    Optional<int[]> violator() {
        hopeAll();
        for (int slot = 0; slot < plan.slots(); slot++) {
            if (!fillOne(slot)) {
                return Optional.of(IntStream.range(0, plan.slots()).filter(s -> !hopefulSlots.has(s)).toArray());
            }
        }
        return Optional.empty();
    }

    private void hopeAll() {
        hopefulPeople.fill(plan.people());
        hopefulSlots.fill(plan.slots());
    }

    /** Seats somebody in an empty slot; where that is impossible all that was reached stays hopeless. */
    private boolean fillOne(int slot) {
        begin(slot, NOBODY, hopefulPeople, hopefulSlots);
        queue[queued++] = slot;
        if (search(0, NOBODY)) {
            return true;
        }
        hopefulPeople.become(freshPeople);
        hopefulSlots.become(freshSlots);
        return false;
    }

    /** Starts a search for somebody in this empty slot, among these people and by moves of these slots only. */
    void begin(int slot, int left, Bits people, Bits slots) {
        freshPeople.become(people);
        if (left != NOBODY) {
            freshPeople.add(left); // who may go on at another slot of the same subject
        }
        freshSlots.become(slots);
        freshSlots.remove(slot);
        queued = 0;
        pooled = false;
    }

    /**
     * Seats this person in the empty slot if the others can be moved so that all bounds hold.
     *
     * @param left who has just left the slot, and must not fall below the lower bound
     */
    boolean seat(int slot, int person, int left) {
        int from = queued;
        for (int beside : slotsOfSubject[plan.subjectOf()[slot]]) {
            if (beside != slot && seating.holder(beside) == person) {
                reach(beside, slot, person);
                return search(from, left);
            }
        }
        return freshPeople.has(person) && (take(slot, person, left) || search(from, left));
    }

    /** Returns how many slots the searches since {@link #begin} have looked at. */
    int looked() {
        return queued;
    }

    private boolean search(int from, int left) {
        for (int at = from; at < queued; at++) {
            if (offer(queue[at], left)) {
                return true;
            }
        }
        return false;
    }

    /** Offers a slot to everybody who may take it: first to those with whom the search ends. */
    private boolean offer(int slot, int left) {
        offered.become(freshPeople);
        for (int beside : slotsOfSubject[plan.subjectOf()[slot]]) {
            int holder = seating.holder(beside);
            if (holder != NOBODY) {
                offered.remove(holder); // nobody sits twice at one subject
                if (beside != slot && plan.possible()[slot].has(holder)) {
                    reach(beside, slot, holder);
                }
            }
        }
        offered.retainAll(plan.possible()[slot]);
        if (left != NOBODY && offered.has(left)) {
            return take(slot, left, left);
        }
        int able = left == NOBODY || seating.enough(left, 0) ? offered.nextOfBoth(seating.room(), 0) : NOBODY;
        if (able != NOBODY) {
            return take(slot, able, left);
        }
        for (int person = offered.next(0); person >= 0; person = offered.next(person + 1)) {
            take(slot, person, left);
        }
        return false;
    }

    /** Gives a slot to a person: moves everyone if that ends the search, else notes the seats that may come free. */
    private boolean take(int slot, int person, int left) {
        freshPeople.remove(person);
        boolean room = seating.room().has(person);
        if (room && (person == left || left == NOBODY || seating.enough(left, 0))) {
            move(slot, person);
            return true;
        } else if (room && !pooled) {
            pooled = true; // somebody else must give up a seat, so that it can come back to the one who left
            for (int other = 0; other < plan.people(); other++) {
                if (seating.enough(other, -1)) {
                    reachSeatsOf(other, slot, person);
                }
            }
        }
        reachSeatsOf(person, slot, person);
        return false;
    }

    private void reachSeatsOf(int giver, int slot, int person) {
        for (int i = 0; i < seating.open(giver); i++) {
            reach(seating.seat(giver, i), slot, person);
        }
    }

    private void reach(int emptied, int slot, int person) {
        if (freshSlots.has(emptied) && !seating.settled(emptied)) {
            freshSlots.remove(emptied);
            fromSlot[emptied] = slot;
            byPerson[emptied] = person;
            queue[queued++] = emptied;
        }
    }

    /** Moves everyone along the way that was found: empties its slots first, then fills them. */
    private void move(int lastSlot, int lastPerson) {
        int start = lastSlot;
        while (seating.holder(start) != NOBODY) {
            seating.lift(start);
            start = fromSlot[start];
        }
        int person = lastPerson;
        for (int slot = lastSlot; slot != start; slot = fromSlot[slot]) {
            seating.put(slot, person);
            person = byPerson[slot];
        }
        seating.put(start, person);
    }
}
