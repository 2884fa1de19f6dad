package org.mingjian.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the tables that ship in the folder {@code codes}: UTF-8, tabs between fields, lines with # are comments. */
final class CodeTable {
    private CodeTable() {}

    /** Returns the rows of a table; a row with another number of fields than told is a fault of the build. */
    static Stream<List<String>> rows(String name, int fields) {
        return read(name, open(name)).stream().filter(line -> !line.startsWith("#")).map(line -> {
            List<String> row = List.of(line.split("\t", -1));
            if (row.size() != fields) {
                throw new IllegalStateException("Resource codes/" + name + ": not " + fields + " fields: " + line);
            }
            return row;
        });
    }

    static List<String> gzipLines(String name) {
        try {
            return read(name, new GZIPInputStream(open(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource codes/" + name + " is unreadable.", e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(CodeTable.class.getResourceAsStream("/codes/" + name), name);
    }

    private static List<String> read(String name, InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Resource codes/" + name + " is unreadable.", e);
        }
    }
}
