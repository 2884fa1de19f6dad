package org.mingjian.draw;

/** Where an event stands; it moves forward only. */
public enum EventState {
    /** Reported; the supervisor has not decided. */
    REPORTED,
    /** Approved and in the ledger; fresh shares are still to be revealed. */
    LOGGED,
    /** It has its effect. */
    DONE,
    /** The supervisor refused it; it never was an event. */
    REFUSED;

    /** Says whether something is still to be done about it. */
    public boolean open() {
        return this == REPORTED || this == LOGGED;
    }
}
