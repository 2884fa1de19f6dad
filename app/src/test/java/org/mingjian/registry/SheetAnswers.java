package org.mingjian.registry;

import java.util.List;
import java.util.Locale;

/** Takes outcomes apart, and says what a sheet was faulted for where rows were expected. */
final class SheetAnswers {
    private SheetAnswers() {}

    static <L> SheetOutcome.Read<L> read(SheetOutcome<L> outcome) {
        return switch (outcome) {
            case SheetOutcome.Read<L> read -> read;
            case SheetOutcome.Faulty<L> faulty -> throw new AssertionError(faulty.faults()
                    .stream()
                    .limit(5)
                    .map(SheetMessages.in(Locale.ENGLISH)::line)
                    .toList()
                    .toString());
        };
    }

    static <L> List<L> rows(SheetOutcome<L> outcome) {
        return read(outcome).rows();
    }

    static <L> List<SheetFault> faults(SheetOutcome<L> outcome) {
        return switch (outcome) {
            case SheetOutcome.Read<L> read ->
                throw new AssertionError("No fault was found in " + read.rows().size() + " rows");
            case SheetOutcome.Faulty<L> faulty -> faulty.faults();
        };
    }
}
