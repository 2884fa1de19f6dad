package org.mingjian.registry;

import java.util.List;

/** What reading a sheet gives: all of its rows, or all of its faults; never a part. */
public sealed interface SheetOutcome<L> {
    /**
     * A sheet without fault.
     *
     * @param rows the lines in the sheet's order
     * @param setAside headers of columns that the platform does not know; their values are kept with each line
     * @param encoding how the file was read: XLSX, UTF-8, GB18030 (which includes GBK), UTF-16LE or UTF-16BE
     */
    record Read<L>(List<L> rows, List<String> setAside, String encoding) implements SheetOutcome<L> {
        public Read {
            rows = List.copyOf(rows);
            setAside = List.copyOf(setAside);
        }
    }

    /**
     * A sheet with faults; nothing of it may be used.
     *
     * @param faults in the sheet's order, at most {@link Sheets#MOST_FAULTS_SHOWN}
     * @param total how many there are
     */
    record Faulty<L>(List<SheetFault> faults, int total) implements SheetOutcome<L> {
        public Faulty {
            faults = List.copyOf(faults);
            if (faults.isEmpty() || total < faults.size()) {
                throw new IllegalArgumentException("A faulty sheet names at least one of its " + total + " faults.");
            }
        }
    }
}
