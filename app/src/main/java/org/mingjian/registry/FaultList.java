package org.mingjian.registry;

import java.util.ArrayList;
import java.util.List;

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

    int total() {
        return total;
    }

    List<SheetFault> shown() {
        return List.copyOf(shown);
    }
}
