package org.mingjian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test with the ids that its name begins with.
 *
 * @param place the class, or the Python file
 * @param ids requirement ids, and clauses of the protocol as {@code VDP-5.3}
 * @param statement the rest of the name
 */
record NamedTest(String place, List<String> ids, String statement) {
    private static final Pattern DISPLAY_NAME = Pattern
            .compile("@DisplayName\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)\\s*\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DOCSTRING = Pattern
            .compile("(?m)^\\s*(?:def (test_\\w+)\\(.*\\)[^:\\n]*|class (\\w+).*):\\s*\\n\\s*\"\"\"(.*?)(?:\"\"\"|$)");
    private static final Pattern CLAUSE = Pattern.compile("(?:VDP|(?<=\\d),) §(?=\\d)");
    private static final Pattern NAME = Pattern.compile("((?:[A-Z]+-\\d+(?:\\.\\d+)?[ ,.]+)+)(.*)");

    static List<NamedTest> ofJava(String className, String source) {
        List<NamedTest> tests = new ArrayList<>();
        for (MatchResult annotation : DISPLAY_NAME.matcher(source).results().toList()) {
            StringBuilder name = new StringBuilder();
            LITERAL.matcher(annotation.group(1)).results().forEach(part -> name.append(part.group(1)));
            tests.add(of(className, name.toString().translateEscapes(), className));
        }
        return tests;
    }

    static List<NamedTest> ofPython(String fileName, String source) {
        return DOCSTRING
                .matcher(source)
                .results()
                .map(text -> of(fileName, CLAUSE.matcher(text.group(3).strip() + " ").replaceAll(" VDP-").strip(),
                        text.group(1) == null ? text.group(2) : text.group(1)))
                .toList();
    }

    /** Returns the ids that look like requirements but are none. */
    List<String> unknown(Set<String> known) {
        return ids.stream().filter(id -> !known.contains(id) && !id.startsWith("VDP-")).toList();
    }

    /** A name that is all ids says no more than what it is called in the source. */
    private static NamedTest of(String place, String name, String called) {
        Matcher matcher = NAME.matcher(name + " ");
        if (!matcher.matches()) {
            return new NamedTest(place, List.of(), name);
        }
        String statement = matcher.group(2).strip();
        return new NamedTest(place, Arrays.asList(matcher.group(1).strip().split("[ ,.]+(?=[A-Z])|[ ,.]+$")),
                statement.isEmpty() ? called : statement);
    }
}
