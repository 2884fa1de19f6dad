package org.mingjian.disclosure;

import java.util.List;
import java.util.Optional;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;

/**
 * How one enterprise stands in a draw (VDP §0 P6): its row, its chance, and, once the result is public, its ticket
 * against its stratum's cutoff.
 *
 * @param row the row as it was sealed
 * @param leaf the row's place in the sealed list, from 0
 * @param path the Merkle path from the row to the list's root, in hex
 * @param chance the chance of its cell; empty for a row that is not drawn by lot
 * @param outcome how it came out, for a published draw
 * @param scored its score with the chance that follows, in a draw by scores
 */
public record Standing(
    SubjectRow row,
    int leaf,
    List<String> path,
    Optional<CellChance> chance,
    Optional<Outcome> outcome,
    Optional<Scored> scored
) {

    /** A row's score and the chance that follows from it (VDP §5.6). */
    public record Scored(int score, Ratio chance) {}

    /**
     * How a row came out.
     *
     * @param drawn whether it is inspected
     * @param ticket its ticket in hex; empty for a row that is not drawn by lot
     * @param cell what its cell came to
     * @param reservePlace its place among the reserves, from 1; 0 for none
     */
    public record Outcome(
        boolean drawn,
        Optional<String> ticket,
        Optional<PublishedResult.Cell> cell,
        int reservePlace
    ) {}

    /** Finds a credit code among the sealed rows; empty where it is not there. */
    static Optional<Standing> of(SealedPool pool, Optional<PublishedResult> result, String code) {
        int leaf = pool.draw().subjects().indexOf(code);
        if (leaf < 0) {
            return Optional.empty();
        }
        SubjectRow row = pool.draw().subjects().rows().get(leaf);
        Optional<CellChance> chance = row.status().eligible()
                ? pool.draw().chances().stream().filter(cell -> cell.cell().equals(row.cell())).findFirst()
                : Optional.empty();
        List<String> path = pool.draw().subjects().inclusionPath(leaf).stream().map(Hex::of).toList();
        return Optional.of(
                new Standing(row, leaf, path, chance, result.map(known -> outcome(known, pool.draw().suite(), row)),
                        scored(pool, code)));
    }

    private static Optional<Scored> scored(SealedPool pool, String code) {
        return Optional.ofNullable(pool.byScore().get(code)).flatMap(chance -> pool.draw().scores().map(scores -> {
            return new Scored(scores.rows().get(scores.indexOf(code)).score(), chance);
        }));
    }

    private static Outcome outcome(PublishedResult result, Suite suite, SubjectRow row) {
        boolean drawn = result.took(row.id());
        if (!row.status().eligible()) {
            return new Outcome(drawn, Optional.empty(), Optional.empty(), 0);
        }
        String ticket = Hex.of(new Tickets(suite, result.key()).ticket("T", row.id()));
        return new Outcome(drawn, Optional.of(ticket), result.cell(row.cell()),
                result.reservePlace(row.cell(), row.id()));
    }
}
