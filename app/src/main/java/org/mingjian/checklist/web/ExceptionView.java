package org.mingjian.checklist.web;

import java.util.List;
import org.mingjian.checklist.ItemException;

/**
 * An exception in words.
 *
 * @param exception the exception
 * @param stand how it stands today: {@code asked}, {@code coming}, {@code holds}, {@code over}, {@code rejected},
 *        {@code withdrawn}
 * @param basis its citations, each with its text
 * @param asked the day on which it was asked
 * @param decided the day on which it was decided, or the empty string
 */
record ExceptionView(
    ItemException exception,
    String stand,
    List<ItemView.Cited> basis,
    String asked,
    String decided
) {
    public String tag() {
        return switch (stand) {
            case "holds" -> "ok";
            case "asked" -> "wait";
            case "coming" -> "info";
            default -> "mute";
        };
    }
}
