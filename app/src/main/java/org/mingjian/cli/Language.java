package org.mingjian.cli;

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
}
