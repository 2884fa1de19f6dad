package org.mingjian;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the requirements' or the security table.
 *
 * @param id such as {@code REG-09}
 * @param title its first clause
 */
record Requirement(String id, String title) implements Comparable<Requirement> {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+-\\d+) \\| (.*?) \\|");
    private static final Pattern FIRST_CLAUSE = Pattern.compile("^(.{12,}?)(?:[;:] |\\.(?: |$)|$)");
    private static final Pattern ASIDE = Pattern.compile(" ?\\([^()]*\\)");
    private static final int LONGEST = 110;

    static List<Requirement> parse(String markdown) {
        return ROW.matcher(markdown)
                .results()
                .map(row -> new Requirement(row.group(1), shorten(row.group(2))))
                .toList();
    }

    String group() {
        return id.substring(0, id.indexOf('-'));
    }

    private int number() {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    @Override
    public int compareTo(Requirement other) {
        int groups = group().compareTo(other.group());
        return groups != 0 ? groups : Integer.compare(number(), other.number());
    }

    private static String shorten(String text) {
        String plain = ASIDE.matcher(text).replaceAll("");
        Matcher clause = FIRST_CLAUSE.matcher(plain);
        String first = clause.find() ? clause.group(1) : plain;
        return first.length() <= LONGEST ? first : first.substring(0, first.lastIndexOf(' ', LONGEST)) + " …";
    }
}
