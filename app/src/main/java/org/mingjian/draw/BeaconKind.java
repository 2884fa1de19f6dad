package org.mingjian.draw;

/** The public source of randomness that a draw waits for after the shares (VDP §4.4). */
public enum BeaconKind {
    /** Twenty ten-sided dice, thrown on the stage. */
    DICE,
    /** A named future lottery issue, typed in by two people. */
    LOTTERY,
    /** A committed round of the drand network, typed in by two people (VDP §15.23). */
    DRAND,
    /** None: the certificate says "closed", and a missing share voids the draw (VDP §4.3). */
    NONE;

    /** Tells whether two people must type the same before the text counts: it was not thrown before all eyes. */
    public boolean byTwo() {
        return this == LOTTERY || this == DRAND;
    }
}
