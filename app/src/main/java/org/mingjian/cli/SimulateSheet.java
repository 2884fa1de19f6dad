package org.mingjian.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.registry.SheetWriter;
import org.mingjian.simulation.SimulationFiles;
import org.mingjian.simulation.SimulationReport;

/** Writes a simulation's report as one long sheet: year, what, of which group, value, of how many. */
final class SimulateSheet {
    private final Console console;

    SimulateSheet(Console console) {
        this.console = console;
    }

    void write(SimulationReport report, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet = SheetWriter.xlsx(out, console.text("cli.simulate.sheet"))) {
            sheet.row(Stream.of("year", "measure", "group", "value", "of")
                    .map(column -> console.text("cli.simulate.column." + column))
                    .toList());
            for (SimulationFiles.Row row : SimulationFiles.rows(report)) {
                sheet.row(List.of(row.year() == 0 ? "" : Integer.toString(row.year()),
                        console.text("cli.simulate.measure." + row.measure()),
                        row.year() == 0 ? console.rule(row.group()) : row.group(), row.value(), row.of()));
            }
        }
    }
}
