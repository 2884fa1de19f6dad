package org.mingjian.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.grid.GridLimits;
import org.mingjian.registry.grid.GridRow;
import org.mingjian.registry.grid.Grids;
import org.mingjian.registry.grid.UnreadableGrid;

/** One pass over a sheet: rows go on at once while there is no fault, so that a million rows need no memory. */
final class SheetScan<L> {
    /** So many rows lie between two looks of who watches. */
    private static final int LOOK = 1_000;

    private final SheetForm<L> form;
    private final Consumer<L> sink;
    private final FaultList faults;
    private final ImportWatch watch;
    private @Nullable SheetHeader header;
    private int headerFaults;
    private int rows;

    /**
     * What a pass found.
     *
     * @param rows number of rows below the header that were read
     * @param present the known columns that the sheet has
     * @param setAside headers of the others
     * @param encoding how the file was read
     * @param faults the first faults
     * @param faultTotal how many there are; the sink's lines are of use only where there are none
     */
    record End(
        int rows,
        Set<SheetColumn> present,
        List<String> setAside,
        String encoding,
        List<SheetFault> faults,
        int faultTotal
    ) {}

    private SheetScan(String file, SheetForm<L> form, Consumer<L> sink, ImportWatch watch) {
        this.form = form;
        this.sink = sink;
        this.faults = new FaultList(file);
        this.watch = watch;
    }

    static <L> End scan(Path file, String shownName, SheetForm<L> form, GridLimits limits, Consumer<L> sink) {
        return scan(file, shownName, form, limits, sink, ImportWatch.NOBODY);
    }

    /** Scans while somebody looks on. */
    static <L> End scan(
        Path file,
        String shownName,
        SheetForm<L> form,
        GridLimits limits,
        Consumer<L> sink,
        ImportWatch watch
    ) {
        return new SheetScan<>(shownName, form, sink, watch).scan(file, limits);
    }

    private End scan(Path file, GridLimits limits) {
        String encoding = "";
        try {
            encoding = Grids.read(file, limits, this::take);
            if (rows == 0 && faults.total() == 0 && !form.mayBeEmpty()) {
                faults.add(0, "", "", "registry.fault.no-rows", List.of());
            }
        } catch (UnreadableGrid e) {
            String column = e.column() == 0 ? "" : SheetHeader.letter(e.column() - 1);
            faults.add(e.row(), column, e.value(), "registry.fault." + e.rule(), e.arguments());
        } catch (IOException e) {
            faults.add(0, "", "", "registry.fault.unreadable", List.of());
        }
        Set<SheetColumn> present = header == null ? Set.of() : Set.copyOf(header.known().keySet());
        List<String> aside = header == null ? List.of() : header.setAside();
        return new End(rows, present, aside, encoding, faults.shown(), faults.total());
    }

    private void take(GridRow row) {
        if (header == null) {
            header = SheetHeader.read(row, form.columns(), faults);
            headerFaults = faults.total();
            return;
        }
        rows++;
        if (rows % LOOK == 0) {
            watch.read(rows);
        }
        if (headerFaults > 0) {
            return;
        }
        SheetRow read = new SheetRow(header, row, faults);
        L line = form.line(read);
        read.checkWidth();
        faults.arrange(row.number(), read::placeOf);
        if (faults.total() == 0) {
            sink.accept(line);
        }
    }
}
