package org.mingjian.registry;

import java.util.List;

/** The meaning of a sheet's columns; a form remembers what it has seen, so each sheet gets a new one. */
interface SheetForm<L> {
    /** Returns the columns that the form knows, in the order of its template. */
    List<SheetColumn> columns();

    /** Says whether a sheet may have no row below its header. */
    boolean mayBeEmpty();

    /** Reads one row; where the row has a fault the result is not used. */
    L line(SheetRow row);
}
