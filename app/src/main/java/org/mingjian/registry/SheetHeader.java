package org.mingjian.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.registry.grid.GridRow;

/**
 * The header of one sheet: which known column stands where, and which unknown ones are kept aside.
 *
 * @param known places from 0 by column
 * @param aside places from 0 of the others, by their headers in the sheet's order
 * @param width number of columns
 * @param lettered whether the columns have letters, which those of a page's form do not
 */
record SheetHeader(Map<SheetColumn, Integer> known, Map<String, Integer> aside, int width, boolean lettered) {
    private static final String RULE = "registry.fault.header-";

    /** Reads the header; its faults go to the list, each column named. */
    static SheetHeader read(GridRow row, List<SheetColumn> columns, FaultList faults) {
        Map<String, SheetColumn> bySpelling = new HashMap<>();
        columns.forEach(column -> column.spellings().forEach(spelling -> bySpelling.put(spelling, column)));
        Map<SheetColumn, Integer> known = new LinkedHashMap<>();
        Map<String, Integer> aside = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i).text();
            SheetColumn column = bySpelling.get(SheetColumn.spelling(text));
            if (column == null) {
                aside(row, i, text, aside, faults);
            } else if (known.putIfAbsent(column, i) != null) {
                String first = row.cells().get(known.get(column)).text();
                faults.add(row.number(), letter(i), text, RULE + "twice", List.of(first, letter(known.get(column))));
            }
        }
        nameMissing(row, columns, known.keySet(), faults);
        return new SheetHeader(known, aside, row.cells().size(), true);
    }

    /** Returns the header of a form on a page: all known columns in their order. */
    static SheetHeader ofForm(List<SheetColumn> columns) {
        Map<SheetColumn, Integer> known = new LinkedHashMap<>();
        columns.forEach(column -> known.put(column, known.size()));
        return new SheetHeader(known, Map.of(), columns.size(), false);
    }

    private static void aside(GridRow row, int place, String text, Map<String, Integer> aside, FaultList faults) {
        String name = text.isEmpty() ? "[" + letter(place) + "]" : text;
        Integer first = aside.putIfAbsent(name, place);
        if (first != null) {
            faults.add(row.number(), letter(place), text, RULE + "twice", List.of(text, letter(first)));
        }
    }

    private static void nameMissing(
        GridRow row,
        List<SheetColumn> columns,
        Set<SheetColumn> known,
        FaultList faults
    ) {
        List<SheetColumn> required = columns.stream().filter(SheetColumn::required).toList();
        if (required.stream().noneMatch(known::contains)) {
            String found = row.cells().stream().map(cell -> cell.text()).collect(Collectors.joining(","));
            String needed = required.stream().map(SheetColumn::header).collect(Collectors.joining("、"));
            faults.add(row.number(), "", found, RULE + "wrong", List.of(needed));
            return;
        }
        for (SheetColumn column : required) {
            if (!known.contains(column)) {
                faults.add(row.number(), column.header(), "", RULE + "missing",
                        List.of(column.header(), column.english()));
            }
        }
    }

    /** Returns the headers that the platform does not know, in the sheet's order. */
    List<String> setAside() {
        return new ArrayList<>(aside.keySet());
    }

    /** Returns the letters that a spreadsheet program gives to a place from 0: A, B, … Z, AA. */
    static String letter(int place) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
