package org.fairdraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The pool's rows by cell, in the byte order of the cells' names (VDP §5.2, §15.10). */
final class Population {
    /** A leaf of the stratum tree. */
    record Cell(List<String> path, int weight, String name, int eligible, int mandatory) {
        /** Returns the prefix of the first {@code length} codes, joined by slashes; the whole name beyond. */
        String prefix(int length) {
            return length > path.size() ? name : String.join("/", path.subList(0, length));
        }
    }

    private static final int NOT_ELIGIBLE = -1;

    private final List<Cell> cells;
    private final int[] cellOf;

    Population(Collection<SubjectRow> rows) {
        Map<Place, int[]> counts = new HashMap<>();
        Place[] placeOf = new Place[rows.size()];
        int row = 0;
        for (SubjectRow subject : rows) {
            Place place = new Place(subject.path(), subject.weight());
            int[] count = counts.computeIfAbsent(place, none -> new int[3]);
            count[0] += subject.status().eligible() ? 1 : 0;
            count[1] += subject.status().mandatory() ? 1 : 0;
            placeOf[row++] = place;
        }
        List<Cell> sorted = new ArrayList<>();
        counts.forEach((place, count) -> sorted.add(place.cell(count[0], count[1])));
        sorted.sort(Comparator.comparing(Cell::name));
        cells = List.copyOf(sorted);
        cellOf = cellOf(rows, placeOf);
    }

    List<Cell> cells() {
        return cells;
    }

    /** Returns the place in {@link #cells()} of the row's cell, or a negative number if it is not eligible. */
    int cellOf(int row) {
        return cellOf[row];
    }

    int mandatory() {
        return cells.stream().mapToInt(Cell::mandatory).sum();
    }

    /** Returns every prefix of length 1 to m that some row has, whatever its status. */
    SortedSet<String> prefixes() {
        SortedSet<String> prefixes = new TreeSet<>();
        for (Cell cell : cells) {
            for (int length = 1; length <= cell.path().size(); length++) {
                prefixes.add(cell.prefix(length));
            }
        }
        return prefixes;
    }

    private int[] cellOf(Collection<SubjectRow> rows, Place[] placeOf) {
        Map<Place, Integer> indexes = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            indexes.put(new Place(cells.get(i).path(), cells.get(i).weight()), i);
        }
        int[] found = new int[placeOf.length];
        int row = 0;
        for (SubjectRow subject : rows) {
            found[row] = subject.status().eligible() ? indexes.getOrDefault(placeOf[row], NOT_ELIGIBLE) : NOT_ELIGIBLE;
            row++;
        }
        return found;
    }

    private record Place(List<String> path, int weight) {
        Cell cell(int eligible, int mandatory) {
            return new Cell(path, weight, String.join("/", path) + "/" + weight, eligible, mandatory);
        }
    }
}
