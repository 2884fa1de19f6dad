package org.mingjian.draw;

import java.util.Optional;
import org.fairdraw.json.Json;

/** Reads certificates for people. */
final class ResultViews {
    private ResultViews() {}

    static ResultView of(byte[] certificate) {
        Members members = Members.of(certificate);
        return new ResultView(members.text("K"), members.text("resultHash"), members.text("assurance"),
                members.array("cells").stream().map(line -> cell(Members.of(line))).toList());
    }

    private static CellOutcome cell(Members cell) {
        Optional<String> cutoff = cell.find("cutoff")
                .filter(Json.Str.class::isInstance)
                .map(text -> ((Json.Str) text).value());
        return new CellOutcome(cell.text("cell"), cell.integer("N"), cell.integer("n"), cutoff);
    }
}
