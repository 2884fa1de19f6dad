package org.mingjian.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingjian.codes.CreditCode;
import org.mingjian.codes.Regions;

/**
 * A filter of subjects as SQL with parameters; no text of the user becomes SQL.
 *
 * @param agencies the agencies, whose registries are the data scope
 * @param where the conditions besides
 * @param parameters the values of all of these
 * @param walked whether each agency's subjects are walked in the order of their codes; else the index of names is asked
 */
record SubjectSearch(Set<UUID> agencies, String where, Map<String, Object> parameters, boolean walked) {
    /** What begins like a code: some digits, or two that codes of companies, bodies and traders begin with. */
    private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Z]{3,17}|[159][1239][0-9A-Z]?");
    private static final Map<String, String> FLAGS = Map.of(
            "key", "key_unit",
            "blacklisted", "blacklisted",
            "abnormal", "abnormal",
            "active", "active",
            "gone", "NOT active");

    static SubjectSearch of(SubjectFilter filter) {
        return of(filter, false);
    }

    /** Makes the search for words that very many names have: there walking the codes in order finds a page sooner. */
    static SubjectSearch of(SubjectFilter filter, boolean common) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("agencies", filter.agencies().stream().map(UUID::toString).toArray(String[]::new));
        if (filter.agencies().size() == 1) {
            parameters.put("agency", filter.agencies().iterator().next());
        }
        equal(conditions, parameters, "industry", filter.industry());
        equal(conditions, parameters, "grade", filter.grade());
        if (FLAGS.containsKey(filter.flag())) {
            conditions.add(FLAGS.get(filter.flag()));
        }
        conditions.add("merged_into IS NULL");
        narrow(filter.more(), conditions, parameters);
        region(conditions, parameters, filter.more().region());
        boolean named = words(conditions, parameters, filter.words(), common);
        String where = String.join(" AND ", conditions);
        return new SubjectSearch(filter.agencies(), where, parameters, !named || common);
    }

    /** Says whether each agency is looked at by itself and the parts are put together afterwards. */
    boolean spread() {
        return walked && agencies.size() != 1;
    }

    /** Returns the condition of the data scope where all agencies are looked at together. */
    String scope() {
        return agencies.size() == 1 ? "agency_id = :agency" : "agency_id = ANY (CAST(:agencies AS uuid[]))";
    }

    private static void equal(List<String> conditions, Map<String, Object> parameters, String column, String value) {
        if (!value.isEmpty()) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value);
        }
    }

    /** A region holds those below it, and each rank has an index. */
    private static void region(List<String> conditions, Map<String, Object> parameters, String region) {
        List<String> townships = Regions.townshipsOf(region);
        if (!townships.isEmpty()) {
            List<String> all = new ArrayList<>(townships);
            all.add(region);
            conditions.add("left(region, 9) = ANY (CAST(:regions AS text[]))");
            parameters.put("regions", all.toArray(String[]::new));
        } else if (!region.isEmpty()) {
            String significant = Regions.significant(region);
            int length = Math.min(9, significant.length());
            conditions.add(switch (length) {
                case 2, 4, 6, 9 -> "left(region, " + length + ") = :region";
                default -> "region = :region";
            });
            parameters.put("region", significant);
        }
    }

    private static void narrow(Narrowing more, List<String> conditions, Map<String, Object> parameters) {
        Arrays.stream(UnitCategory.values())
                .filter(category -> category.name().equals(more.category()))
                .forEach(category -> {
                    conditions.add("(category = :category OR category IS NULL AND industry IN ("
                            + category.followedFrom() + "))");
                    parameters.put("category", category.name());
                });
        String activity = Activity.read(more.activity()).orElse(more.activity());
        equal("activity LIKE :activity", "activity", activity.isEmpty() ? "" : escape(activity) + "%", conditions,
                parameters);
        equal("risk = :risk", "risk", more.risk(), conditions, parameters);
        equal("standard = :standard", "standard", more.standard(), conditions, parameters);
        equal("supervisor = :supervisor", "supervisor", more.supervisor(), conditions, parameters);
        equal("""
                EXISTS (SELECT 1 FROM registry.licence l WHERE l.agency_id = registry.subject.agency_id
                    AND l.credit_code = registry.subject.credit_code AND l.kind = :licence)""", "licence",
                more.licence(), conditions, parameters);
    }

    private static void equal(
        String condition,
        String name,
        String value,
        List<String> conditions,
        Map<String, Object> parameters
    ) {
        if (!value.isEmpty()) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** What begins like a code is looked up as one; a pair of characters is found by the index alone. */
    private static boolean words(
        List<String> conditions,
        Map<String, Object> parameters,
        String words,
        boolean common
    ) {
        if (words.isEmpty()) {
            return false;
        }
        String code = CreditCode.normalise(words);
        if (CODE.matcher(code).matches()) {
            conditions.add("credit_code >= :from AND credit_code < :until");
            parameters.put("from", code);
            parameters.put("until", code + "~");
            return false;
        }
        String folded = NamePairs.fold(words);
        int letters = folded.codePointCount(0, folded.length());
        if (letters > 1 && !common) {
            parameters.put("pairs", NamePairs.of(words));
            conditions.add("name_pairs @> CAST(:pairs AS text[])");
        }
        if (letters != 2 || common) {
            parameters.put("name", "%" + escape(folded) + "%");
            conditions.add("translate(upper(name), '（）', '()') LIKE :name");
        }
        return letters > 1;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
