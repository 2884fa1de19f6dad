package org.mingjian.registry;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a table through PostgreSQL's COPY, a value after the other. */
final class CopyText implements AutoCloseable {
    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(FULL + 4_096);
    private boolean rowBegun;
    private boolean done;

    private CopyText(CopyIn copy) {
        this.copy = copy;
    }

    /** Begins to copy into a table; the SQL is a constant of the caller. */
    static CopyText into(Connection connection, String tableAndColumns) throws SQLException {
        return new CopyText(connection.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + tableAndColumns + " FROM STDIN"));
    }

    /** Adds a text to the row; an empty one is null. */
    CopyText text(String value) {
        separate();
        if (value.isEmpty()) {
            rows.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyText value(Object value) {
        return text(value.toString());
    }

    CopyText flag(boolean value) {
        return text(value ? "t" : "f");
    }

    CopyText bytes(byte[] value) {
        return text("\\x" + HexFormat.of().formatHex(value));
    }

    CopyText texts(Collection<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "" : ",")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text(array.append('}').toString());
    }

    void endRow() throws SQLException {
        rows.append('\n');
        rowBegun = false;
        if (rows.length() >= FULL) {
            flush();
        }
    }

    /** Ends the copy; without it closing takes back what was copied. */
    void finish() throws SQLException {
        flush();
        copy.endCopy();
        done = true;
    }

    @Override
    public void close() throws SQLException {
        if (!done && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private void separate() {
        if (rowBegun) {
            rows.append('\t');
        }
        rowBegun = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
