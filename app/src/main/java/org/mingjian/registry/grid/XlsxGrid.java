package org.mingjian.registry.grid;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Streams the first visible sheet of an XLSX file; formulas are named, never executed. */
final class XlsxGrid {
    /** The last day number of a spreadsheet: 9999-12-31. */
    private static final int LAST_DAY = 2_958_465;

    private final GridLimits limits;
    private final RowSink sink;
    private int given;

    private XlsxGrid(GridLimits limits, RowSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    static void read(Path file, GridLimits limits, RowSink sink) throws UnreadableGrid, IOException {
        XlsxGuard.check(file, limits);
        try (ReadableWorkbook workbook = open(file)) {
            Sheet sheet = workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> UnreadableGrid.file("zip-not-sheet"));
            try (Stream<Row> rows = rows(sheet)) {
                new XlsxGrid(limits, sink).stream(rows.iterator());
            }
        }
    }

    /** A workbook without a table of styles is lawful, and the reader refuses to look for formats there. */
    private static ReadableWorkbook open(Path file) throws UnreadableGrid {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            return openWithoutStyles(file);
        }
    }

    private static ReadableWorkbook openWithoutStyles(Path file) throws UnreadableGrid {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (IOException | RuntimeException e) {
            throw UnreadableGrid.file("zip-broken");
        }
    }

    private static Stream<Row> rows(Sheet sheet) throws UnreadableGrid {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException e) {
            throw UnreadableGrid.file("zip-broken");
        }
    }

    private void stream(Iterator<Row> rows) throws UnreadableGrid {
        int last = 0;
        while (true) {
            Optional<GridRow> row = next(rows, last);
            if (row.isEmpty()) {
                break;
            }
            last = row.get().number();
            if (!row.get().blank()) {
                give(row.get());
            }
        }
        if (given == 0) {
            throw UnreadableGrid.file("empty");
        }
    }

    private void give(GridRow row) throws UnreadableGrid {
        if (given > limits.rows()) {
            throw new UnreadableGrid("rows", row.number(), 0, "", Integer.toString(limits.rows()));
        }
        given++;
        sink.take(row);
    }

    /** Damaged markup shows itself in the reader as exceptions of many kinds; they are one fault of the file. */
    private static Optional<GridRow> next(Iterator<Row> rows, int last) throws UnreadableGrid {
        try {
            return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
        } catch (RuntimeException e) {
            throw new UnreadableGrid("xlsx-row", last + 1, 0, "");
        }
    }

    private static GridRow row(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            org.dhatim.fastexcel.reader.Cell cell = row.getCell(i);
            cells.add(cell == null ? new Cell.Text("") : cell(cell));
        }
        return new GridRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> new Cell.Text("");
            case STRING -> new Cell.Text(cell.getText().strip());
            case BOOLEAN -> new Cell.Text(cell.asBoolean() ? "TRUE" : "FALSE");
            case ERROR -> new Cell.Broken(raw(cell));
            case FORMULA -> cell.getFormula() == null
                    ? new Cell.Text(raw(cell).strip())
                    : new Cell.Formula("=" + cell.getFormula());
            case NUMBER -> number(cell);
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal value = cell.asNumber();
        boolean date = DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString());
        boolean inRange = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0;
        Optional<LocalDate> day = inRange ? Optional.of(cell.asDate().toLocalDate()) : Optional.empty();
        return new Cell.Number(value, day, date);
    }

    private static String raw(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }
}
