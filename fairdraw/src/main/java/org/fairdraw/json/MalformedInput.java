package org.fairdraw.json;

/** Says that outside input breaks a rule: where, which value, and which rule (VDP §1.3, §15.13). */
public class MalformedInput extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String place;
    private final String value;
    private final String rule;

    /** Names the place (file, line, member), the value found there, and the rule it breaks. */
    public MalformedInput(String place, String value, String rule) {
        super(place + ": " + rule + (value.isEmpty() ? "" : ", found " + shorten(value)));
        this.place = place;
        this.value = shorten(value);
        this.rule = rule;
    }

    /** Returns where the fault is: a file, a line, or a member. */
    public String place() {
        return place;
    }

    /** Returns the value that was found, cut to {@value #SHOWN} characters; may be empty. */
    public String value() {
        return value;
    }

    /** Returns the rule in words, with its clause where there is one. */
    public String rule() {
        return rule;
    }

    private static String shorten(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
