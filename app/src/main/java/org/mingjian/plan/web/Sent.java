package org.mingjian.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.plan.PlanCourse.Note;

/**
 * What a form of a plan's page sends; what it has no field for is empty.
 *
 * @param edition the edition of the plan that the person saw
 * @param kind a step's name
 * @param number number of a document
 * @param on day of that document
 * @param words what is said
 * @param rule a rule's name
 * @param reason a reason
 * @param title a title
 */
record Sent(
    @Nullable String edition,
    @Nullable String kind,
    @Nullable String number,
    @Nullable String on,
    @Nullable String words,
    @Nullable String rule,
    @Nullable String reason,
    @Nullable String title
) {
    static String text(@Nullable String sent) {
        return Optional.ofNullable(sent).map(String::strip).orElse("");
    }

    PlanPage.Typed typed() {
        return new PlanPage.Typed(text(number), text(on), text(words), text(reason), text(title));
    }

    /** Returns what is said of a step; a day that is none is left out, and then asked for. */
    Note note() {
        Optional<LocalDate> day;
        try {
            day = text(on).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(on)));
        } catch (DateTimeException notADay) {
            day = Optional.empty();
        }
        return new Note(text(number), day, text(words));
    }
}
