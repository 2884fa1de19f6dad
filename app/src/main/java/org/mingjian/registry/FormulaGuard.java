package org.mingjian.registry;

/**
 * Keeps exported texts from being taken for formulas (SEC-11), by one apostrophe before them; reading takes exactly one
 * away again, so that an export that is imported changes nothing.
 */
final class FormulaGuard {
    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    /** Returns the text for a cell; the single hyphen, which means an empty value, needs no guard. */
    static String guard(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    static String unguard(String text) {
        return text.startsWith("'") && startsFormula(text) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && STARTERS.indexOf(text.charAt(first)) >= 0;
    }
}
