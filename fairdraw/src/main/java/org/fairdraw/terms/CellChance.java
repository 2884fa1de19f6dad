package org.fairdraw.terms;

import java.util.Optional;
import org.fairdraw.json.Json;

/**
 * A cell of the chance table, known before the seed (VDP §3.4, §5.2).
 *
 * @param cell {@code k1/…/km/w}
 * @param eligible N, the rows of status E
 * @param expected x, the expected number drawn
 * @param chance π = x / N; empty where N = 0
 */
public record CellChance(String cell, int eligible, Ratio expected, Optional<Ratio> chance) {
    /** Returns the chance of a cell of which x of N rows are expected to be drawn. */
    public static CellChance of(String cell, int eligible, Ratio expected) {
        return new CellChance(cell, eligible, expected,
                eligible == 0 ? Optional.empty() : Optional.of(expected.dividedBy(eligible)));
    }

    /** Tells whether the cell is flagged: its rows are never drawn, or all of them with certainty (VDP §3.4). */
    public boolean flagged() {
        return chance.isPresent() && (chance.get().equals(Ratio.ZERO) || chance.get().equals(Ratio.ONE));
    }

    /** Returns the object as it stands in {@code pi}. */
    public Json toJson() {
        return Json.object("cell", cell, "N", eligible, "x", expected.toString(), "pi", chance.map(Ratio::toString));
    }
}
