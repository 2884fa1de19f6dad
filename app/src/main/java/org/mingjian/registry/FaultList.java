package org.mingjian.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Gathers a sheet's faults: it counts all and keeps the first ones. */
final class FaultList {
    private final String file;
    private final List<SheetFault> shown = new ArrayList<>();
    private int total;

    FaultList(String file) {
        this.file = file;
    }

    void add(int row, String column, String value, String rule, List<String> arguments) {
        if (total < Sheets.MOST_FAULTS_SHOWN) {
            shown.add(new SheetFault(file, row, column, value, rule, arguments));
        }
        total++;
    }

    /** Puts the faults of the row that was read last into the order of its columns, in which people read them. */
    void arrange(int row, ToIntFunction<String> place) {
        int first = shown.size();
        while (first > 0 && shown.get(first - 1).row() == row) {
            first--;
        }
        shown.subList(first, shown.size()).sort(Comparator.comparingInt(fault -> place.applyAsInt(fault.column())));
    }

    int total() {
        return total;
    }

    List<SheetFault> shown() {
        return List.copyOf(shown);
    }
}
