package org.mingjian.fairness;

/** What came of looking at an agency's draws. */
public sealed interface Look {
    /** It was looked at. */
    record Seen(FairnessReport report) implements Look {}

    /** It is still computed. */
    record Underway() implements Look {}

    /**
     * A published draw could not be read, so that nothing can be said of the agency.
     *
     * @param drawId which; it has been changed in the database, or its file is damaged
     */
    record Broken(String drawId) implements Look {}
}
