package org.mingjian.shell;

import java.util.List;

/**
 * A fault of what a person typed: the error summary links it to its field, and the field shows it again.
 *
 * @param field the id of the input, or the empty string for the form as a whole
 * @param key the message's key
 * @param arguments the message's arguments
 */
public record Fault(String field, String key, List<Object> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** Names a fault of one field. */
    public static Fault of(String field, String key, Object... arguments) {
        return new Fault(field, key, List.of(arguments));
    }

    /** Names a fault that belongs to no single field. */
    public static Fault ofForm(String key, Object... arguments) {
        return new Fault("", key, List.of(arguments));
    }

    /** Returns the arguments in the form in which templates pass them on. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}
