package org.mingjian.shell;

/**
 * A page that the menu leads to.
 *
 * @param section the name by which a page says that it belongs here; its words are the message {@code shell.menu.<section>}
 * @param group the line of business; its words are the message {@code shell.group.<group>}, none for the empty string
 * @param path the page's address
 * @param icon the icon's name in Tabler's webfont
 * @param permission the permission without which the entry is not shown
 */
public record MenuEntry(String section, String group, String path, String icon, String permission) {}
