package org.mingjian.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet row by row as CSV or XLSX, as far as memory goes only some rows at a time (REG-09, SEC-11). */
public interface SheetWriter extends AutoCloseable {
    /** Most rows of an XLSX sheet, its header included. */
    int MOST_XLSX_ROWS = 1_048_576;

    /** Writes the next row; the first one is the header. A text that could start a formula gets an apostrophe. */
    void row(List<String> cells);

    @Override
    void close();

    /** Writes CSV as RFC 4180 says, in UTF-8 with the mark by which spreadsheet programs know it. */
    static SheetWriter csv(OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        return new SheetWriter() {
            @Override
            public void row(List<String> cells) {
                csv.writeRecord(cells.stream().map(FormulaGuard::guard).toList());
            }

            @Override
            public void close() {
                try {
                    csv.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Writes one XLSX sheet with that name; every cell is a text. */
    static SheetWriter xlsx(OutputStream out, String name) {
        Workbook workbook = new Workbook(out, "Mingjian", "1.0");
        return new XlsxRows(workbook, workbook.newWorksheet(name));
    }

    /** The rows of the one sheet. */
    final class XlsxRows implements SheetWriter {
        private static final int HELD = 1_000;
        private static final double WIDTH = 22;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        XlsxRows(Workbook workbook, Worksheet sheet) {
            this.workbook = workbook;
            this.sheet = sheet;
        }

        @Override
        public void row(List<String> cells) {
            if (row == MOST_XLSX_ROWS) {
                throw new IllegalStateException("An XLSX sheet holds no more than " + MOST_XLSX_ROWS + " rows.");
            }
            for (int column = 0; column < cells.size(); column++) {
                if (row == 0) {
                    sheet.width(column, WIDTH);
                    sheet.style(row, column).bold().set();
                }
                String text = FormulaGuard.guard(cells.get(column));
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, text);
                }
            }
            if (row == 0) {
                sheet.freezePane(0, 1);
            }
            row++;
            if (row % HELD == 0) {
                flush();
            }
        }

        @Override
        public void close() {
            try {
                sheet.close();
                workbook.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
