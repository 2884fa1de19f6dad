package org.mingjian.shell;

import java.util.List;

/**
 * A fault of what a person typed: the error summary links it to its field, and the field shows it again.
 *
 * @param field the id of the input, or the empty string for the form as a whole
 * @param key the message's key
 * @param arguments the message's arguments; texts among them are quoted shortened
 * @param label the key of the field's name for the summary, or the empty string where the message names the field
 * @param value what was typed, for the summary, or the empty string
 */
public record Fault(String field, String key, List<Object> arguments, String label, String value) {
    private static final int QUOTED = 60;

    public Fault {
        arguments = arguments.stream().map(Fault::quoted).toList();
        value = Characters.quoted(value, QUOTED);
    }

    /** Names a fault of one field. */
    public static Fault of(String field, String key, Object... arguments) {
        return new Fault(field, key, List.of(arguments), "", "");
    }

    /** Names a fault that belongs to no single field. */
    public static Fault ofForm(String key, Object... arguments) {
        return new Fault("", key, List.of(arguments), "", "");
    }

    /** Returns the fault with the place for the summary, for a message that names neither field nor value itself. */
    public Fault at(String named, String typed) {
        return new Fault(field, key, arguments, named, typed);
    }

    /** Returns the arguments in the form in which templates pass them on. */
    public Object[] parameters() {
        return arguments.toArray();
    }

    private static Object quoted(Object argument) {
        return argument instanceof String text ? Characters.quoted(text, QUOTED) : argument;
    }
}
