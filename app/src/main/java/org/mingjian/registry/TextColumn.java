package org.mingjian.registry;

import java.util.List;

/**
 * A column of texts in a sheet whose meaning another module knows.
 *
 * @param key the name by which the module asks for it
 * @param header the Chinese header
 * @param english the English header
 * @param required whether a sheet without this column is refused
 * @param aliases other headers that mean the same
 * @param longest most characters of a cell
 */
public record TextColumn(
    String key,
    String header,
    String english,
    boolean required,
    List<String> aliases,
    int longest
) {
    public TextColumn {
        aliases = List.copyOf(aliases);
    }

    SheetColumn column() {
        return new SheetColumn(key, header, english, required, aliases);
    }
}
