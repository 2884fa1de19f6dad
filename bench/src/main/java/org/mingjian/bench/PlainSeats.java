package org.mingjian.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plain method of VDP §6.5, as a peer: one feasible assignment, and for each slot one lazily extended breadth-first
 * search in the residual graph of slots, (person, subject) pairs, people and the pool, without any look at what cannot
 * change. Slots are in the order of their tickets, and so is each slot's list of possible people; nobody has a limit or
 * earlier seats.
 */
final class PlainSeats {
    private static final int NOBODY = -1;

    private final int[] subjectOf;
    private final int[][] order;
    private final BitSet[] possible;
    private final int people;
    private final List<List<Integer>> slotsOf;
    private final int[] holder;
    private final boolean[] settled;
    private final List<List<Integer>> seatsOf;
    private final int[] fromSlot;
    private final int[] byPerson;
    private final int[] queue;
    private int queued;
    private BitSet fresh = new BitSet();
    private BitSet freshSlots = new BitSet();
    private boolean pooled;
    private int least;
    private int most;

    PlainSeats(int[] subjectOf, int[][] order, int people) {
        this.subjectOf = subjectOf;
        this.order = order;
        this.people = people;
        possible = Arrays.stream(order).map(PlainSeats::set).toArray(BitSet[]::new);
        slotsOf = IntStream.range(0, Arrays.stream(subjectOf).max().orElse(-1) + 1)
                .<List<Integer>>mapToObj(subject -> new ArrayList<>())
                .toList();
        seatsOf = IntStream.range(0, people).<List<Integer>>mapToObj(person -> new ArrayList<>()).toList();
        IntStream.range(0, subjectOf.length).forEach(slot -> slotsOf.get(subjectOf[slot]).add(slot));
        holder = new int[subjectOf.length];
        settled = new boolean[subjectOf.length];
        fromSlot = new int[subjectOf.length];
        byPerson = new int[subjectOf.length];
        queue = new int[subjectOf.length];
    }

    private static BitSet set(int[] people) {
        BitSet set = new BitSet();
        Arrays.stream(people).forEach(set::set);
        return set;
    }

    /** Returns for each slot its person in the lexicographically first complete assignment under T* and B*. */
    int[] solve() {
        int upper = (holder.length + people - 1) / people;
        while (!fill(upper, holder.length)) {
            upper++;
        }
        int lower = holder.length / people;
        while (!fill(lower, lower * people)) {
            lower--;
        }
        most = upper;
        IntStream.range(0, holder.length).filter(slot -> holder[slot] == NOBODY).forEach(this::seatAnyone);
        least = lower;
        for (int slot = 0; slot < holder.length; slot++) {
            settle(slot);
        }
        return holder.clone();
    }

    /** Tells whether so many slots can be filled when nobody has more than {@code bound} seats, and fills them. */
    private boolean fill(int bound, int wanted) {
        Arrays.fill(holder, NOBODY);
        seatsOf.forEach(List::clear);
        most = bound;
        int filled = 0;
        for (int slot = 0; slot < holder.length && filled < wanted; slot++) {
            if (seatAnyone(slot)) {
                filled++;
            } else if (slot + 1 - filled > holder.length - wanted) {
                return false;
            }
        }
        return true;
    }

    private boolean seatAnyone(int slot) {
        begin(slot);
        queue[queued++] = slot;
        return search(0, NOBODY);
    }

    private void settle(int slot) {
        int held = holder[slot];
        begin(slot);
        lift(slot);
        boolean seated = false;
        for (int person : order[slot]) {
            seated = person == held || seat(slot, person, held);
            if (seated) {
                break;
            }
        }
        if (holder[slot] == NOBODY) {
            put(slot, held);
        }
        settled[slot] = true;
    }

    private void begin(int slot) {
        fresh = new BitSet(people);
        fresh.set(0, people);
        freshSlots = new BitSet(holder.length);
        freshSlots.set(0, holder.length);
        freshSlots.clear(slot);
        queued = 0;
        pooled = false;
    }

    /** Extends the search by one more person who would like the slot. */
    private boolean seat(int slot, int person, int held) {
        int from = queued;
        int beside = seatBeside(slot, person);
        if (beside != NOBODY) {
            reach(beside, slot, person);
            return search(from, held);
        }
        return fresh.get(person) && (arrive(slot, person, held) || search(from, held));
    }

    private boolean search(int from, int held) {
        for (int at = from; at < queued; at++) {
            int slot = queue[at];
            if (held != NOBODY && possible[slot].get(held) && seatBeside(slot, held) == NOBODY) {
                move(slot, held);
                return true;
            }
            for (int other : slotsOf.get(subjectOf[slot])) {
                int person = holder[other];
                if (other != slot && person != NOBODY && possible[slot].get(person)) {
                    reach(other, slot, person);
                }
            }
            BitSet next = (BitSet) fresh.clone();
            next.and(possible[slot]);
            for (int person = next.nextSetBit(0); person >= 0; person = next.nextSetBit(person + 1)) {
                if (seatBeside(slot, person) == NOBODY && holder[slot] != person && arrive(slot, person, held)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A person gets a slot: that ends the search, or other seats of the person come free, or of whom the pool frees. */
    private boolean arrive(int slot, int person, int held) {
        fresh.clear(person);
        boolean room = load(person) < most;
        if (person == held || room && (held == NOBODY || load(held) >= least)) {
            move(slot, person);
            return true;
        }
        if (room && !pooled) {
            pooled = true;
            IntStream.range(0, holder.length)
                    .filter(other -> holder[other] != NOBODY && load(holder[other]) > least)
                    .forEach(other -> reach(other, slot, person));
        }
        seatsOf.get(person).forEach(other -> reach(other, slot, person));
        return false;
    }

    private void reach(int slot, int from, int person) {
        if (!settled[slot] && freshSlots.get(slot)) {
            freshSlots.clear(slot);
            fromSlot[slot] = from;
            byPerson[slot] = person;
            queue[queued++] = slot;
        }
    }

    /** Gives the last slot of the way to a person, and each slot before it to whom the way says. */
    private void move(int lastSlot, int lastPerson) {
        int slot = lastSlot;
        int person = lastPerson;
        while (true) {
            int before = holder[slot];
            if (before != NOBODY) {
                lift(slot);
            }
            put(slot, person);
            if (before == NOBODY) {
                return;
            }
            person = byPerson[slot];
            slot = fromSlot[slot];
        }
    }

    private void put(int slot, int person) {
        holder[slot] = person;
        seatsOf.get(person).add(slot);
    }

    private void lift(int slot) {
        seatsOf.get(holder[slot]).remove(Integer.valueOf(slot));
        holder[slot] = NOBODY;
    }

    private int load(int person) {
        return seatsOf.get(person).size();
    }

    private int seatBeside(int slot, int person) {
        for (int other : slotsOf.get(subjectOf[slot])) {
            if (other != slot && holder[other] == person) {
                return other;
            }
        }
        return NOBODY;
    }
}
