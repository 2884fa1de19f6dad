package org.mingjian.registry;

import java.util.List;
import org.mingjian.shell.Characters;

/**
 * One thing wrong with a sheet: where, what stands there, and which rule it breaks (REG-09).
 *
 * @param file the file's name as the user gave it
 * @param row the row as a spreadsheet program numbers it, or 0 where the whole file is meant
 * @param column the column's header, or its letter where it has none, or an empty text where a whole row is meant
 * @param value the offending value, shortened
 * @param rule the key of the rule's sentence in the message files
 * @param arguments what the sentence names, in its order
 */
public record SheetFault(
    String file,
    int row,
    String column,
    String value,
    String rule,
    List<String> arguments
) {
    private static final int SHOWN = 80;

    public SheetFault {
        value = Characters.quoted(value, SHOWN);
        arguments = arguments.stream().map(argument -> Characters.quoted(argument, SHOWN)).toList();
    }
}
