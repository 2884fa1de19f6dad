package org.mingjian.codes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The economic activities of GB/T 4754-2017 down to the group: 20 sections, 97 divisions, 473 groups. Supervision
 * divides industries otherwise ({@link Industries}); {@link #of} and {@link Industries#byActivity} lead from one to the
 * other where that is clear.
 */
public final class Activities {
    private static final Map<String, Activity> ALL = load();

    private Activities() {}

    /** Returns all activities in the standard's order, each after the one that it is part of. */
    public static List<Activity> all() {
        return List.copyOf(ALL.values());
    }

    /** Returns the activity with this code, such as {@code C}, {@code C26} or {@code C261}. */
    public static Optional<Activity> find(String code) {
        return Optional.ofNullable(ALL.get(HalfWidth.of(code).toUpperCase(Locale.ROOT)));
    }

    /** Returns the activities directly under this one, by code; the sections for an empty code. */
    public static List<Activity> childrenOf(String code) {
        return ALL.values().stream().filter(one -> one.parent().orElse("").equals(code)).toList();
    }

    /** Returns the name with those above it, such as 制造业 › 医药制造业. */
    public static Optional<String> fullNameOf(String code) {
        return find(code).map(one -> one.parent().flatMap(Activities::fullNameOf).map(above -> above + " › ").orElse("")
                + one.name());
    }

    /**
     * Returns the activities whose name holds the words, or whose code begins with them, letter or not, by code.
     *
     * @param words a part of a name, or the beginning of a code with or without the section's letter
     * @param most how many at most
     */
    public static List<Activity> search(String words, int most) {
        String text = HalfWidth.of(words).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        return ALL.values()
                .stream()
                .filter(one -> HalfWidth.of(one.name()).contains(text) || one.code().startsWith(text)
                        || one.code().startsWith(text, 1))
                .limit(most)
                .toList();
    }

    /** Returns the groups that belong to a supervised industry without doubt, by code; none where none does. */
    public static List<Activity> of(Industry industry) {
        return ALL.values()
                .stream()
                .filter(one -> one.level() == Activity.Level.GROUP)
                .filter(one -> industry.activities().stream().anyMatch(one.code()::startsWith))
                .toList();
    }

    private static Map<String, Activity> load() {
        Map<String, Activity> activities = new LinkedHashMap<>();
        CodeTable.rows("activities.tsv", 2).map(row -> new Activity(row.get(0), row.get(1))).forEach(one -> {
            if (one.parent().filter(parent -> !activities.containsKey(parent)).isPresent()
                    || activities.put(one.code(), one) != null) {
                throw new IllegalStateException("Resource codes/activities.tsv misplaces " + one.code() + ".");
            }
        });
        return activities;
    }
}
