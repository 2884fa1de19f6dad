package org.fairdraw;

import org.fairdraw.tickets.Lot;
import org.fairdraw.tickets.Tickets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;

/** Draws each row with a chance of its own, proportional to its score (VDP §5.6, §15.27). */
final class ScoredDraw {
    private final Pool pool;
    private final Scores scores;
    private final BigInteger start;
    private Ratio sum = Ratio.ZERO;
    private int before;

    private ScoredDraw(Pool pool, Scores scores, Tickets tickets) {
        this.pool = pool;
        this.scores = scores;
        this.start = tickets.number("U", "pips");
    }

    static SubjectDraw draw(Pool pool, Scores scores, List<CellChance> chances, int reserve, Tickets tickets) {
        List<Population.Cell> cells = pool.population().cells();
        int[] all = cells.stream().mapToInt(Population.Cell::eligible).toArray();
        List<List<Lot>> lots = pool.selection().smallest(all, tickets);
        List<Rounding.Placed> placed = Rounding.order(cells, chances, tickets);
        ScoredDraw draw = new ScoredDraw(pool, scores, tickets);
        Map<Integer, List<Lot>> taken = new HashMap<>();
        placed.forEach(cell -> taken.put(cell.cell(),
                draw.take(lots.get(cell.cell()), scores.lambda(cells.get(cell.cell()), cell.expected()))));
        List<CellResult> results = new ArrayList<>();
        List<DrawnSubject> drawn = new ArrayList<>();
        Map<String, List<String>> reserves = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            String name = cells.get(i).name();
            List<Lot> here = taken.getOrDefault(i, List.of());
            here.forEach(lot -> drawn.add(SubjectDraw.subject(pool, name, lot)));
            results.add(new CellResult(chances.get(i), here.size(), Optional.empty()));
            if (all[i] > 0) {
                List<Lot> left = new ArrayList<>(lots.get(i));
                left.removeAll(here);
                reserves.put(name,
                        left.stream().limit(reserve).map(lot -> pool.rows().get(lot.row()).id()).toList());
            }
        }
        return SubjectDraw.of(pool, placed.stream().map(Rounding.Placed::name).toList(), results, drawn, reserves);
    }

    /** Takes a row iff ⌊C_i + U⌋ > ⌊C_(i−1) + U⌋; the rows come by ticket, the cells in their random order. */
    private List<Lot> take(List<Lot> lots, Ratio lambda) {
        List<Lot> taken = new ArrayList<>();
        for (Lot lot : lots) {
            sum = sum.plus(scores.chance(lot.row(), lambda));
            int now = Rounding.floor(sum, start);
            if (now > before) {
                taken.add(lot);
            }
            before = now;
        }
        return taken;
    }
}
