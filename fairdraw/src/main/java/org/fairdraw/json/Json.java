package org.fairdraw.json;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of I-JSON with integers only, in the canonical form of RFC 8785 (VDP §1.3). */
public sealed interface Json permits Json.Obj, Json.Arr, Json.Str, Json.Int, Json.Bool, Json.Null {
    /** Numbers are smaller than this in absolute value. */
    long LIMIT = 1L << 53;

    /** An object; members are ordered by UTF-16 code units, as RFC 8785 wants it. */
    record Obj(SortedMap<String, Json> members) implements Json {
        public Obj {
            members.keySet().forEach(JsonText::require);
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        /** Returns the member of this name, if there is one. */
        public Optional<Json> find(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** Returns a copy with the member set. */
        public Obj with(String name, Object value) {
            SortedMap<String, Json> copy = new TreeMap<>(members);
            copy.put(name, Json.of(value));
            return new Obj(copy);
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A string in Unicode normal form C without lone surrogates; others are refused. */
    record Str(String value) implements Json {
        public Str {
            JsonText.require(value);
        }
    }

    /** An integer with |x| &lt; 2^53. */
    record Int(long value) implements Json {
        public Int {
            if (value <= -LIMIT || value >= LIMIT) {
                throw new IllegalArgumentException("VDP §1.3 wants |x| < 2^53, found " + value);
            }
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** JSON null. */
    record Null() implements Json {}

    /** Returns the RFC 8785 text. */
    default String text() {
        return JsonText.write(this);
    }

    /** Returns the RFC 8785 bytes. */
    default byte[] canonical() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads bytes that must be canonical already; anything else is refused, not repaired (VDP §1.3). */
    static Json parseCanonical(byte[] bytes) throws MalformedInput {
        Json json = parse(JsonReader.decode(bytes));
        byte[] canonical = json.canonical();
        int at = Arrays.mismatch(bytes, canonical);
        if (at >= 0) {
            throw new MalformedInput("byte " + at, "", "JSON must be in canonical form (RFC 8785, VDP §1.3)");
        }
        return json;
    }

    /** Reads I-JSON with integers, in any layout; for policies and other documents that people write. */
    static Json parse(String json) throws MalformedInput {
        return new JsonReader(json).read();
    }

    /**
     * Turns a map, collection, string, integer, boolean or {@code Json} into {@code Json}. Strings are
     * brought into normal form C. A map's member whose value is {@code Optional.empty()} is left out.
     */
    static Json of(Object value) {
        if (value instanceof Json json) {
            return json;
        } else if (value instanceof String text) {
            return new Str(Normalizer.normalize(text, Normalizer.Form.NFC));
        } else if (value instanceof Integer || value instanceof Long) {
            return new Int(((Number) value).longValue());
        } else if (value instanceof Boolean bool) {
            return new Bool(bool);
        } else if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        } else if (value instanceof Collection<?> list) {
            List<Json> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(of(item)));
            return new Arr(items);
        }
        throw new IllegalArgumentException("No JSON for a value of " + value.getClass().getName());
    }

    /** Builds an object from names and values in turn; {@code Optional.empty()} leaves the member out. */
    static Obj object(Object... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Each name needs a value");
        }
        SortedMap<String, Object> members = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (members.put((String) keysAndValues[i], keysAndValues[i + 1]) != null) {
                throw new IllegalArgumentException("The name stands twice: " + keysAndValues[i]);
            }
        }
        return ofMap(members);
    }

    private static Obj ofMap(Map<?, ?> map) {
        SortedMap<String, Json> members = new TreeMap<>();
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("A member's name is a string, found " + name);
            } else if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> members.put(text, of(present)));
            } else {
                members.put(text, of(value));
            }
        });
        return new Obj(members);
    }
}
