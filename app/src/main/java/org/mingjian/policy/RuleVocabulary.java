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

    /** Where a rule acts and what its value must be; {@code allowed} is asked of each choice or code. */
    record Entry(RuleStage stage, Class<? extends RuleValue> kind, String options, Predicate<String> allowed) {}

    static Optional<Entry> find(String id) {
        if (id.startsWith(MILESTONE)) {
            return Optional.of(plain(RuleStage.REPORTING, RuleValue.Milestone.class));
        }
        return Optional.ofNullable(ENTRIES.get(base(id)));
    }

    /** Returns the source's rule that a statute's stands beside; any other as it is. */
    static String base(String id) {
        return id.endsWith(LAW_SUFFIX) ? id.substring(0, id.length() - LAW_SUFFIX.length()) : id;
    }

    static Set<String> ids() {
        return ENTRIES.keySet();
    }

    private static Map<String, Entry> entries() {
        Map<String, Entry> map = new TreeMap<>();
        registries(map);
        plans(map);
        draws(map);
        visits(map);
        afterwards(map);
        return Map.copyOf(map);
    }

    private static void registries(Map<String, Entry> map) {
        put(map, RuleStage.REGISTRY, RuleValue.Frequency.class, "registry-review");
        map.put("registry-kinds", registryKinds());
        put(map, RuleStage.REGISTRY, RuleValue.Weights.class, "class-weights");
    }

    private static void plans(Map<String, Entry> map) {
        put(map, RuleStage.PLAN, RuleValue.Share.class, "random-share");
        put(map, RuleStage.PLAN, RuleValue.YearTarget.class, "year-target");
        put(map, RuleStage.PLAN, RuleValue.Frequency.class, "coverage-key-units", "coverage-blacklist",
                "coverage-major-danger", "minimum-draws", "campaigns");
        put(map, RuleStage.PLAN, RuleValue.DayOfYear.class, "plan-due");
        put(map, RuleStage.PLAN, RuleValue.Switch.class, "plan-public", "plan-unified", "plan-graded");
        put(map, RuleStage.PLAN, RuleValue.YearCeiling.class, "year-ceiling");
        map.put("plan-approval", options(RuleStage.PLAN, RuleValue.Codes.class, "LEADING_GROUP", "GOVERNMENT"));
        map.put("plan-filing", options(RuleStage.PLAN, RuleValue.Codes.class, "COMMITTEE_OFFICE", "SUPERIOR"));
    }

    private static void draws(Map<String, Entry> map) {
        put(map, RuleStage.DRAW, RuleValue.Share.class, "key-share");
        put(map, RuleStage.DRAW, RuleValue.IndustryCodes.class, "key-industries");
        put(map, RuleStage.DRAW, RuleValue.Span.class, "season");
        put(map, RuleStage.DRAW, RuleValue.SameYear.class, "same-year-exclusion");
        put(map, RuleStage.DRAW, RuleValue.Switch.class, "cross-level-exclusion", "covert-visits");
        put(map, RuleStage.DRAW, RuleValue.Unstated.class, "draw-size");
        map.put("draw-kinds", options(RuleStage.DRAW, RuleValue.Codes.class, "DIRECTED", "UNDIRECTED"));
        map.put("seed-parties", new Entry(RuleStage.DRAW, RuleValue.Codes.class, NAME.pattern(),
                NAME.asMatchPredicate()));
        put(map, RuleStage.TEAM, RuleValue.TeamSize.class, "team-size");
        put(map, RuleStage.TEAM, RuleValue.Switch.class, "qualification", "substitute", "registered-only");
        put(map, RuleStage.TEAM, RuleValue.Rotating.class, "rotation");
        map.put("team-leader", options(RuleStage.TEAM, RuleValue.Choice.class, "DRAWN", "DESIGNATED", "NONE"));
        map.put("recusal", options(RuleStage.TEAM, RuleValue.Choice.class, "LEADER_IN_CHARGE", "AGENCY_HEAD"));
        map.put("experts",
                options(RuleStage.TEAM, RuleValue.Choice.class, "RANDOM", "RANDOM_OR_NAMED", "BUREAU_CHOOSES"));
    }

    private static void visits(Map<String, Entry> map) {
        put(map, RuleStage.INSPECTION, RuleValue.Switch.class, "visit-scheme", "visit-approval", "visit-notice",
                "remote-first", "joint-visit", "certificates-shown");
        put(map, RuleStage.INSPECTION, RuleValue.Length.class, "report");
    }

    private static void afterwards(Map<String, Entry> map) {
        put(map, RuleStage.PUBLICATION, RuleValue.Length.class, "publish-normal", "publish-problem", "publish-penalty",
                "withdraw-penalty", "publish-figures");
        put(map, RuleStage.CREDIT, RuleValue.Length.class, "exposure");
        put(map, RuleStage.CREDIT, RuleValue.Frequency.class, "blacklist-publication");
        map.put("blacklist-grounds", options(RuleStage.CREDIT, RuleValue.Codes.class, "LISTED_MAJOR_DANGER",
                "CONCEALED", "NOT_RECTIFIED"));
        put(map, RuleStage.REPORTING, RuleValue.Frequency.class, "half-year-summary", "monthly-warning",
                "covert-supervision");
        put(map, RuleStage.REPORTING, RuleValue.DayOfMonth.class, "monthly-form", "campaign-summary");
        put(map, RuleStage.REPORTING, RuleValue.Switch.class, "no-targets");
    }

    private static Entry registryKinds() {
        Entry own = options(RuleStage.REGISTRY, RuleValue.Codes.class, "ALL_REGULATED", "BLACKLISTED",
                "HIGH_RISK_KEY_UNIT", "COMPREHENSIVE");
        return new Entry(own.stage(), own.kind(), own.options() + ", or an industry's code",
                own.allowed().or(code -> Industries.byCode(code).isPresent()));
    }

    private static void put(Map<String, Entry> map, RuleStage stage, Class<? extends RuleValue> kind, String... ids) {
        Arrays.stream(ids).forEach(id -> map.put(id, plain(stage, kind)));
    }

    private static Entry plain(RuleStage stage, Class<? extends RuleValue> kind) {
        return new Entry(stage, kind, "", text -> true);
    }

    private static Entry options(RuleStage stage, Class<? extends RuleValue> kind, String... allowed) {
        Set<String> options = Set.of(allowed);
        return new Entry(stage, kind, String.join(", ", allowed), options::contains);
    }
}
