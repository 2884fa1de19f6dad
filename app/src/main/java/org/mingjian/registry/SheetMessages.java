package org.mingjian.registry;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words a sheet's faults for people, in Chinese or English, from the same files as the pages. */
public final class SheetMessages {
    private final Locale locale;

    private SheetMessages(Locale locale) {
        this.locale = locale;
    }

    /** Returns the words for a language: English for English, Chinese for all others. */
    public static SheetMessages in(Locale locale) {
        return new SheetMessages(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** Returns the rule that was broken as a sentence, without the place. */
    public String reason(SheetFault fault) {
        return format(fault.rule(), fault.arguments().toArray());
    }

    /** Returns place, value and rule in one line. */
    public String line(SheetFault fault) {
        StringBuilder place = new StringBuilder(fault.file());
        if (fault.row() > 0) {
            place.append(format("registry.fault.at-row", Integer.toString(fault.row())));
        }
        if (!fault.column().isEmpty()) {
            place.append(format("registry.fault.at-column", fault.column()));
        }
        if (!fault.value().isEmpty()) {
            place.append(format("registry.fault.with-value", fault.value()));
        }
        return place + format("registry.fault.says", reason(fault));
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(bundle(key, locale).getString(key), locale).format(arguments);
    }

    /** Returns this module's words in a language. */
    static ResourceBundle words(Locale locale) {
        return bundle("registry.", in(locale).locale);
    }

    static String word(Locale locale, String key) {
        return words(locale).getString(key);
    }

    private static ResourceBundle bundle(String key, Locale locale) {
        return ResourceBundle.getBundle("messages." + key.substring(0, key.indexOf('.')), locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
