package org.mingjian.registry;

/** Where an import in the background stands. */
public enum ImportState {
    /** Another import of this server comes first. */
    WAITING,
    /** Rows are read and checked; nothing of the registry is touched. */
    READING,
    /** All rows are without fault and are being brought into the registry. */
    MERGING,
    /** All rows are in the registry. */
    DONE,
    /** The sheet has faults; nothing was taken over. */
    FAULTY,
    /** Something went wrong that is no fault of the sheet; nothing was taken over. */
    FAILED,
    /** The server stopped meanwhile; nothing was taken over. */
    INTERRUPTED,
    /** Somebody stopped it; nothing was taken over. */
    CANCELLED;

    /** Says whether it still goes on. */
    public boolean active() {
        return this == WAITING || this == READING || this == MERGING;
    }

    /** Says whether it may still be stopped: once rows go into the registry they all do. */
    public boolean stoppable() {
        return this == WAITING || this == READING;
    }
}
