package org.fairdraw;

import org.fairdraw.tickets.Lot;
import org.fairdraw.tickets.Tickets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;

/** The subjects that a key draws: rounding, selection, reserves (VDP §5.3, §5.4). */
public record SubjectDraw(
    List<String> order,
    List<CellResult> cells,
    List<DrawnSubject> drawn,
    List<String> mandatory,
    Map<String, List<String>> reserve
) {
    /** Draws n of each cell and the reserve behind them; chances in the byte order of their cells. */
    public static SubjectDraw draw(Pool pool, List<CellChance> chances, int reserve, Tickets tickets) {
        return draw(pool, chances, Rounding.round(pool.population().cells(), chances, tickets), reserve, tickets);
    }

    /** Draws by the rules: by scores, or within crossing quotas, where there are such (VDP §5.5, §5.6). */
    public static SubjectDraw draw(Pool pool, List<CellChance> chances, DrawRules rules, Tickets tickets) {
        List<Population.Cell> cells = pool.population().cells();
        if (pool.scores().isPresent()) {
            return ScoredDraw.draw(pool, pool.scores().get(), chances, rules.reserve(), tickets);
        } else if (rules.cross().isEmpty()) {
            return draw(pool, chances, rules.reserve(), tickets);
        }
        List<String> order = Rounding.order(cells, chances, tickets).stream().map(Rounding.Placed::name).toList();
        Map<String, Integer> counts = CrossRounding.round(cells, chances, tickets);
        return draw(pool, chances, new Rounding.Rounded(order, counts), rules.reserve(), tickets);
    }

    private static SubjectDraw draw(
        Pool pool,
        List<CellChance> chances,
        Rounding.Rounded rounded,
        int reserve,
        Tickets tickets
    ) {
        List<Population.Cell> cells = pool.population().cells();
        int[] counts = cells.stream().mapToInt(cell -> rounded.counts().getOrDefault(cell.name(), 0)).toArray();
        int[] wanted = new int[counts.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (int) Math.min(cells.get(i).eligible(), (long) counts[i] + reserve);
        }
        List<List<Lot>> lots = pool.selection().smallest(wanted, tickets);
        List<CellResult> results = new ArrayList<>();
        List<DrawnSubject> drawn = new ArrayList<>();
        Map<String, List<String>> reserves = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            String name = cells.get(i).name();
            List<DrawnSubject> next = lots.get(i).stream().map(lot -> subject(pool, name, lot)).toList();
            List<DrawnSubject> taken = next.subList(0, counts[i]);
            drawn.addAll(taken);
            results.add(new CellResult(chances.get(i), counts[i], last(taken).map(DrawnSubject::ticket)));
            if (cells.get(i).eligible() > 0) {
                reserves.put(name, next.stream().skip(counts[i]).map(DrawnSubject::id).toList());
            }
        }
        return of(pool, rounded.order(), results, drawn, reserves);
    }

    static SubjectDraw of(
        Pool pool,
        List<String> order,
        List<CellResult> results,
        List<DrawnSubject> drawn,
        Map<String, List<String>> reserves
    ) {
        List<String> mandatory = pool.mandatory().stream().map(SubjectRow::id).toList();
        return new SubjectDraw(order, results, drawn, mandatory, reserves);
    }

    static DrawnSubject subject(Pool pool, String cell, Lot lot) {
        return new DrawnSubject(pool.rows().get(lot.row()).id(), cell, Hex.of(lot.ticket()), lot.row());
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    /** Returns the rows of all subjects that need a team: drawn ones, then mandatory ones. */
    public List<SubjectRow> toStaff(Pool pool) {
        List<SubjectRow> rows = new ArrayList<>();
        drawn.forEach(subject -> rows.add(pool.rows().get(subject.leaf())));
        rows.addAll(pool.mandatory());
        return rows;
    }
}
