package org.mingjian.shell;

import java.util.List;

/**
 * The entries of one line of business that a person sees; never empty.
 *
 * @param name the group's name, empty for the entries above all groups
 * @param entries its entries in order
 */
public record MenuGroup(String name, List<MenuEntry> entries) {
    public MenuGroup {
        entries = List.copyOf(entries);
    }
}
