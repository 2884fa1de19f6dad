package org.mingjian.codes;

import java.util.List;

/**
 * Says why a text is no unified social credit code (GB 32100-2015).
 *
 * @param kind what is wrong
 * @param place the first wrong position, counted from 1; 0 where the whole is meant
 * @param have what stands there; for {@link Kind#LENGTH} the number of characters
 * @param need what should stand there; for {@link Kind#CHECK_DIGIT} the expected check character
 */
public record CodeFault(Kind kind, int place, String have, String need) {
    /** The kinds of fault, in the order in which they are looked for. */
    public enum Kind {
        LENGTH("codes.fault.length"),
        REGION("codes.fault.region"),
        CHARACTER("codes.fault.character"),
        CHECK_DIGIT("codes.fault.check-digit");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    /** Returns the key of the sentence for people; its arguments are {@link #arguments()}. */
    public String messageKey() {
        return kind.messageKey;
    }

    /** Returns place, what is there and what should be there, as texts in this order. */
    public List<String> arguments() {
        return List.of(Integer.toString(place), have, need);
    }
}
