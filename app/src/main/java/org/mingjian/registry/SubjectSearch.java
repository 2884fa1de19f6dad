package org.mingjian.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.codes.CreditCode;

/** A filter of subjects as SQL with parameters; no text of the user becomes SQL. */
record SubjectSearch(String where, Map<String, Object> parameters) {
    private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Z]{3,17}");
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
        if (filter.agencies().size() == 1) {
            conditions.add("agency_id = :agency");
            parameters.put("agency", filter.agencies().iterator().next());
        } else if (filter.agencies().isEmpty()) {
            conditions.add("false");
        } else {
            conditions.add("agency_id IN (:agencies)");
            parameters.put("agencies", filter.agencies());
        }
        if (!filter.industry().isEmpty()) {
            conditions.add("industry = :industry");
            parameters.put("industry", filter.industry());
        }
        if (!filter.grade().isEmpty()) {
            conditions.add("grade = :grade");
            parameters.put("grade", filter.grade());
        }
        if (FLAGS.containsKey(filter.flag())) {
            conditions.add(FLAGS.get(filter.flag()));
        }
        conditions.add("merged_into IS NULL");
        narrow(filter.more(), conditions, parameters);
        if (!filter.words().isEmpty()) {
            conditions.add(words(filter.words(), common, parameters));
        }
        return new SubjectSearch(String.join(" AND ", conditions), parameters);
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
    private static String words(String words, boolean common, Map<String, Object> parameters) {
        String code = CreditCode.normalise(words);
        if (CODE.matcher(code).matches()) {
            parameters.put("code", code + "%");
            return "credit_code LIKE :code";
        }
        String folded = NamePairs.fold(words);
        int letters = folded.codePointCount(0, folded.length());
        List<String> conditions = new ArrayList<>();
        if (letters > 1 && !common) {
            parameters.put("pairs", NamePairs.of(words));
            conditions.add("name_pairs @> CAST(:pairs AS text[])");
        }
        if (letters != 2 || common) {
            parameters.put("name", "%" + escape(folded) + "%");
            conditions.add("translate(upper(name), '（）', '()') LIKE :name");
        }
        return String.join(" AND ", conditions);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
