package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TraceabilityTests {
    private static final Path ROOT = GeneratedDocument.root();
    private static final List<String> GROUPS = List
            .of("ORG", "REG", "ITEM", "POL", "PLAN", "DRAW", "INSP", "CASE", "CRED", "PUB", "SUP", "LAW", "BEY", "SEC",
                    "REL");
    private static final String HEAD = """
            # Traceability

            Which test shows which requirement. Generated from the names of the tests by `TraceabilityTests`; the ids are
            those of [requirements.md](spec/requirements.md) and [security.md](spec/security.md). To write it anew:
            `./mingjian test -Dmingjian.regenerate=true`.

            """;

    @Test
    @DisplayName("DRAW-05 docs/traceability.md says which test shows which requirement, and which none shows")
    void traceability() throws IOException {
        GeneratedDocument.requireCommitted("docs/traceability.md", document(requirements(), tests()));
    }

    @Test
    @DisplayName("DRAW-05 every id in a test's name stands in the requirements")
    void knownIds() throws IOException {
        Set<String> known = requirements().stream().map(Requirement::id).collect(Collectors.toSet());
        assertThat(tests().stream().flatMap(test -> test.unknown(known).stream().map(id -> id + " in " + test.place())))
                .isEmpty();
    }

    @Test
    @DisplayName("DRAW-05 every requirement belongs to a group, and no id stands twice")
    void groups() throws IOException {
        assertThat(requirements()).extracting(Requirement::id).doesNotHaveDuplicates().hasSizeGreaterThan(120);
        assertThat(requirements()).extracting(Requirement::group).containsOnlyElementsOf(GROUPS).containsAll(GROUPS);
    }

    @Test
    @DisplayName("DRAW-05 names are read from Java and Python sources, and an unknown id is noticed")
    void readsNames() {
        String java = "@Test\n@DisplayName(\"REG-09 REL-07 a \\\"row\\\" \"\n + \"is named\") void a() {}\n"
                + "@DisplayName(\"no id here\") void b() {}\n@DisplayName(\"VDP-5.3 rounding\") @DisplayName(\"REG-99 x\")";
        List<NamedTest> tests = NamedTest.ofJava("RowTests", java);
        assertThat(tests).containsExactly(
                new NamedTest("RowTests", List.of("REG-09", "REL-07"), "a \"row\" is named"),
                new NamedTest("RowTests", List.of(), "no id here"),
                new NamedTest("RowTests", List.of("VDP-5.3"), "rounding"),
                new NamedTest("RowTests", List.of("REG-99"), "x"));
        assertThat(tests.stream().flatMap(test -> test.unknown(Set.of("REG-09", "REL-07")).stream()))
                .containsExactly("REG-99");
        String python = "class Draws(unittest.TestCase):\n    \"\"\"BEY-01 judged anew.\"\"\"\n\n"
                + "    def test_a(self) -> None:\n        \"\"\"DRAW-07 a swapped signature is found\n\n        more\"\"\"\n"
                + "class Rows(Case):\n    \"\"\"VDP §5.2, §5.3.\"\"\"\nclass Jcs(Case):\n    \"\"\"VDP §1, RFC 8785.\"\"\"\n";
        assertThat(NamedTest.ofPython("test_x.py", python)).containsExactly(
                new NamedTest("test_x.py", List.of("BEY-01"), "judged anew."),
                new NamedTest("test_x.py", List.of("DRAW-07"), "a swapped signature is found"),
                new NamedTest("test_x.py", List.of("VDP-5.2", "VDP-5.3"), "Rows"),
                new NamedTest("test_x.py", List.of("VDP-1"), "RFC 8785."));
    }

    private static String document(List<Requirement> requirements, List<NamedTest> tests) {
        TreeMap<String, List<NamedTest>> byId = new TreeMap<>();
        tests.forEach(test -> test.ids().forEach(id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(test)));
        List<Requirement> open = requirements.stream().filter(row -> !byId.containsKey(row.id())).toList();
        StringBuilder text = new StringBuilder(HEAD);
        text.append("%d of %d requirements have a test; %d are open.%n".formatted(requirements.size() - open.size(),
                requirements.size(), open.size()));
        for (String group : GROUPS) {
            text.append("%n## %s%n%n| id | requirement | shown by |%n| --- | --- | --- |%n".formatted(group));
            requirements.stream()
                    .filter(row -> row.group().equals(group))
                    .sorted()
                    .forEach(row -> text.append(line(row.id(), row.title(), byId.getOrDefault(row.id(), List.of()))));
        }
        text.append("\n## Clauses of the draw protocol\n\n| clause | shown by |\n| --- | --- |\n");
        byId.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith("VDP-"))
                .sorted(Comparator.comparing(entry -> clause(entry.getKey()), Arrays::compare))
                .forEach(entry -> text.append("| VDP §%s | %s |%n".formatted(entry.getKey().substring(4),
                        shown(entry.getValue()))));
        text.append("\n## Open\n\n");
        open.stream()
                .sorted(Comparator.comparing((Requirement row) -> GROUPS.indexOf(row.group()))
                        .thenComparing(row -> row))
                .forEach(row -> text.append("- %s %s%n".formatted(row.id(), row.title())));
        return text.toString();
    }

    private static int[] clause(String id) {
        return Arrays.stream(id.substring(4).split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static String line(String id, String title, List<NamedTest> tests) {
        return "| %s | %s | %s |%n".formatted(id, title, tests.isEmpty() ? "open" : shown(tests));
    }

    private static String shown(List<NamedTest> tests) {
        Map<String, String> byPlace = tests
                .stream()
                .collect(Collectors.groupingBy(NamedTest::place, TreeMap::new, Collectors.mapping(
                        test -> test.statement().replace("|", "\\|").replace("<", "&lt;"),
                        Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new),
                                statements -> String.join("; ", statements)))));
        return byPlace.entrySet()
                .stream()
                .map(entry -> "`%s` %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    private static List<Requirement> requirements() throws IOException {
        return Requirement.parse(Files.readString(ROOT.resolve("docs/spec/requirements.md")) + "\n"
                + Files.readString(ROOT.resolve("docs/spec/security.md")));
    }

    private static List<NamedTest> tests() throws IOException {
        List<NamedTest> tests = new ArrayList<>();
        for (Path file : sources()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && !name.equals("TraceabilityTests.java")) {
                tests.addAll(NamedTest.ofJava(name.substring(0, name.length() - 5), Files.readString(file)));
            } else if (name.matches("test_.*\\.py")) {
                tests.addAll(NamedTest.ofPython(name, Files.readString(file)));
            }
        }
        return tests;
    }

    /** Returns the test sources of every Maven module and of the verifier in Python. */
    private static List<Path> sources() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(ROOT.resolve("verifiers/python")));
        try (Stream<Path> modules = Files.list(ROOT)) {
            modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .map(module -> module.resolve("src/test/java"))
                    .forEach(folders::add);
        }
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile).sorted().forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
