package org.mingjian.shell;

/**
 * One step of a page's breadcrumb.
 *
 * @param text a message's key, or the text itself (a record's own name)
 * @param key whether {@code text} is a message's key
 * @param href where it leads, or the empty string for a step that is no page
 */
public record Crumb(String text, boolean key, String href) {
    /** Makes a step whose words are a message. */
    public static Crumb message(String key, String href) {
        return new Crumb(key, true, href);
    }

    /** Makes a step that carries a record's own name. */
    public static Crumb named(String name, String href) {
        return new Crumb(name, false, href);
    }
}
