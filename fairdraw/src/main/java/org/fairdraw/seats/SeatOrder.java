package org.fairdraw.seats;

/** Tells a slot's possible people one after the other, in the order of their tickets (VDP §6.4). */
public interface SeatOrder {
    /** Returns the people of one slot; slots are asked for in ascending order. */
    Candidates of(int slot);

    /** The possible people of one slot. */
    interface Candidates {
        /** Returns the next person; only after all of them a negative number. */
        int next();
    }
}
