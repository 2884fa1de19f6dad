package org.mingjian.registry.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Streams a CSV file (RFC 4180); the separator is the comma, or tab or semicolon where the header has no comma. */
final class CsvGrid {
    private static final int HEADER_SAMPLE = 1 << 13;

    private final GridLimits limits;
    private final RowSink sink;
    private int number;
    private int given;

    private CsvGrid(GridLimits limits, RowSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    static String read(Path file, GridLimits limits, RowSink sink) throws UnreadableGrid, IOException {
        TextEncoding encoding = TextEncoding.of(file);
        char separator = separator(file, encoding);
        try (QuoteWatch text = new QuoteWatch(encoding.open(file), separator);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(Math.max(1 << 16, 4 * limits.cellLength()))
                        .ofCsvRecord(text)) {
            new CsvGrid(limits, sink).stream(csv.iterator(), text);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return encoding.charset().name();
    }

    private void stream(Iterator<CsvRecord> records, QuoteWatch text) throws UnreadableGrid {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                number++;
                if (!records.hasNext() && text.openLine() > 0) {
                    throw new UnreadableGrid("quote-open", number, 0, "", Long.toString(text.openLine()));
                }
                give(record);
            }
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
        if (given == 0) {
            throw UnreadableGrid.file("empty");
        }
    }

    /** The reader has bounds of its own, beyond ours, and one exception for all that it refuses. */
    private UnreadableGrid unreadable(CsvParseException e) {
        String most = Integer.toString(limits.cellLength());
        if (says(e, "maximum limit of")) {
            return new UnreadableGrid("columns", number + 1, limits.columns() + 1, "",
                    Integer.toString(limits.columns()));
        }
        return says(e, "buffer size") || says(e, "max field size") || says(e, "max record size")
                ? new UnreadableGrid("cell-long", number + 1, 0, "", "> " + most, most)
                : new UnreadableGrid("quote", number + 1, 0, "", most);
    }

    private static boolean says(Throwable thrown, String part) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (String.valueOf(one.getMessage()).contains(part)) {
                return true;
            }
        }
        return false;
    }

    private void give(CsvRecord record) throws UnreadableGrid {
        if (record.getFieldCount() > limits.columns()) {
            throw new UnreadableGrid("columns", number, limits.columns() + 1, "", Integer.toString(limits.columns()));
        }
        List<Cell> cells = new ArrayList<>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            String value = record.getField(i);
            if (value.length() > limits.cellLength()) {
                throw new UnreadableGrid("cell-long", number, i + 1, value, Integer.toString(value.length()),
                        Integer.toString(limits.cellLength()));
            }
            cells.add(new Cell.Text(value.strip()));
        }
        GridRow row = new GridRow(number, cells);
        if (row.blank()) {
            return;
        }
        if (given > limits.rows()) {
            throw new UnreadableGrid("rows", number, 0, "", Integer.toString(limits.rows()));
        }
        given++;
        sink.take(row);
    }

    private static char separator(Path file, TextEncoding encoding) throws IOException {
        char[] sample = new char[HEADER_SAMPLE];
        int length;
        try (Reader reader = encoding.open(file)) {
            length = Math.max(0, reader.read(sample));
        }
        String head = new String(sample, 0, length);
        String line = head.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
        if (line.contains(",")) {
            return ',';
        }
        return line.contains("\t") ? '\t' : line.contains(";") ? ';' : ',';
    }
}
