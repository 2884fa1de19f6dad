package org.fairdraw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subjects that a key draws: rounding, selection, reserves (VDP §5.3, §5.4). */
record SubjectDraw(
    List<String> order,
    List<CellResult> cells,
    List<DrawnSubject> drawn,
    List<String> mandatory,
    Map<String, List<String>> reserve
) {
    static SubjectDraw draw(Pool pool, List<CellChance> chances, int reserve, Tickets tickets) {
        List<SubjectRow> rows = pool.rows();
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
            List<Lot> taken = lots.get(i).subList(0, counts[i]);
            String name = cells.get(i).name();
            taken.forEach(lot -> drawn
                    .add(new DrawnSubject(rows.get(lot.row()).id(), name, Hex.of(lot.ticket()), lot.row())));
            results.add(new CellResult(chances.get(i), counts[i], taken.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Hex.of(taken.get(taken.size() - 1).ticket()))));
            if (cells.get(i).eligible() > 0) {
                List<Lot> next = lots.get(i).subList(counts[i], lots.get(i).size());
                reserves.put(name, next.stream().map(lot -> rows.get(lot.row()).id()).toList());
            }
        }
        List<String> mandatory = pool.mandatory().stream().map(SubjectRow::id).toList();
        return new SubjectDraw(rounded.order(), results, drawn, mandatory, reserves);
    }

    /** Returns the rows of all subjects that need a team: drawn ones, then mandatory ones. */
    List<SubjectRow> toStaff(Pool pool) {
        List<SubjectRow> rows = new ArrayList<>();
        drawn.forEach(subject -> rows.add(pool.rows().get(subject.leaf())));
        rows.addAll(pool.mandatory());
        return rows;
    }
}
