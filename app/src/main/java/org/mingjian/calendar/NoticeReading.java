package org.mingjian.calendar;

import java.util.List;

/** What reading a notice gives: the notice, or all that is wrong with its text. */
public sealed interface NoticeReading {
    /** A notice that agrees with itself. */
    record Read(HolidayNotice notice) implements NoticeReading {}

    /** A text that cannot be taken; nothing of it is. */
    record Refused(List<Fault> faults) implements NoticeReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param rule ends the key {@code calendar.notice.fault.<rule>} of its words
     * @param values what stands there and what should, as the words' arguments
     */
    record Fault(String rule, List<String> values) {
        public Fault {
            values = List.copyOf(values);
        }

        Fault(String rule, String... values) {
            this(rule, List.of(values));
        }

        /** Returns the key of its words for people. */
        public String messageKey() {
            return "calendar.notice.fault." + rule;
        }
    }
}
