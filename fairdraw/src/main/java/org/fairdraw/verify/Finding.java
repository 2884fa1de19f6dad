package org.fairdraw.verify;

import java.util.Locale;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What one check of a verifier found (VDP §10, §15.12).
 *
 * @param id the check's id, such as {@code V3.time}
 * @param subject what was checked: a file, an entry, a cell
 * @param message one English sentence
 * @param expected what the protocol wants there; null where there is nothing to compare
 * @param actual what stands there
 */
public record Finding(
    String id,
    Status status,
    String subject,
    String message,
    @Nullable String expected,
    @Nullable String actual
) {
    /** Returns the message in plain words: Chinese for a Chinese locale, English for any other. */
    public String message(Locale locale) {
        return Phrase.in(message, ReportText.isChinese(locale));
    }

    Json toJson() {
        return Json.object("id", id, "status", status.text(), "subject", subject, "message", message, "expected",
                Optional.ofNullable(expected), "actual", Optional.ofNullable(actual));
    }
}
