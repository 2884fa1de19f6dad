package org.fairdraw;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who sits where, and the search for a way to seat one more (VDP §6.5): a slot may be given to a person who then
 * gives up another seat, which is given to another person, and so on, until somebody has room.
 */
final class Seating {
    private static final int NOBODY = -1;
    private static final int DEAD = Integer.MAX_VALUE;

    private final SeatPlan plan;
    private final int[][] slotsOfSubject;
    private final int[] holder;
    private final int[][] seats;
    private final int[] load;
    private final int[] place;
    private final boolean[] fixed;
    private int[] most;
    private int[] least;

    private final int[] seenSlot;
    private final int[] seenPerson;
    private final int[] fromSlot;
    private final int[] byPerson;
    private final int[] queue;
    private int queued;
    private int round = 1;
    private int poolRound;

    Seating(SeatPlan plan) {
        this.plan = plan;
        slotsOfSubject = plan.slotsOfSubjects();
        holder = new int[plan.slots()];
        Arrays.fill(holder, NOBODY);
        seats = new int[plan.people()][4];
        load = new int[plan.people()];
        place = new int[plan.slots()];
        fixed = new boolean[plan.slots()];
        most = new int[plan.people()];
        least = new int[plan.people()];
        seenSlot = new int[plan.slots()];
        seenPerson = new int[plan.people()];
        fromSlot = new int[plan.slots()];
        byPerson = new int[plan.slots()];
        queue = new int[plan.slots()];
    }

    int[] holders() {
        return holder.clone();
    }

    /** Sets the bounds of each person's load; what was found hopeless under others is forgotten. */
    void bound(int[] least, int[] most) {
        this.least = least;
        this.most = most;
        Arrays.fill(seenSlot, 0);
        Arrays.fill(seenPerson, 0);
        round = 1;
    }

    /** Seats somebody in as many empty slots as possible, up to {@code wanted}; returns how many are filled. */
    int fill(int wanted) {
        int filled = 0;
        for (int slot = 0; slot < holder.length; slot++) {
            filled += holder[slot] == NOBODY ? 0 : 1;
        }
        for (int slot = 0; slot < holder.length && filled < wanted; slot++) {
            if (holder[slot] == NOBODY) {
                filled += fillOne(slot) ? 1 : 0;
            }
        }
        return filled;
    }

    /** Seats somebody in an empty slot; where that is impossible all that was reached stays hopeless. */
    private boolean fillOne(int slot) {
        begin();
        for (int person : plan.possible()[slot]) {
            if (seat(slot, person, NOBODY)) {
                return true;
            }
        }
        seenSlot[slot] = DEAD;
        for (int i = 0; i < queued; i++) {
            seenSlot[queue[i]] = DEAD;
        }
        for (int person = 0; person < load.length; person++) {
            seenPerson[person] = seenPerson[person] == round ? DEAD : seenPerson[person];
        }
        return false;
    }

    /** Gives each slot in turn to the first person with whom the rest can still be completed, and fixes it. */
    void settleFirst() {
        for (int slot = 0; slot < holder.length; slot++) {
            int held = holder[slot];
            lift(slot);
            begin();
            boolean seated = false;
            for (int i = 0; !seated && plan.possible()[slot][i] != held; i++) {
                seated = seat(slot, plan.possible()[slot][i], held);
            }
            if (!seated) {
                put(slot, held);
            }
            fixed[slot] = true;
        }
    }

    /** Fills every slot; where that is impossible, returns the slots that the first hopeless one leads to. */
    Optional<int[]> violator() {
        for (int slot = 0; slot < holder.length; slot++) {
            if (!fillOne(slot)) {
                return Optional.of(IntStream.range(0, holder.length).filter(s -> seenSlot[s] == DEAD).toArray());
            }
        }
        return Optional.empty();
    }

    private void begin() {
        round++;
        queued = 0;
        poolRound = 0;
    }

    /**
     * Seats this person in the empty slot if the others can be moved so that all bounds hold.
     *
     * @param left who has just left the slot, and must not fall below the lower bound; or nobody
     */
    private boolean seat(int slot, int person, int left) {
        seenSlot[slot] = round;
        int done = queued;
        if (offer(slot, person, left)) {
            return true;
        }
        for (; done < queued; done++) {
            int empty = queue[done];
            for (int candidate : plan.possible()[empty]) {
                if (offer(empty, candidate, left)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Offers a slot to a person: moves everyone if that ends the search, else notes the slots that it may empty. */
    private boolean offer(int slot, int person, int left) {
        int same = seatAt(person, plan.subjectOf()[slot]);
        if (same >= 0) {
            reach(same, slot, person); // nobody sits twice at one subject
            return false;
        } else if (seenPerson[person] >= round) {
            return false;
        }
        seenPerson[person] = round;
        boolean room = load[person] < most[person];
        if (room && (person == left || left == NOBODY || load[left] >= least[left])) {
            move(slot, person);
            return true;
        } else if (room && poolRound != round) {
            poolRound = round; // somebody else must give up a seat, so that it can come back to the one who left
            for (int other = 0; other < load.length; other++) {
                if (load[other] > least[other]) {
                    reachSeatsOf(other, slot, person);
                }
            }
        }
        reachSeatsOf(person, slot, person);
        return false;
    }

    private void reachSeatsOf(int giver, int slot, int person) {
        for (int i = 0; i < load[giver]; i++) {
            reach(seats[giver][i], slot, person);
        }
    }

    private void reach(int emptied, int slot, int person) {
        if (!fixed[emptied] && seenSlot[emptied] < round) {
            seenSlot[emptied] = round;
            fromSlot[emptied] = slot;
            byPerson[emptied] = person;
            queue[queued++] = emptied;
        }
    }

    /** Moves everyone along the way that was found: empties its slots first, then fills them. */
    private void move(int lastSlot, int lastPerson) {
        int start = lastSlot;
        while (holder[start] != NOBODY) {
            lift(start);
            start = fromSlot[start];
        }
        int person = lastPerson;
        for (int slot = lastSlot; slot != start; slot = fromSlot[slot]) {
            put(slot, person);
            person = byPerson[slot];
        }
        put(start, person);
    }

    private int seatAt(int person, int subject) {
        for (int slot : slotsOfSubject[subject]) {
            if (holder[slot] == person) {
                return slot;
            }
        }
        return NOBODY;
    }

    private void put(int slot, int person) {
        if (load[person] == seats[person].length) {
            seats[person] = Arrays.copyOf(seats[person], 2 * load[person]);
        }
        holder[slot] = person;
        place[slot] = load[person];
        seats[person][load[person]++] = slot;
    }

    private void lift(int slot) {
        int person = holder[slot];
        int last = seats[person][--load[person]];
        seats[person][place[slot]] = last;
        place[last] = place[slot];
        holder[slot] = NOBODY;
    }
}
