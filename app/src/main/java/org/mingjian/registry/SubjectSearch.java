package org.mingjian.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.codes.CreditCode;

/** A filter of subjects as SQL with parameters; no text of the user becomes SQL. */
record SubjectSearch(String where, Map<String, Object> parameters) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4,18}");
    private static final Map<String, String> FLAGS = Map.of(
            "key", "key_unit",
            "blacklisted", "blacklisted",
            "abnormal", "abnormal",
            "active", "active",
            "gone", "NOT active");

    static SubjectSearch of(SubjectFilter filter) {
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
        if (!filter.words().isEmpty()) {
            conditions.add(words(filter.words(), parameters));
        }
        return new SubjectSearch(String.join(" AND ", conditions), parameters);
    }

    private static String words(String words, Map<String, Object> parameters) {
        String code = CreditCode.normalise(words);
        String folded = NamePairs.fold(words);
        parameters.put("name", "%" + escape(folded) + "%");
        String name = "translate(upper(name), '（）', '()') LIKE :name";
        if (folded.codePointCount(0, folded.length()) > 1) {
            parameters.put("pairs", NamePairs.of(words));
            name = "name_pairs @> :pairs AND " + name;
        }
        if (!CODE.matcher(code.toUpperCase(Locale.ROOT)).matches()) {
            return name;
        }
        parameters.put("code", code + "%");
        return "(credit_code LIKE :code OR " + name + ")";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
