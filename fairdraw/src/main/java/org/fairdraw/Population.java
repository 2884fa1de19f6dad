package org.fairdraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fairdraw.rows.SubjectRow;

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
    private final int[] mandatory;

    Population(Collection<SubjectRow> rows) {
        Map<Place, Count> counts = new HashMap<>();
        cellOf = new int[rows.size()];
        List<Integer> certain = new ArrayList<>();
        int row = 0;
        for (SubjectRow subject : rows) {
            Count count = counts.computeIfAbsent(new Place(subject.path(), subject.weight()), Count::new);
            count.eligible += subject.status().eligible() ? 1 : 0;
            count.mandatory += subject.status().mandatory() ? 1 : 0;
            if (subject.status().mandatory()) {
                certain.add(row);
            }
            count.number = count.number < 0 ? counts.size() - 1 : count.number;
            cellOf[row++] = subject.status().eligible() ? count.number : NOT_ELIGIBLE;
        }
        mandatory = certain.stream().mapToInt(Integer::intValue).toArray();
        List<Count> sorted = new ArrayList<>(counts.values());
        sorted.sort(Comparator.comparing(Count::name));
        cells = sorted.stream().map(Count::cell).toList();
        number(sorted);
    }

    List<Cell> cells() {
        return cells;
    }

    /** Returns the place in {@link #cells()} of the row's cell, or a negative number if it is not eligible. */
    int cellOf(int row) {
        return cellOf[row];
    }

    /** Returns the indexes of the mandatory rows, ascending. */
    IntStream mandatory() {
        return IntStream.of(mandatory);
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

    /** Numbers the cells in their sorted order instead of that of their first rows. */
    private void number(List<Count> sorted) {
        int[] places = new int[sorted.size()];
        for (int i = 0; i < places.length; i++) {
            places[sorted.get(i).number] = i;
        }
        for (int row = 0; row < cellOf.length; row++) {
            cellOf[row] = cellOf[row] < 0 ? NOT_ELIGIBLE : places[cellOf[row]];
        }
    }

    private record Place(List<String> path, int weight) {}

    private static final class Count {
        private final Place place;
        private final String name;
        private int number = -1;
        private int eligible;
        private int mandatory;

        Count(Place place) {
            this.place = place;
            this.name = String.join("/", place.path) + "/" + place.weight;
        }

        String name() {
            return name;
        }

        Cell cell() {
            return new Cell(place.path, place.weight, name, eligible, mandatory);
        }
    }
}
