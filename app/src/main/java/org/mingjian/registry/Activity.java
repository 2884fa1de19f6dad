package org.mingjian.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.codes.CreditCode;

/**
 * The codes of national-economy industries (国民经济行业, GB/T 4754-2017): a section's letter, and two digits for the
 * division, three for the group, four for the class. Letter and division belong together, so a code without its letter
 * gets it.
 */
final class Activity {
    private static final Pattern FORM = Pattern.compile("([A-T]?)([0-9]{2,4})|([A-T])");
    /** The last division of each section from A to T. */
    private static final List<Integer> LAST = List.of(5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85,
            90, 96, 97);

    private Activity() {}

    /** Returns the code with its letter, such as {@code C2614}; empty where there is no such division. */
    static Optional<String> read(String text) {
        Matcher form = FORM.matcher(CreditCode.normalise(text).toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(3) != null) {
            return Optional.of(form.group(3));
        }
        int division = Integer.parseInt(form.group(2).substring(0, 2));
        Optional<String> section = section(division);
        return section.filter(letter -> form.group(1).isEmpty() || form.group(1).equals(letter))
                .map(letter -> letter + form.group(2));
    }

    private static Optional<String> section(int division) {
        for (int i = 0; i < LAST.size() && division > 0; i++) {
            if (division <= LAST.get(i)) {
                return Optional.of(String.valueOf((char) ('A' + i)));
            }
        }
        return Optional.empty();
    }
}
