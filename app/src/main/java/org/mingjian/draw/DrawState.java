package org.mingjian.draw;

/** Where a draw stands; it only ever moves forward, or to {@link #VOID}. */
public enum DrawState {
    /** Conditions may change, nothing is committed. */
    PREPARING,
    /** Committed: rows, rules and chances are fixed; shares and beacon arrive. */
    SEALED,
    /** The result is computed and logged. */
    DRAWN,
    /** The teams are confirmed and may be told. */
    CONFIRMED,
    /** Public. */
    PUBLISHED,
    /** Given up before the seed existed, with a public reason. */
    VOID;

    /** Tells whether this state lies behind the other on the one way. */
    public boolean atLeast(DrawState other) {
        return this != VOID && ordinal() >= other.ordinal();
    }
}
