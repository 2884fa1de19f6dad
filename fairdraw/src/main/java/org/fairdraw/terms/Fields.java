package org.fairdraw.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Names;

/** Reads an object's members, and notes each that is missing, unknown, or of a wrong type or value (VDP §15.13). */
public final class Fields {
    static final int FEW = 100;

    private final String place;
    private final SortedMap<String, Json> members;
    private final Faults faults;
    private final Set<String> seen = new HashSet<>();

    /** Reads the members of a value, which is at fault if it is no object. */
    public Fields(Json json, String place, Faults faults) {
        this.place = place;
        this.faults = faults;
        if (json instanceof Json.Obj object) {
            members = object.members();
        } else {
            members = new TreeMap<>();
            faults.add(place, json.text(), "must be an object");
        }
    }

    /** Tells whether the member is present. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    String place(String name) {
        return place + (place.endsWith(".json") || place.endsWith(".jsonl") ? " " : ".") + name;
    }

    Optional<Json> take(String name) {
        seen.add(name);
        return Optional.ofNullable(members.get(name));
    }

    /** Reads a member that must be present; JSON null stands for one that is not. */
    public Json need(String name) {
        return take(name).orElseGet(() -> {
            faults.add(place(name), "nothing", "the member must be present");
            return new Json.Null();
        });
    }

    /** Reads a text that the test admits; empty where it does not. */
    public String text(String name, Predicate<String> good, String rule) {
        Json json = need(name);
        if (json instanceof Json.Str text && good.test(text.value())) {
            return text.value();
        }
        wrong(name, json, rule);
        return "";
    }

    /** Reads a name (VDP §1.2). */
    public String name(String name) {
        return text(name, Names::isName, Names.NAME_RULE);
    }

    /** Reads a prefix or a cell: names joined by slashes. */
    public String path(String name) {
        return text(name, Names::isPath, Names.PATH_RULE);
    }

    /** Reads 64 lowercase hex digits. */
    public String hash(String name) {
        return text(name, Names::isHash, Names.HEX_RULE);
    }

    /** Reads one of these texts. */
    public String oneOf(String name, String... values) {
        return text(name, Set.of(values)::contains, "must be one of " + String.join(", ", values));
    }

    /** Reads a time (VDP §1.2). */
    public Instant time(String name) {
        String text = text(name, value -> Names.parseTime(value).isPresent(), Names.TIME_RULE);
        return Names.parseTime(text).orElse(Instant.EPOCH);
    }

    /** Reads a day of the years 0001–9999, {@code YYYY-MM-DD}. */
    public LocalDate day(String name) {
        String text = text(name, value -> Names.parseDay(value).isPresent(), Names.DAY_RULE);
        return Names.parseDay(text).orElse(LocalDate.EPOCH);
    }

    /** Reads an integer within bounds; the least where it is not. */
    public long integer(String name, long least, long most) {
        Json json = need(name);
        if (json instanceof Json.Int number && number.value() >= least && number.value() <= most) {
            return number.value();
        }
        wrong(name, json, "must be an integer from " + least + " to " + most);
        return least;
    }

    /** Reads an integer from the least up to 2^31 − 1. */
    public int whole(String name, int least) {
        return (int) integer(name, least, Integer.MAX_VALUE);
    }

    /** Reads a rational that is not negative (VDP §1.3). */
    public Ratio ratio(String name) {
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

    /** Reads a member that is an object. */
    public Fields object(String name) {
        return new Fields(need(name), place(name), faults);
    }

    /** Returns the members of an object that maps names to values. */
    public Map<String, Json> map(String name) {
        return object(name).members;
    }

    /** Reads a member that is an array. */
    public List<Json> array(String name) {
        Json json = need(name);
        if (json instanceof Json.Arr array) {
            return array.items();
        }
        wrong(name, json, "must be an array");
        return List.of();
    }

    /** Reads an array of objects. */
    public List<Fields> objects(String name) {
        List<Json> items = array(name);
        List<Fields> objects = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            objects.add(new Fields(items.get(i), place(name) + "[" + i + "]", faults));
        }
        return objects;
    }

    /** Reads objects of which there are few, so that what is done for each costs no time to speak of. */
    public List<Fields> few(String name) {
        List<Fields> objects = objects(name);
        if (objects.size() <= FEW) {
            return objects;
        }
        wrong(name, objects.size() + " of them", "at most " + FEW + " (VDP §15.13)");
        return objects.subList(0, FEW);
    }

    /** Reads an array of texts; one that the test does not admit is read as empty. */
    public List<String> texts(String name, Predicate<String> good, String rule) {
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

    /** Notes every key that stands a second time. */
    public void different(String name, List<String> keys) {
        Set<String> once = new HashSet<>();
        keys.stream()
                .filter(key -> !once.add(key))
                .forEach(key -> wrong(name, key, "must stand once only (VDP §15.13)"));
    }

    /** Notes every key that does not follow the one before it by bytes. */
    public void ascending(String name, List<String> keys) {
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i - 1).compareTo(keys.get(i)) >= 0) {
                wrong(name + "[" + i + "]", keys.get(i), "must ascend by bytes, each once (VDP §3.1)");
            }
        }
    }

    /** Notes a fault of a member that is present; one that is missing is noted already. */
    public void wrong(String name, Json have, String rule) {
        if (members.containsKey(name) || name.endsWith("]")) {
            faults.add(place(name), have.text(), rule);
        }
    }

    /** Notes a fault of a member, or of something inside it. */
    public void wrong(String name, String have, String rule) {
        faults.add(place(name), have, rule);
    }

    /** Notes every member that nobody has asked for. */
    public void close() {
        members.keySet()
                .stream()
                .filter(name -> !seen.contains(name))
                .forEach(
                        name -> faults.add(place(name), "an unknown member",
                                "VDP-1 knows no such member here (VDP §15.13)"));
    }
}
