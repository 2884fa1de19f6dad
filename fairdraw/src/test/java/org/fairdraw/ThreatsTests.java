package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps docs/spec/threats.md true: each attack of VDP §13 has its line, and each line its test. */
class ThreatsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("@DisplayName\\(\\s*\"VDP §13 ((?:[^:\"\\\\]|\\\\\")+): ");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Tests)`");
    private static final String OPEN = "open: ";

    /** A line of the table; the last column names test classes, and after {@code open:} those that are to come. */
    private record Threat(String attack, String tests) {
        List<String> there() {
            return classes(tests.split(OPEN)[0]);
        }

        List<String> named() {
            return classes(tests);
        }

        /** Tells whether a test that is named so carries out this attack, or one of several on the line. */
        boolean is(String name) {
            return name.equals(attack) || List.of(attack.split("[,;] ")).contains(name);
        }

        private static List<String> classes(String text) {
            return TEST.matcher(text).results().map(match -> match.group(1)).toList();
        }
    }

    @Test
    @DisplayName("VDP-13 each attack of the threat model has its line in docs/spec/threats.md, in the model's words and order")
    void everyAttack() throws IOException {
        String protocol = Files.readString(ROOT.resolve("docs/spec/draw-protocol.md"));
        int from = protocol.indexOf("## 13.");
        List<String> model = rows(protocol.substring(from, protocol.indexOf("## 14.", from))).map(cells -> cells[1])
                .toList();
        assertThat(model).hasSize(14);
        assertThat(threats()).extracting(Threat::attack).isEqualTo(model);
    }

    @Test
    @DisplayName("VDP-13 each line names the classes whose tests carry the attack out, all of them, or says what is open")
    void everyTest() throws IOException {
        Map<String, TreeSet<String>> carriedOut = carriedOut();
        for (Threat threat : threats()) {
            TreeSet<String> classes = new TreeSet<>();
            carriedOut.keySet().stream().filter(threat::is).forEach(name -> classes.addAll(carriedOut.get(name)));
            assertThat(classes).as(threat.attack).containsAll(threat.there());
            assertThat(threat.named()).as(threat.attack).containsAll(classes);
            assertThat(threat.tests).as(threat.attack).isNotEmpty();
        }
        List<Threat> threats = threats();
        assertThat(carriedOut.keySet()).allMatch(name -> threats.stream().anyMatch(threat -> threat.is(name)));
    }

    @Test
    @DisplayName("VDP-13 the attack is read from a test's name")
    void readsNames() {
        Matcher name = NAMED.matcher("@DisplayName(\n  \"VDP §13 own key: a bundle\"");
        assertThat(name.find()).isTrue();
        assertThat(name.group(1)).isEqualTo("own key");
        assertThat(NAMED.matcher("@DisplayName(\"VDP-13 own key\")").find()).isFalse();
    }

    private static List<Threat> threats() throws IOException {
        return rows(Files.readString(ROOT.resolve("docs/spec/threats.md")))
                .map(cells -> new Threat(cells[1], cells[cells.length - 1]))
                .toList();
    }

    /** Returns the cells of each line of the tables, heads left out; the first cell is the empty one. */
    private static Stream<String[]> rows(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| attack |"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
    }

    /** Returns for each attack the classes that have a test named after it, whatever module they are in. */
    private static Map<String, TreeSet<String>> carriedOut() throws IOException {
        Map<String, TreeSet<String>> carriedOut = new TreeMap<>();
        for (Path file : sources()) {
            String name = file.getFileName().toString().replace(".java", "");
            NAMED.matcher(Files.readString(file))
                    .results()
                    .filter(match -> !name.equals(ThreatsTests.class.getSimpleName()))
                    .forEach(match -> carriedOut
                            .computeIfAbsent(match.group(1).replace("\\\"", "\""), none -> new TreeSet<>())
                            .add(name));
        }
        return carriedOut;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java")).filter(Files::exists).toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith("Tests.java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
