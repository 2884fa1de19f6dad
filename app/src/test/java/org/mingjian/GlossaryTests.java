package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GlossaryTests {
    private static final Path ROOT = GeneratedDocument.root();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| (`\\w+`|–) \\|$");

    /** A row of docs/glossary.md. */
    record Term(String english, String chinese, String meaning, String type) {}

    @Test
    @DisplayName("the glossary pairs each term with its Chinese legal term, once")
    void pairs() throws IOException {
        List<Term> terms = terms();
        assertThat(terms).hasSizeGreaterThanOrEqualTo(60);
        assertThat(terms).extracting(Term::english)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(terms).extracting(Term::chinese)
                .doesNotHaveDuplicates()
                .allMatch(text -> text
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
        assertThat(terms).extracting(Term::meaning).allMatch(text -> text.endsWith("."));
    }

    @Test
    @DisplayName("every row of the glossary is well-formed, and every type that it names exists")
    void typesExist() throws IOException {
        long lines = Files.readAllLines(ROOT.resolve("docs/glossary.md"))
                .stream()
                .filter(line -> line.startsWith("| "))
                .count();
        assertThat(terms()).hasSize((int) lines - 2);
        Set<String> types = types();
        assertThat(types).contains("Ledger", "Snapshot");
        assertThat(terms().stream()
                .map(Term::type)
                .filter(type -> !type.equals("–"))
                .map(type -> type.substring(1, type.length() - 1))
                .filter(type -> !types.contains(type)))
                .as("types that the sources do not have")
                .isEmpty();
    }

    private static List<Term> terms() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("docs/glossary.md")))
                .results()
                .map(row -> new Term(row.group(1), row.group(2), row.group(3), row.group(4)))
                .filter(term -> !term.english().equals("term") && !term.english().equals("---"))
                .toList();
    }

    private static Set<String> types() throws IOException {
        Set<String> types = new TreeSet<>();
        List<Path> modules = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            folders.map(module -> module.resolve("src/main/java")).filter(Files::exists).forEach(modules::add);
        }
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - 5))
                        .forEach(types::add);
            }
        }
        return types;
    }
}
