package org.fairdraw;

import java.util.Optional;

/**
 * A cell of the chance table, known before the seed (VDP §3.4, §5.2).
 *
 * @param cell {@code k1/…/km/w}
 * @param eligible N, the rows of status E
 * @param expected x, the expected number drawn
 * @param chance π = x / N; empty where N = 0
 */
public record CellChance(String cell, int eligible, Ratio expected, Optional<Ratio> chance) {
    static CellChance of(String cell, int eligible, Ratio expected) {
        return new CellChance(cell, eligible, expected,
                eligible == 0 ? Optional.empty() : Optional.of(expected.dividedBy(eligible)));
    }

    /** Tells whether the cell is flagged: its rows are never drawn, or all of them with certainty (VDP §3.4). */
    public boolean flagged() {
        return chance.isPresent() && (chance.get().equals(Ratio.ZERO) || chance.get().equals(Ratio.ONE));
    }

    Json toJson() {
        return Json.object("cell", cell, "N", eligible, "x", expected.toString(), "pi", chance.map(Ratio::toString));
    }
}
