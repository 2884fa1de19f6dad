package org.mingjian.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The holidays (节假日) of the State Council's notices; a free or make-up day belongs to one of them. */
public enum Holiday implements Occasion {
    NEW_YEAR("元旦"), SPRING_FESTIVAL("春节"), QINGMING("清明"), LABOUR_DAY("劳动节"), DRAGON_BOAT("端午"),
    NATIONAL_DAY("国庆"), MID_AUTUMN("中秋"), VICTORY_DAY("抗战胜利");

    /** Every year's notice names these; the Mid-Autumn Festival may stand under the National Day. */
    static final List<Holiday> YEARLY = List.of(NEW_YEAR, SPRING_FESTIVAL, QINGMING, LABOUR_DAY, DRAGON_BOAT,
            NATIONAL_DAY);

    private final String chinese;

    Holiday(String chinese) {
        this.chinese = chinese;
    }

    /** Returns the holiday that a name in a notice means; of two in one name, as 国庆节、中秋节, the longer one. */
    static Optional<Holiday> named(String name) {
        return Arrays.stream(values()).filter(one -> name.contains(one.chinese)).findFirst();
    }

    String chinese() {
        return chinese;
    }

    @Override
    public String label() {
        return "";
    }

    @Override
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
