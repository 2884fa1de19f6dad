package org.fairdraw.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.fairdraw.json.Json;

/** An entry of the ledger as read from a bundle, with the hash of its leaf (VDP §9, §15.4). */
record LogEntry(long index, String type, Instant at, String org, Json.Obj body, byte[] leafHash) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Tells whether the body has the member. */
    boolean has(String name) {
        return body.find(name).isPresent();
    }

    /** Returns a member of the body as text; empty where it is no text. */
    String text(String name) {
        return body.find(name).filter(Json.Str.class::isInstance).map(json -> ((Json.Str) json).value()).orElse("");
    }

    /** Returns a member of the body as JSON text; empty where it is missing. */
    String value(String name) {
        return body.find(name).map(Json::text).orElse("");
    }

    /** Returns a member of the body as integer, if it is one. */
    OptionalLong number(String name) {
        return body.find(name).orElse(body) instanceof Json.Int number
                ? OptionalLong.of(number.value())
                : OptionalLong.empty();
    }

    /** Returns the texts of an array in the body; none where it is missing. */
    List<String> texts(String name) {
        return body.find(name).orElse(body) instanceof Json.Arr array
                ? array.items()
                        .stream()
                        .filter(Json.Str.class::isInstance)
                        .map(item -> ((Json.Str) item).value())
                        .toList()
                : List.of();
    }

    /** Returns the day of the entry: the date of its time plus 8 hours (VDP §15.20). */
    LocalDate day() {
        return at.atOffset(CHINA).toLocalDate();
    }

    boolean before(LogEntry other) {
        return index < other.index;
    }

    /** Names the entry in findings. */
    String place() {
        return Bundle.ENTRIES + " index " + index + " " + type;
    }
}
