package org.mingjian.registry.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file as a grid; what kind of file it is follows from its content; a name that promises XLSX for something else is a fault. */
public final class Grids {
    private static final int HEAD = 512;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Grids() {}

    /**
     * Streams the file's rows into the sink.
     *
     * @return how the file was read: {@code XLSX}, {@code UTF-8}, {@code GB18030}, {@code UTF-16LE} or {@code UTF-16BE}
     * @throws UnreadableGrid where the file is no sheet, or stops being one at a row; rows before it were given
     */
    public static String read(Path file, GridLimits limits, RowSink sink) throws UnreadableGrid, IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw UnreadableGrid.file("empty");
        }
        if (startsWith(head, ZIP)) {
            XlsxGrid.read(file, limits, sink);
            return "XLSX";
        }
        refuseOthers(head);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw UnreadableGrid.file("zip-broken"); // as text it would only seem to lack all columns
        }
        return CsvGrid.read(file, limits, sink);
    }

    private static void refuseOthers(byte[] head) throws UnreadableGrid {
        if (startsWith(head, EMPTY_ZIP)) {
            throw UnreadableGrid.file("zip-not-sheet");
        }
        if (startsWith(head, OLE2)) {
            throw UnreadableGrid.file("xls-old");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String lower = text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            throw UnreadableGrid.file("markup");
        }
        if (lower.startsWith("%pdf") || lower.startsWith("{\\rtf") || text.startsWith("\u0089PNG")
                || text.startsWith("GIF8") || text.startsWith("\u00FF\u00D8\u00FF") || text.startsWith("Rar!")
                || text.startsWith("7z\u00BC\u00AF") || text.startsWith("\u001F\u008B")) {
            throw UnreadableGrid.file("not-sheet");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
