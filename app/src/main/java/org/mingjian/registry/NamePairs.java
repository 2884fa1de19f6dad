package org.mingjian.registry;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Takes a name apart into pairs of neighbouring characters, for a search by any part of it. */
final class NamePairs {
    private NamePairs() {}

    /** Returns the distinct pairs of the folded name; a name of one character is its own pair. */
    static String[] of(String name) {
        int[] letters = fold(name).codePoints().toArray();
        if (letters.length == 1) {
            return new String[]{new String(letters, 0, 1)};
        }
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs.toArray(String[]::new);
    }

    /** Returns the name in capitals and with half-width brackets; the SQL of a search folds in the same way. */
    static String fold(String name) {
        return name.toUpperCase(Locale.ROOT).replace('（', '(').replace('）', ')');
    }
}
