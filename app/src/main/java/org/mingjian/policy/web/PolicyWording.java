package org.mingjian.policy.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.calendar.Occasion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of the pages of this module that are put together from more than one message. */
@Component
class PolicyWording {
    private final MessageSource messages;

    PolicyWording(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Returns what a free day, or one worked instead, belongs to; empty on ordinary days. */
    String occasion(Optional<Occasion> occasion, Locale locale) {
        return occasion.map(one -> say(locale, one.messageKey(), one.label())).orElse("");
    }

    /** Returns a date with its weekday, such as 2026-11-20 周五. */
    String day(LocalDate date, Locale locale) {
        return date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }
}
