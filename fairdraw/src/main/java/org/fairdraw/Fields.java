package org.fairdraw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads an object's members, and notes each that is missing, unknown, or of a wrong type or value (VDP §15.13). */
final class Fields {
    static final int FEW = 100;

    private final String place;
    private final SortedMap<String, Json> members;
    private final Faults faults;
    private final Set<String> seen = new HashSet<>();

    Fields(Json json, String place, Faults faults) {
        this.place = place;
        this.faults = faults;
        if (json instanceof Json.Obj object) {
            members = object.members();
        } else {
            members = new TreeMap<>();
            faults.add(place, JsonText.write(json), "must be an object");
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String place(String name) {
        return place + (place.endsWith(".json") || place.endsWith(".jsonl") ? " " : ".") + name;
    }

    Optional<Json> take(String name) {
        seen.add(name);
        return Optional.ofNullable(members.get(name));
    }

    Json need(String name) {
        return take(name).orElseGet(() -> {
            faults.add(place(name), "nothing", "the member must be present");
            return new Json.Null();
        });
    }

    String text(String name, Predicate<String> good, String rule) {
        Json json = need(name);
        if (json instanceof Json.Str text && good.test(text.value())) {
            return text.value();
        }
        wrong(name, json, rule);
        return "";
    }

    String name(String name) {
        return text(name, Names::isName, Names.NAME_RULE);
    }

    /** Reads a prefix or a cell: names joined by slashes. */
    String path(String name) {
        return text(name, Names::isPath, Names.PATH_RULE);
    }

    String hash(String name) {
        return text(name, Names::isHash, Names.HEX_RULE);
    }

    String oneOf(String name, String... values) {
        return text(name, Set.of(values)::contains, "must be one of " + String.join(", ", values));
    }

    Instant time(String name) {
        String text = text(name, value -> Names.parseTime(value).isPresent(), Names.TIME_RULE);
        return Names.parseTime(text).orElse(Instant.EPOCH);
    }

    long integer(String name, long least, long most) {
        Json json = need(name);
        if (json instanceof Json.Int number && number.value() >= least && number.value() <= most) {
            return number.value();
        }
        wrong(name, json, "must be an integer from " + least + " to " + most);
        return least;
    }

    int whole(String name, int least) {
        return (int) integer(name, least, Integer.MAX_VALUE);
    }

    Ratio ratio(String name) {
        Json json = need(name);
        if (json instanceof Json.Str text) {
            try {
                Ratio ratio = Ratio.parse(text.value());
                if (ratio.numerator().signum() < 0) {
                    wrong(name, json, "must not be negative (VDP §15.13)");
                }
                return ratio;
            } catch (MalformedInput e) {
                wrong(name, json, e.rule());
                return Ratio.ZERO;
            }
        }
        wrong(name, json, "must be a rational as text (VDP §1.3)");
        return Ratio.ZERO;
    }

    Fields object(String name) {
        return new Fields(need(name), place(name), faults);
    }

    /** Returns the members of an object that maps names to values. */
    Map<String, Json> map(String name) {
        return object(name).members;
    }

    List<Json> array(String name) {
        Json json = need(name);
        if (json instanceof Json.Arr array) {
            return array.items();
        }
        wrong(name, json, "must be an array");
        return List.of();
    }

    List<Fields> objects(String name) {
        List<Json> items = array(name);
        List<Fields> objects = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            objects.add(new Fields(items.get(i), place(name) + "[" + i + "]", faults));
        }
        return objects;
    }

    /** Reads objects of which there are few, so that what is done for each costs no time to speak of. */
    List<Fields> few(String name) {
        List<Fields> objects = objects(name);
        if (objects.size() <= FEW) {
            return objects;
        }
        wrong(name, objects.size() + " of them", "at most " + FEW + " (VDP §15.13)");
        return objects.subList(0, FEW);
    }

    List<String> texts(String name, Predicate<String> good, String rule) {
        List<String> texts = new ArrayList<>();
        for (Json item : array(name)) {
            if (item instanceof Json.Str text && good.test(text.value())) {
                texts.add(text.value());
            } else {
                wrong(name + "[" + texts.size() + "]", item, rule);
                texts.add("");
            }
        }
        return texts;
    }

    void wrong(String name, Json have, String rule) {
        if (members.containsKey(name) || name.endsWith("]")) {
            faults.add(place(name), JsonText.write(have), rule);
        }
    }

    void wrong(String name, String have, String rule) {
        faults.add(place(name), have, rule);
    }

    /** Notes every member that nobody has asked for. */
    void close() {
        members.keySet()
                .stream()
                .filter(name -> !seen.contains(name))
                .forEach(
                        name -> faults.add(place(name), "an unknown member",
                                "VDP-1 knows no such member here (VDP §15.13)"));
    }
}
