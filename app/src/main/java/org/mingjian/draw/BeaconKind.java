package org.mingjian.draw;

/** The public source of randomness that a draw waits for after the shares (VDP §4.4). */
public enum BeaconKind {
    /** Twenty ten-sided dice, thrown on the stage. */
    DICE,
    /** A named future lottery issue, typed in by two people. */
    LOTTERY,
    /** None: the certificate says "closed", and a missing share voids the draw (VDP §4.3). */
    NONE
}
