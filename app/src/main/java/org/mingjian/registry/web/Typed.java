package org.mingjian.registry.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What a form sent, by the keys of its fields; a field with several choices is one text. */
final class Typed {
    private Typed() {}

    static Map<String, String> of(MultiValueMap<String, String> form, List<FormField> fields) {
        Map<String, String> typed = new HashMap<>();
        for (FormField field : fields) {
            List<String> values = form.getOrDefault(field.key(), List.of());
            typed.put(field.key(), String.join(";", values));
        }
        return typed;
    }
}
