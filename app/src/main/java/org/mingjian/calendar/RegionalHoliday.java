package org.mingjian.calendar;

/**
 * A holiday of one region (地方性节假日), such as 壮族三月三 in Guangxi.
 *
 * @param label its name, in Chinese
 */
public record RegionalHoliday(String label) implements Occasion {
    public RegionalHoliday {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A regional holiday has a name.");
        }
    }

    @Override
    public String messageKey() {
        return "calendar.holiday.regional";
    }
}
