package org.mingjian.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A sheet of texts under columns that another module names, held against its rule. */
final class TextForm implements SheetForm<TextRow> {
    private final Map<String, TextColumn> known;
    private final Map<String, SheetColumn> columns;
    private final TextRow.Rule rule;

    TextForm(List<TextColumn> columns, TextRow.Rule rule) {
        this.known = columns.stream().collect(Collectors.toMap(TextColumn::key, one -> one));
        this.columns = new LinkedHashMap<>();
        columns.forEach(one -> this.columns.put(one.key(), one.column()));
        this.rule = rule;
    }

    @Override
    public List<SheetColumn> columns() {
        return List.copyOf(columns.values());
    }

    @Override
    public boolean mayBeEmpty() {
        return false;
    }

    @Override
    public TextRow line(SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((key, column) -> {
            if (row.has(column)) {
                cells.put(key, row.text(column, Objects.requireNonNull(known.get(key)).longest()));
            }
        });
        TextRow line = new TextRow(row.number(), cells);
        rule.wrong(line)
                .forEach(one -> row.faultOf(Objects.requireNonNull(columns.get(one.column())), one.value(), one.key(),
                        one.arguments()));
        return line;
    }
}
