package org.mingjian.registry.grid;

import java.util.List;

/** A file that cannot be read as a grid, or not beyond a row; it names the place and the rule, not the remedy's text. */
public final class UnreadableGrid extends Exception {
    private static final long serialVersionUID = 1L;
    private final String rule;
    private final int row;
    private final int column;
    private final String value;
    private final transient List<String> arguments;

    UnreadableGrid(String rule, int row, int column, String value, String... arguments) {
        super(rule + " at row " + row);
        this.rule = rule;
        this.row = row;
        this.column = column;
        this.value = value;
        this.arguments = List.of(arguments);
    }

    static UnreadableGrid file(String rule, String... arguments) {
        return new UnreadableGrid(rule, 0, 0, "", arguments);
    }

    /** Returns the short name of the rule, such as {@code zip-broken}. */
    public String rule() {
        return rule;
    }

    /** Returns the row from 1, or 0 where the whole file is meant. */
    public int row() {
        return row;
    }

    /** Returns the column from 1, or 0 where no column is meant. */
    public int column() {
        return column;
    }

    /** Returns the offending value, or an empty text. */
    public String value() {
        return value;
    }

    /** Returns what the rule's sentence names. */
    public List<String> arguments() {
        return arguments;
    }
}
