package org.mingjian.shell;

/**
 * A value of an address that cannot be what it should, for the page that says so.
 *
 * @param name the parameter's name
 * @param value what the address holds, shortened for quoting
 */
public record WrongValue(String name, String value) {
    private static final int QUOTED = 60;

    public WrongValue {
        name = Characters.quoted(name, QUOTED);
        value = Characters.quoted(value, QUOTED);
    }
}
