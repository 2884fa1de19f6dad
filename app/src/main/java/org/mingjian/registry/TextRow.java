package org.mingjian.registry;

import java.util.List;
import java.util.Map;

/**
 * A row of texts.
 *
 * @param number the row as a spreadsheet program numbers it
 * @param cells the texts by column key; a column that the sheet lacks is absent, an empty cell is an empty text
 */
public record TextRow(int number, Map<String, String> cells) {
    public TextRow {
        cells = Map.copyOf(cells);
    }

    /** Finds what is wrong with a row beyond its cells' own rules. */
    @FunctionalInterface
    public interface Rule {
        /** Returns what is wrong; none where nothing is. */
        List<Wrong> wrong(TextRow row);
    }

    /**
     * One thing wrong with a row.
     *
     * @param column the column's key
     * @param value what stands there
     * @param key the key of the rule's sentence
     * @param arguments what the sentence names
     */
    public record Wrong(String column, String value, String key, List<String> arguments) {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }
}
