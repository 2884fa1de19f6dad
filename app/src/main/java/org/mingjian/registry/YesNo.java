package org.mingjian.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The two answers as sheets write them. */
final class YesNo {
    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "×", "no", "n", "false", "0");

    private YesNo() {}

    static Optional<Boolean> read(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static String write(boolean answer) {
        return answer ? "是" : "否";
    }
}
