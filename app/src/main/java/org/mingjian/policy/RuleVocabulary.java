package org.mingjian.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingjian.codes.Industries;

/** The rules that a policy can hold: what kind of value each has, and which choices or codes it may name. */
final class RuleVocabulary {
    /** Rules that every policy must hold, since a draw cannot be prepared without them. */
    static final List<String> REQUIRED = List
            .of("key-industries", "team-size", "team-leader", "qualification", "class-weights", "seed-parties");
    /** A rule of a statute beside the source's own: {@code recusal-law} stands beside {@code recusal}. */
    static final String LAW_SUFFIX = "-law";
    static final String COVERAGE = "coverage-";
    static final String MILESTONE = "milestone-";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Map<String, Entry> ENTRIES = entries();

    private RuleVocabulary() {}

    /** What a rule's value must be; {@code allowed} is asked of each choice or code. */
    record Entry(Class<? extends RuleValue> kind, String options, Predicate<String> allowed) {}

    static Optional<Entry> find(String id) {
        if (id.startsWith(MILESTONE)) {
            return Optional.of(plain(RuleValue.Milestone.class));
        }
        String base = id.endsWith(LAW_SUFFIX) ? id.substring(0, id.length() - LAW_SUFFIX.length()) : id;
        return Optional.ofNullable(ENTRIES.get(base));
    }

    static Set<String> ids() {
        return ENTRIES.keySet();
    }

    private static Map<String, Entry> entries() {
        Map<String, Entry> map = new TreeMap<>();
        put(map, RuleValue.Share.class, "random-share", "key-share");
        put(map, RuleValue.YearTarget.class, "year-target");
        put(map, RuleValue.IndustryCodes.class, "key-industries");
        put(map, RuleValue.Frequency.class, "coverage-key-units", "coverage-blacklist", "coverage-major-danger",
                "minimum-draws", "registry-review", "campaigns", "half-year-summary", "monthly-warning",
                "covert-supervision", "blacklist-publication");
        put(map, RuleValue.Span.class, "season");
        put(map, RuleValue.SameYear.class, "same-year-exclusion");
        put(map, RuleValue.TeamSize.class, "team-size");
        put(map, RuleValue.Switch.class, "qualification", "cross-level-exclusion", "covert-visits", "substitute",
                "registered-only", "joint-visit");
        put(map, RuleValue.Length.class, "report", "publish-normal", "publish-problem", "publish-penalty",
                "publish-figures", "exposure");
        put(map, RuleValue.DayOfMonth.class, "monthly-form", "campaign-summary");
        put(map, RuleValue.DayOfYear.class, "plan-due");
        put(map, RuleValue.Weights.class, "class-weights");
        put(map, RuleValue.Unstated.class, "draw-size");
        put(map, RuleValue.Rotating.class, "rotation");
        map.put("team-leader", options(RuleValue.Choice.class, "DRAWN", "DESIGNATED", "NONE"));
        map.put("recusal", options(RuleValue.Choice.class, "LEADER_IN_CHARGE", "AGENCY_HEAD"));
        map.put("experts", options(RuleValue.Choice.class, "RANDOM", "RANDOM_OR_NAMED", "BUREAU_CHOOSES"));
        map.put("draw-kinds", options(RuleValue.Codes.class, "DIRECTED", "UNDIRECTED"));
        map.put("blacklist-grounds",
                options(RuleValue.Codes.class, "LISTED_MAJOR_DANGER", "CONCEALED", "NOT_RECTIFIED"));
        map.put("registry-kinds", registryKinds());
        map.put("seed-parties", new Entry(RuleValue.Codes.class, NAME.pattern(), NAME.asMatchPredicate()));
        return Map.copyOf(map);
    }

    private static Entry registryKinds() {
        Entry own = options(RuleValue.Codes.class, "ALL_REGULATED", "BLACKLISTED", "HIGH_RISK_KEY_UNIT",
                "COMPREHENSIVE");
        return new Entry(own.kind(), own.options() + ", or an industry's code",
                own.allowed().or(code -> Industries.byCode(code).isPresent()));
    }

    private static void put(Map<String, Entry> map, Class<? extends RuleValue> kind, String... ids) {
        Arrays.stream(ids).forEach(id -> map.put(id, plain(kind)));
    }

    private static Entry plain(Class<? extends RuleValue> kind) {
        return new Entry(kind, "", text -> true);
    }

    private static Entry options(Class<? extends RuleValue> kind, String... allowed) {
        Set<String> options = Set.of(allowed);
        return new Entry(kind, String.join(", ", allowed), options::contains);
    }
}
