package org.fairdraw.verify;

/** What became of a check (VDP §15.12). */
public enum Status {
    PASS("pass"), FAIL("fail"), NOT_CHECKED("not-checked");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    /** Returns the word that stands in the JSON report. */
    public String text() {
        return text;
    }
}
