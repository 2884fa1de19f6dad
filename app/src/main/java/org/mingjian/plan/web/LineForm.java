package org.mingjian.plan.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.plan.LineKind;
import org.mingjian.plan.Method;
import org.mingjian.plan.PlanLine;
import org.mingjian.plan.PlannedUnit;
import org.springframework.util.MultiValueMap;

/**
 * A line of a plan as typed.
 *
 * @param one fields with one value, by name
 * @param industries the chosen industries
 * @param methods the chosen methods
 */
record LineForm(Map<String, String> one, List<String> industries, List<String> methods) {
    static LineForm of(MultiValueMap<String, String> typed) {
        return new LineForm(typed.toSingleValueMap(), typed.getOrDefault("industries", List.of()),
                typed.getOrDefault("methods", List.of()));
    }

    static LineForm blank(int year, LineKind kind) {
        return new LineForm(Map.of("kind", kind.name(), "way", kind.usual().name(), "from", year + "-01-01", "to",
                year + "-12-31", "draws", "1"), List.of(), List.of(Method.ON_SITE.name()));
    }

    static LineForm of(PlanLine line) {
        PlanLine.Size size = line.size();
        Map<String, String> one = new java.util.HashMap<>(Map.of("kind", line.kind().name(), "way",
                line.choice().way().name(), "wayReason", line.choice().reason(), "matter", line.work().matter(),
                "basis",
                line.work().basis(), "contents", line.work().content(), "from", line.from().toString(), "to",
                line.to().toString()));
        one.putAll(Map.of("subjects", Long.toString(size.subjects()), "keySubjects", Long.toString(size.keySubjects()),
                "draws", Integer.toString(size.draws()), "frequency", size.frequency(), "department",
                line.who().department(), "partners", line.who().partners(), "remark", line.remark(), "units",
                line.units().stream().map(LineForm::row).collect(Collectors.joining("\n"))));
        return new LineForm(one, List.copyOf(line.choice().industries()),
                line.work().methods().stream().map(Enum::name).toList());
    }

    static String row(PlannedUnit unit) {
        return unit.code() + " " + unit.from() + " " + unit.to() + " " + unit.name();
    }

    /** Returns what was typed into a field. */
    public String at(String field) {
        return one.getOrDefault(field, "").strip();
    }

    LineForm with(String field, String value) {
        Map<String, String> changed = new java.util.HashMap<>(one);
        changed.put(field, value);
        return new LineForm(changed, industries, methods);
    }
}
