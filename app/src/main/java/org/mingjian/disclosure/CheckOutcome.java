package org.mingjian.disclosure;

import org.fairdraw.verify.Report;
import org.fairdraw.verify.UnreadableBundle;

/** What became of a bundle that somebody gave to be checked. */
public sealed interface CheckOutcome {
    /** It was checked; the report may say that it is wrong. */
    record Checked(Report report) implements CheckOutcome {}

    /** It is no bundle, or larger than this server takes. */
    record Unreadable(UnreadableBundle fault) implements CheckOutcome {}

    /** Another bundle is being checked. */
    record Busy() implements CheckOutcome {}

    /** It takes longer than this server gives to a stranger's file. */
    record TooLong() implements CheckOutcome {}
}
