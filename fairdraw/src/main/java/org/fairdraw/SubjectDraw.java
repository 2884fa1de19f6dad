package org.fairdraw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.terms.CellChance;

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
        List<Population.Cell> cells = pool.population().cells();
        Rounding.Rounded rounded = Rounding.round(cells, chances, tickets);
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
        List<String> mandatory = pool.mandatory().stream().map(SubjectRow::id).toList();
        return new SubjectDraw(rounded.order(), results, drawn, mandatory, reserves);
    }

    private static DrawnSubject subject(Pool pool, String cell, Lot lot) {
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
