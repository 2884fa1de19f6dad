package org.fairdraw;

import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.terms.CellChance;

/**
 * What a cell came to (VDP §8).
 *
 * @param drawn n of the cell: ⌊x⌋ or ⌈x⌉
 * @param cutoff the largest drawn ticket in hex; empty where nothing was drawn
 */
public record CellResult(CellChance chance, int drawn, Optional<String> cutoff) {
    /** Returns the cell's name. */
    public String cell() {
        return chance.cell();
    }

    Json toJson() {
        Json.Obj object = (Json.Obj) chance.toJson();
        Json limit = cutoff.<Json>map(Json.Str::new).orElseGet(Json.Null::new);
        return object.with("n", drawn).with("cutoff", limit);
    }
}
