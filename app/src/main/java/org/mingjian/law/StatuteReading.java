package org.mingjian.law;

import java.util.List;

/** What reading a statute's text gives: its articles, or all that is wrong with it. */
public sealed interface StatuteReading {
    /** The articles in order, counted without a gap. */
    record Read(List<Article> articles) implements StatuteReading {
        public Read {
            articles = List.copyOf(articles);
        }
    }

    /** A text that cannot be taken; nothing of it is. */
    record Refused(List<Fault> faults) implements StatuteReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param rule ends the key {@code law.fault.text.<rule>} of its words
     * @param line the line, from 1, or 0 for the text as a whole
     * @param found what stands there
     * @param expected what should, or the empty string
     */
    record Fault(String rule, int line, String found, String expected) {
        /** Returns the key of its words for people. */
        public String messageKey() {
            return "law.fault.text." + rule;
        }
    }
}
