package org.mingjian.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing to do on the desk's home page (待办), in the words of the reader's language.
 *
 * @param urgency how it is coloured, and where it stands when there is no date
 * @param due the deadline in words, such as 剩 2 个工作日
 * @param date the last day, shown on hover and in print; empty where there is none
 * @param text what is to be done
 * @param clause the clause that asks for it, or the empty string
 * @param href where it is done
 * @param action the link's word, such as 去封存
 */
public record DeskTask(
    Urgency urgency,
    String due,
    Optional<LocalDate> date,
    String text,
    String clause,
    String href,
    String action
) {
    /** How near the deadline is, most urgent first. */
    public enum Urgency {
        LATE("late"), TODAY("wait"), SOON("wait"), LATER("info"), OPEN("mute");

        private final String tag;

        Urgency(String tag) {
            this.tag = tag;
        }

        /** Returns the status tag's kind. */
        public String tag() {
            return tag;
        }
    }
}
