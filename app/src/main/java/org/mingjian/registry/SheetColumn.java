package org.mingjian.registry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.codes.CreditCode;

/**
 * A column that a form knows.
 *
 * @param key the name that forms, histories and messages use
 * @param header the Chinese header, also written by exports
 * @param english the English header
 * @param required whether a sheet without this column is refused
 * @param aliases other headers that mean the same
 */
record SheetColumn(String key, String header, String english, boolean required, List<String> aliases) {

    static SheetColumn required(String key, String header, String english, String... aliases) {
        return new SheetColumn(key, header, english, true, List.of(aliases));
    }

    static SheetColumn optional(String key, String header, String english, String... aliases) {
        return new SheetColumn(key, header, english, false, List.of(aliases));
    }

    /** Returns all spellings of the header in the form that {@link #spelling} gives. */
    Set<String> spellings() {
        return Stream.concat(Stream.of(header, english), aliases.stream())
                .map(SheetColumn::spelling)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns a header without width, case, white space, and the asterisk that marks required columns. */
    static String spelling(String header) {
        return CreditCode.normalise(header).replaceAll("[\\s*_:：]", "").toLowerCase(Locale.ROOT);
    }
}
