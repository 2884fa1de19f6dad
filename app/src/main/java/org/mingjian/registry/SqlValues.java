package org.mingjian.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.jspecify.annotations.Nullable;

/** Values on their way to and from the database: an empty text is a null there. */
final class SqlValues {
    private SqlValues() {}

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Reads a record's number as an address has it; anything else is nobody's. */
    static Optional<Long> number(String address) {
        return address.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(address)) : Optional.empty();
    }

    static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Writes the values of unknown columns as a JSON object with sorted members. */
    static String json(Map<String, String> aside) {
        if (aside.isEmpty()) {
            return "{}";
        }
        SortedMap<String, Json> members = new TreeMap<>();
        aside.forEach((header, value) -> members.put(header, new Json.Str(value)));
        return new String(new Json.Obj(members).canonical(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static Map<String, String> aside(ResultSet row) throws SQLException {
        String json = row.getString("aside");
        if (json == null || json.equals("{}")) {
            return Map.of();
        }
        try {
            Map<String, String> aside = new LinkedHashMap<>();
            if (Json.parse(json) instanceof Json.Obj object) {
                object.members().forEach((header, value) -> {
                    if (value instanceof Json.Str text) {
                        aside.put(header, text.value());
                    }
                });
            }
            return aside;
        } catch (MalformedInput e) {
            throw new IllegalStateException("The database holds kept-aside columns that are no JSON of texts.", e);
        }
    }
}
