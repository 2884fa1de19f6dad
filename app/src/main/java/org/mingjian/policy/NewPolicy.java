package org.mingjian.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;

/**
 * What was typed at the head of an own policy; the document itself says what is wrong with it.
 *
 * @param id its name among policies, such as {@code xiqing-2027}
 * @param zh its name in Chinese
 * @param en its name in English
 * @param title the title of the agency's document
 * @param number its document number, or the empty string
 * @param from the first day on which it holds
 */
public record NewPolicy(String id, String zh, String en, String title, String number, String from) {
    /** Returns what an own policy takes over from the one that it is derived from; its name stays to be typed. */
    public static NewPolicy of(PolicyDocument base, boolean own) {
        return new NewPolicy(own ? base.id() : "", own ? base.names().zh() : "", own ? base.names().en() : "",
                own ? base.source().title() : "", own ? base.source().number().orElse("") : "", "");
    }

    /** Writes the head into a document. */
    Json.Obj into(Json.Obj document, String version, String issuer) {
        Map<String, Object> source = new LinkedHashMap<>(Map.of("title", title, "issuer", issuer));
        if (!number.isEmpty()) {
            source.put("number", number);
        }
        Json.Obj changed = document;
        for (Map.Entry<String, Object> member : List.<Map.Entry<String, Object>>of(Map.entry("id", id),
                Map.entry("version", version), Map.entry("names", Map.of("zh", zh, "en", en)),
                Map.entry("source", source), Map.entry("from", from), Map.entry("to", new Json.Null()))) {
            changed = changed.with(member.getKey(), member.getValue());
        }
        return changed;
    }
}
