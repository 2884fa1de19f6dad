package org.mingjian.registry.grid;

/**
 * Bounds on what one file may ask of the machine.
 *
 * @param rows most rows below the header
 * @param columns most columns
 * @param cellLength most characters in one cell
 * @param unpackedBytes most bytes that an XLSX file may unpack to
 * @param sharedTextBytes most bytes of its table of shared texts, which is held in memory
 * @param unpackRatio most bytes unpacked for each byte packed, counted from {@link #RATIO_FROM} bytes on
 */
public record GridLimits(
    int rows,
    int columns,
    int cellLength,
    long unpackedBytes,
    long sharedTextBytes,
    int unpackRatio
) {
    /** Below this size a high ratio is no danger: an empty table packs very well. */
    static final long RATIO_FROM = 16L << 20;
    private static final int EXCEL_COLUMNS = 16_384;
    private static final int EXCEL_CELL = 32_767;

    public GridLimits {
        if (rows < 1 || columns < 1 || columns > EXCEL_COLUMNS || cellLength < 1 || unpackedBytes < 1
                || sharedTextBytes < 1 || unpackRatio < 1) {
            throw new IllegalArgumentException(
                    "A bound of a sheet is a positive number, and columns are at most 16,384.");
        }
    }

    /** Returns bounds that hold a registry of that many rows, with a spreadsheet's own bound on a cell. */
    public static GridLimits ofRows(int rows) {
        return new GridLimits(rows, 512, EXCEL_CELL, 2L << 30, 192L << 20, 250);
    }
}
