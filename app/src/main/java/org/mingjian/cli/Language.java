package org.mingjian.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the command line: the option, else the terminal's own. */
final class Language {
    private Language() {}

    static Locale of(@Nullable String option) {
        String language = option == null ? Locale.getDefault().getLanguage() : option;
        return option == null && !language.equals("en") || language.startsWith("zh")
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
    }

    /** Returns the language that a command line asks for, or both where it does not say and cannot be read further. */
    static List<Locale> spoken(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        return at >= 0 && at + 1 < arguments.length
                ? List.of(of(arguments[at + 1]))
                : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }
}
