package org.fairdraw.seats;

import java.util.Arrays;

/** Who sits where (VDP §6.2): holders, loads with their bounds, and which seats are settled for good. */
final class Seating {
    static final int NOBODY = -1;

    private final int[] holder;
    private final int[][] seats;
    private final int[] open;
    private final int[] load;
    private final int[] place;
    private final Bits room;
    private int[] most;
    private int[] least;

    Seating(int slots, int people) {
        holder = new int[slots];
        Arrays.fill(holder, NOBODY);
        seats = new int[people][4];
        open = new int[people];
        load = new int[people];
        place = new int[slots];
        room = new Bits(people);
        most = new int[people];
        least = new int[people];
    }

    /** Sets the bounds of each person's load. */
    void bound(int[] least, int[] most) {
        this.least = least;
        this.most = most;
        for (int person = 0; person < load.length; person++) {
            room.set(person, load[person] < most[person]);
        }
    }

    int[] holders() {
        return holder.clone();
    }

    int holder(int slot) {
        return holder[slot];
    }

    /** Returns those who may still take a seat; it changes with the seating. */
    Bits room() {
        return room;
    }

    /** Tells whether a person may have {@code change} more seats, or fewer where it is negative, by the lower bound. */
    boolean enough(int person, int change) {
        return load[person] + change >= least[person];
    }

    /** Returns how many of a person's seats are not settled. */
    int open(int person) {
        return open[person];
    }

    /** Returns a person's i-th seat that is not settled. */
    int seat(int person, int i) {
        return seats[person][i];
    }

    boolean settled(int slot) {
        return place[slot] == NOBODY;
    }

    void put(int slot, int person) {
        if (open[person] == seats[person].length) {
            seats[person] = Arrays.copyOf(seats[person], 2 * open[person]);
        }
        holder[slot] = person;
        place[slot] = open[person];
        seats[person][open[person]++] = slot;
        load[person]++;
        room.set(person, load[person] < most[person]);
    }

    void lift(int slot) {
        int person = holder[slot];
        forget(slot, person);
        holder[slot] = NOBODY;
        load[person]--;
        room.set(person, load[person] < most[person]);
    }

    /** Keeps the holder of a slot for good: nobody gives this seat up any more. */
    void settle(int slot) {
        forget(slot, holder[slot]);
        place[slot] = NOBODY;
    }

    private void forget(int slot, int person) {
        int last = seats[person][--open[person]];
        seats[person][place[slot]] = last;
        place[last] = place[slot];
    }
}
