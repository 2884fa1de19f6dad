package org.mingjian.registry.grid;

import java.util.List;

/**
 * A row of the grid.
 *
 * @param number the row's number as a spreadsheet program shows it, from 1
 * @param cells the cells from the first column on; an absent one is an empty text
 */
public record GridRow(int number, List<Cell> cells) {
    public GridRow {
        cells = List.copyOf(cells);
    }

    /** Says whether no cell holds anything. */
    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
}
