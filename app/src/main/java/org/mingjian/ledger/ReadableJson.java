package org.mingjian.ledger;

import java.nio.charset.StandardCharsets;
import org.fairdraw.json.Json;

/** Lays JSON out for people: two spaces a level, members in canonical order. */
final class ReadableJson {
    private final StringBuilder text = new StringBuilder();

    private ReadableJson() {}

    static String of(Json json) {
        ReadableJson layout = new ReadableJson();
        layout.write(json, "\n");
        return layout.text.toString();
    }

    private void write(Json json, String line) {
        switch (json) {
            case Json.Obj(var members) when !members.isEmpty() -> {
                String separator = "{";
                for (var member : members.entrySet()) {
                    text.append(separator)
                            .append(line)
                            .append("  ")
                            .append(plain(new Json.Str(member.getKey())))
                            .append(": ");
                    write(member.getValue(), line + "  ");
                    separator = ",";
                }
                text.append(line).append('}');
            }
            case Json.Arr(var items) when !items.isEmpty() -> {
                String separator = "[";
                for (Json item : items) {
                    text.append(separator).append(line).append("  ");
                    write(item, line + "  ");
                    separator = ",";
                }
                text.append(line).append(']');
            }
            default -> text.append(plain(json));
        }
    }

    private static String plain(Json json) {
        return new String(json.canonical(), StandardCharsets.UTF_8);
    }
}
