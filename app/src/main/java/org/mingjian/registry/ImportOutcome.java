package org.mingjian.registry;

import java.util.List;

/** What an import came to: all of the sheet, or nothing of it. */
public sealed interface ImportOutcome {
    /**
     * All rows are in the registry.
     *
     * @param again whether this press of the button found the import already done
     */
    record Imported(ImportRun run, boolean again) implements ImportOutcome {}

    /** Nothing was changed; the first faults and their number. */
    record Faulty(List<SheetFault> faults, int total) implements ImportOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
