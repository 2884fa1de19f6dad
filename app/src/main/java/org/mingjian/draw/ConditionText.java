package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** The condition of a directed draw as text in the database. */
final class ConditionText {
    private ConditionText() {}

    static String write(DrawDraft.DrawCondition condition) {
        Json.Obj json = Json.object("industries", List.copyOf(condition.industries()),
                "regions", List.copyOf(condition.regions()),
                "grades", List.copyOf(condition.grades()),
                "scales", List.copyOf(condition.scales()),
                "affiliations", List.copyOf(condition.affiliations()));
        return new String(json.canonical(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static DrawDraft.DrawCondition read(String text) {
        try {
            Map<String, Json> members = ((Json.Obj) Json.parse(text)).members();
            return new DrawDraft.DrawCondition(set(members, "industries"), set(members, "regions"),
                    set(members, "grades"),
                    set(members, "scales"), set(members, "affiliations"));
        } catch (MalformedInput e) {
            throw new IllegalStateException("A stored draw condition is not JSON.", e);
        }
    }

    private static SortedSet<String> set(Map<String, Json> members, String name) {
        List<String> values = new ArrayList<>();
        if (members.get(name) instanceof Json.Arr array) {
            array.items().forEach(item -> values.add(((Json.Str) item).value()));
        }
        return new TreeSet<>(values);
    }
}
