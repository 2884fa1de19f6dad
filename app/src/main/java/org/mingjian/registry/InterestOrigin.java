package org.mingjian.registry;

import java.util.Arrays;
import java.util.Optional;

/** How an interest became known (REG-08). */
public enum InterestOrigin {
    /** 声明: the person declared it. */
    DECLARED("声明"),
    /** 发现: the agency found it. */
    FOUND("发现");

    private final String word;

    InterestOrigin(String word) {
        this.word = word;
    }

    /** Returns the word that sheets have for it. */
    public String word() {
        return word;
    }

    static Optional<InterestOrigin> read(String text) {
        return Arrays.stream(values()).filter(origin -> origin.word.equals(text)).findFirst();
    }
}
