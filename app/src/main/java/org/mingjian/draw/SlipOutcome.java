package org.mingjian.draw;

/** What a code on a slip leads to. */
public sealed interface SlipOutcome {

    /** The page of a party. */
    record Valid(Slip slip) implements SlipOutcome {}

    /** Nothing: no slip has this code. */
    record Unknown() implements SlipOutcome {}

    /** Nothing any more: its time is over. */
    record Expired(Slip slip) implements SlipOutcome {}

    /** Nothing any more: it was withdrawn, or replaced by a newer one. */
    record Withdrawn(Slip slip) implements SlipOutcome {}
}
