package org.mingjian.policy;

import java.util.Locale;

/**
 * A text of a policy document in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {
    /** Returns the text in a language: English for English, Chinese for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
