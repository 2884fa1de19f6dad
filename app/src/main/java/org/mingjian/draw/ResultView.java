package org.mingjian.draw;

import java.util.List;

/**
 * What the certificate says besides the drawn subjects and their teams.
 *
 * @param key the draw key K in hex
 * @param resultHash fingerprint of the result in hex
 * @param assurance {@code open} or {@code closed} (VDP §4.3)
 * @param cells what each stratum came to
 */
public record ResultView(String key, String resultHash, String assurance, List<CellOutcome> cells) {
    public ResultView {
        cells = List.copyOf(cells);
    }
}
