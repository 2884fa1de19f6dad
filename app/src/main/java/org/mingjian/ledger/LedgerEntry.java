package org.mingjian.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/**
 * One act on record (账本记录), VDP §9.1 and §15.4.
 *
 * @param index its place in the log, from 0 without gaps
 * @param at when, in whole seconds; never earlier than the entry before
 * @param type upper snake, such as {@code SUBJECTS_IMPORTED}
 * @param org the organisation's code, a name of VDP §1.2
 * @param actor the account's name, a name of VDP §1.2
 * @param body what happened; personal data only as salted hashes
 * @param canonical the leaf data: canonical JSON of {@code {actor, at, body, org, type}}
 */
public record LedgerEntry(
    long index,
    Instant at,
    String type,
    String org,
    String actor,
    Json.Obj body,
    byte[] canonical
) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Set<String> MEMBERS = Set.of("actor", "at", "body", "org", "type");

    public LedgerEntry {
        if (index < 0) {
            throw new IllegalArgumentException("An entry's index is 0 or more, found " + index);
        }
        require(TYPE, "type", type);
        require(NAME, "org", org);
        require(NAME, "actor", actor);
        if (at.getNano() != 0) {
            throw new IllegalArgumentException("An entry's time is in whole seconds, found " + at);
        }
    }

    /** Makes the entry that follows one recorded at {@code notBefore}, however the clock was set since. */
    static LedgerEntry make(
        long index,
        Instant now,
        Instant notBefore,
        String type,
        String org,
        String actor,
        Json.Obj body
    ) {
        Instant at = notDecreasing(now, notBefore);
        Json.Obj json = Json
                .object("type", type, "at", time(at), "org", org, "actor", actor, "body", body);
        return new LedgerEntry(index, at, type, org, actor, body, json.canonical());
    }

    /**
     * Reads leaf data.
     *
     * @throws MalformedInput where the bytes are not canonical JSON of an entry
     */
    static LedgerEntry read(long index, byte[] canonical) throws MalformedInput {
        String place = "entry " + index;
        if (!(Json.parseCanonical(canonical) instanceof Json.Obj json) || !json.members().keySet().equals(MEMBERS)) {
            throw new MalformedInput(place, "", "must be an object of type, at, org, actor and body (VDP §15.4)");
        }
        if (!(json.members().get("body") instanceof Json.Obj body)) {
            throw new MalformedInput(place, "body", "must be an object (VDP §15.4)");
        }
        Instant at = instant(place, text(place, json, "at"));
        try {
            return new LedgerEntry(index, at, text(place, json, "type"), text(place, json, "org"),
                    text(place, json, "actor"), body, canonical);
        } catch (IllegalArgumentException e) {
            throw new MalformedInput(place, "", String.valueOf(e.getMessage()));
        }
    }

    /** Returns the entry as the JSON object whose canonical bytes are the leaf data. */
    public Json.Obj json() {
        return Json.object("type", type, "at", time(at), "org", org, "actor", actor, "body", body);
    }

    /** Returns the entry's JSON, laid out for reading. */
    public String readable() {
        return ReadableJson.of(json());
    }

    static boolean isType(String text) {
        return TYPE.matcher(text).matches();
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Cuts to whole seconds and never goes back. */
    static Instant notDecreasing(Instant now, Instant notBefore) {
        Instant seconds = now.truncatedTo(ChronoUnit.SECONDS);
        return seconds.isBefore(notBefore) ? notBefore : seconds;
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }

    private static Instant instant(String place, String text) throws MalformedInput {
        try {
            Instant at = Instant.parse(text);
            if (time(at).equals(text)) {
                return at;
            }
        } catch (DateTimeParseException e) {
            // The same answer as for a time in another form.
        }
        throw new MalformedInput(place, text, "at must be a time YYYY-MM-DDTHH:MM:SSZ (VDP §1.2)");
    }

    private static String text(String place, Json.Obj json, String member) throws MalformedInput {
        if (json.members().get(member) instanceof Json.Str text) {
            return text.value();
        }
        throw new MalformedInput(place, member, "must be a string (VDP §15.4)");
    }

    private static void require(Pattern pattern, String what, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An entry's " + what + " must match " + pattern + " (VDP §1.2), found \"" + value + "\"");
        }
    }
}
