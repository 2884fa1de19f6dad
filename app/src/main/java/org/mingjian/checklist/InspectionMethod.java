package org.mingjian.checklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an item is inspected (抽查方式); its words are the message {@code checklist.method.<name>}. */
public enum InspectionMethod {
    ON_SITE("现场检查", "现场", "实地检查", "实地核查", "On site"),
    WRITTEN("书面检查", "书面", "书式检查", "书面审查", "查阅资料", "By papers"),
    NETWORK("网络监测", "网络", "网络检查", "线上监测", "By network");

    private final List<String> words;

    InspectionMethod(String... words) {
        this.words = List.of(words);
    }

    /** Returns the method that a word of a published list means; empty for an unknown one: nobody guesses. */
    public static Optional<InspectionMethod> read(String word) {
        return Stream.of(values())
                .filter(one -> one.name().equals(word) || one.words.stream().anyMatch(word::equalsIgnoreCase))
                .findFirst();
    }
}
