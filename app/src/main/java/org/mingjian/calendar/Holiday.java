package org.mingjian.calendar;

import java.util.Locale;

/** The holidays (节假日) of the State Council's notices; a free or make-up day belongs to one of them. */
public enum Holiday {
    NEW_YEAR, SPRING_FESTIVAL, QINGMING, LABOUR_DAY, DRAGON_BOAT, MID_AUTUMN, NATIONAL_DAY, VICTORY_DAY;

    /** Returns the key of the holiday's name for people. */
    public String messageKey() {
        return "calendar.holiday." + key();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Holiday ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
