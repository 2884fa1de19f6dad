package org.mingjian.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.registry.grid.Cell;
import org.mingjian.registry.grid.GridRow;
import org.mingjian.shell.Fault;

/** Reads what was typed into a page's form by the rules of the sheet, so that there is one set of rules. */
final class TypedForm {
    private TypedForm() {}

    /**
     * The line, or the faults, each at its field.
     *
     * @param line the line; of use only without faults
     */
    record Reading<L>(L line, List<Fault> faults) {}

    /** Reads values by the keys of the form's columns; one that is absent is empty. */
    static <L> Reading<L> read(SheetForm<L> form, Map<String, String> typed) {
        List<SheetColumn> columns = form.columns();
        List<Cell> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(new Cell.Text(typed.getOrDefault(column.key(), "").strip())));
        FaultList found = new FaultList("");
        SheetRow row = new SheetRow(SheetHeader.ofForm(columns), new GridRow(0, cells), found);
        L line = form.line(row);
        found.arrange(row.number(), row::placeOf);
        Map<String, String> keys = columns.stream()
                .collect(Collectors.toMap(SheetColumn::header, SheetColumn::key, (a, b) -> a));
        Function<SheetFault, Fault> atField = fault -> {
            String key = keys.getOrDefault(fault.column(), "");
            Fault typedFault = Fault.of(key, fault.rule(), fault.arguments().toArray());
            return key.isEmpty() ? typedFault : typedFault.at("registry.field." + key, fault.value());
        };
        return new Reading<>(line, found.shown().stream().map(atField).toList());
    }
}
