package org.mingjian.checklist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/**
 * What an exception asks for.
 *
 * @param code the code by which scheme and check sheet name the matter; it is not on the list
 * @param matter what is to be inspected (事项)
 * @param basis the citations that allow it, one a line
 * @param reason why the list does not hold it, and why it cannot wait for a new version
 * @param scope whom and when it reaches
 */
public record ExceptionRequest(String code, String matter, List<String> basis, String reason, ExceptionScope scope) {
    public ExceptionRequest {
        basis = List.copyOf(basis);
        if (!Item.CODE.matcher(code).matches() || matter.isBlank() || basis.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("An exception states code, matter, basis and reason.");
        }
    }

    /** Returns the document with its salt, whose hash the ledger holds. */
    Json.Obj json(String salt) {
        return Json.object("code", code, "matter", matter, "basis", basis, "reason", reason, "subjects",
                scope.subjects(), "tasks", scope.tasks(), "from", scope.from().toString(), "to",
                scope.to().toString(), "salt", salt);
    }

    static ExceptionRequest read(Json json) throws MalformedInput {
        if (!(json instanceof Json.Obj object)) {
            throw new MalformedInput("", "", "must be an object");
        }
        try {
            return new ExceptionRequest(text(object, "code"), text(object, "matter"), texts(object, "basis"),
                    text(object, "reason"), new ExceptionScope(texts(object, "subjects"), texts(object, "tasks"),
                            LocalDate.parse(text(object, "from")), LocalDate.parse(text(object, "to"))));
        } catch (DateTimeParseException e) {
            throw new MalformedInput("from, to", e.getParsedString(), "must be days");
        }
    }

    private static String text(Json.Obj object, String name) throws MalformedInput {
        if (object.find(name).orElse(null) instanceof Json.Str(String text)) {
            return text;
        }
        throw new MalformedInput(name, "", "must be a text");
    }

    private static List<String> texts(Json.Obj object, String name) throws MalformedInput {
        if (!(object.find(name).orElse(null) instanceof Json.Arr(List<Json> elements))) {
            throw new MalformedInput(name, "", "must be an array");
        }
        List<String> texts = new ArrayList<>();
        for (Json element : elements) {
            if (!(element instanceof Json.Str(String text))) {
                throw new MalformedInput(name, "", "must hold texts");
            }
            texts.add(text);
        }
        return texts;
    }
}
