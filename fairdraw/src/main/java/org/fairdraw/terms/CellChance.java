package org.fairdraw.terms;

import java.util.Optional;
import org.fairdraw.json.Json;

/**
 * A cell of the chance table, known before the seed (VDP §3.4, §5.2).
 *
 * @param cell {@code k1/…/km/w}
 * @param eligible N, the rows of status E
 * @param expected x, the expected number drawn
 * @param chance π = x / N; empty where N = 0, or where scores decide
 */
public record CellChance(String cell, int eligible, Ratio expected, Optional<Ratio> chance) {
    /** Returns the chance of a cell of which x of N rows are expected to be drawn. */
    public static CellChance of(String cell, int eligible, Ratio expected) {
        return new CellChance(cell, eligible, expected,
                eligible == 0 ? Optional.empty() : Optional.of(expected.dividedBy(eligible)));
    }

    /** Returns a cell whose rows have chances of their own, by their scores (VDP §15.27). */
    public static CellChance scored(String cell, int eligible, Ratio expected) {
        return new CellChance(cell, eligible, expected, Optional.empty());
    }

    /** Tells whether the cell is flagged: its rows are never drawn, or all of them with certainty (VDP §3.4). */
    public boolean flagged() {
        return eligible > 0 && (expected.equals(Ratio.ZERO) || expected.equals(Ratio.of(eligible)));
    }

    /** Returns the object as it stands in {@code pi}. */
    public Json toJson() {
        return Json.object("cell", cell, "N", eligible, "x", expected.toString(), "pi", chance.map(Ratio::toString));
    }
}
