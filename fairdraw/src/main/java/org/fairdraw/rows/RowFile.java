package org.fairdraw.rows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.MalformedInput;

/** Reads and writes a list as a file: each row in ASCII, followed by a line feed (VDP §2.2). */
final class RowFile {
    private static final int LONGEST_LINE = 4096;

    private RowFile() {}

    /** Reads one row. */
    interface Parser<R extends Row> {
        R parse(String text) throws MalformedInput;
    }

    static byte[] write(List<? extends Row> rows) {
        StringBuilder file = new StringBuilder(rows.size() * 48);
        rows.forEach(row -> file.append(row.text()).append('\n'));
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static <R extends Row> List<R> read(String name, byte[] file, Parser<R> parser) throws MalformedInput {
        List<R> rows = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                String place = name + " line " + (rows.size() + 1);
                R row = parse(place, file, from, at, parser);
                if (!rows.isEmpty() && Snapshot.ORDER.compare(rows.get(rows.size() - 1), row) >= 0) {
                    throw new MalformedInput(place, row.key(), "rows must ascend by key, each key once (VDP §2.2)");
                }
                rows.add(row);
                from = at + 1;
            }
        }
        if (from < file.length) {
            throw new MalformedInput(name, "", "a line feed must follow the last row (VDP §2.2)");
        }
        return rows;
    }

    private static <R extends Row> R parse(String place, byte[] file, int from, int to, Parser<R> parser)
            throws MalformedInput {
        if (to - from > LONGEST_LINE) {
            throw new MalformedInput(place, "", "a line must not be longer than 4,096 bytes (VDP §15.11)");
        }
        // Bytes beyond ASCII become characters that no field admits.
        String text = new String(file, from, to - from, StandardCharsets.ISO_8859_1);
        try {
            return parser.parse(text);
        } catch (MalformedInput e) {
            throw new MalformedInput(place + ", " + e.place(), e.value(), e.rule());
        }
    }
}
