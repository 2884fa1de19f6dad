package org.mingjian.disclosure.web;

import org.fairdraw.verify.Status;

/**
 * What a group of checks came to.
 *
 * @param title what was checked, in plain words
 * @param detail particulars; may be empty
 */
record CheckLine(Status status, String title, String detail) {
    /** Returns the icon's name. */
    public String icon() {
        return switch (status) {
            case PASS -> "circle-check";
            case FAIL -> "circle-x";
            case NOT_CHECKED -> "circle-dashed";
        };
    }
}
