package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairdraw.terms.CellChance;
import org.mingjian.disclosure.PublishedResult;
import org.mingjian.disclosure.SealedPool;
import org.mingjian.draw.ChanceText;

/**
 * The chance table of a draw, with what each stratum gave once that is public.
 *
 * @param pool eligible rows of all strata
 * @param drawn rows drawn by lot, once public
 * @param toDraw rows to be drawn by lot
 */
record StratumTable(List<Row> rows, long pool, Optional<Long> drawn, long toDraw) {

    /**
     * A stratum.
     *
     * @param expected how many are drawn from it on average, exactly
     * @param chance the chance of each of its rows, exactly and in percent
     * @param certain whether that chance is 1
     * @param hopeless whether that chance is 0
     */
    record Row(
        String name,
        int pool,
        String expected,
        String chance,
        boolean certain,
        boolean hopeless,
        Optional<PublishedResult.Cell> outcome
    ) {
        public String cutoff() {
            return outcome.flatMap(PublishedResult.Cell::cutoff).map(HexText::brief).orElse("");
        }
    }

    static StratumTable of(SealedPool pool, Optional<PublishedResult> result, PublicWords words, Locale locale) {
        List<Row> rows = new ArrayList<>();
        for (CellChance cell : pool.chances()) {
            boolean flagged = cell.flagged();
            boolean hopeless = cell.expected().numerator().signum() == 0;
            rows.add(new Row(words.cell(pool.draw(), cell.cell(), locale),
                    cell.eligible(),
                    ChanceText.number(cell.expected()),
                    cell.chance().map(ChanceText::both).orElseGet(() -> words.say(locale, "disclosure.by-score")),
                    flagged && !hopeless,
                    flagged && hopeless,
                    result.flatMap(known -> known.cell(cell.cell()))));
        }
        long toDraw = pool.draw().terms().rules().n() - pool.mandatory();
        Optional<Long> drawn = result
                .map(known -> known.cells().values().stream().mapToLong(PublishedResult.Cell::drawn).sum());
        return new StratumTable(rows, pool.eligible(), drawn, toDraw);
    }
}
