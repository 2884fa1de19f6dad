package org.mingjian.registry.grid;

/** Takes the rows of a grid one after the other; blank rows are left out. */
@FunctionalInterface
public interface RowSink {
    /** Takes the next row; the first one is the header. */
    void take(GridRow row);
}
