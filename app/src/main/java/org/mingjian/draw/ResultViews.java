package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.Json;
import org.fairdraw.MalformedInput;

/** Reads certificates for people. */
final class ResultViews {
    private ResultViews() {
    }

    static ResultView of(byte[] certificate) {
        try {
            Map<String, Json> members = ((Json.Obj) Json.parseCanonical(certificate)).members();
            List<CellOutcome> cells = new ArrayList<>();
            if (members.get("cells") instanceof Json.Arr table) {
                table.items().forEach(line -> cells.add(cell(((Json.Obj) line).members())));
            }
            return new ResultView(text(members, "K"), text(members, "resultHash"), text(members, "assurance"), cells);
        } catch (MalformedInput e) {
            throw new IllegalStateException("The certificate of a draw was changed in the database.", e);
        }
    }

    private static CellOutcome cell(Map<String, Json> members) {
        Optional<String> cutoff = members.get("cutoff") instanceof Json.Str text
                ? Optional.of(text.value())
                : Optional.empty();
        return new CellOutcome(text(members, "cell"), integer(members, "N"), integer(members, "n"), cutoff);
    }

    private static String text(Map<String, Json> members, String name) {
        return members.get(name) instanceof Json.Str text ? text.value() : "";
    }

    private static long integer(Map<String, Json> members, String name) {
        return members.get(name) instanceof Json.Int value ? value.value() : 0;
    }
}
