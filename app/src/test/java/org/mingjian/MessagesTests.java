package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the two languages in step, and both with what pages ask for. */
class MessagesTests {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Path CODE = Path.of("src", "main", "java");
    /** {@code #{key}} and {@code #{key(…)}}; keys that are put together are covered by their beginning. */
    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern ASKED_BY_NAME = Pattern.compile("#messages\\.msg\\('([\\w.-]+)'([^)]?)");
    private static final Pattern FAULT = Pattern
            .compile("\"((?:shell|identity)\\.(?:fault|password|setup)\\.[\\w.-]+)\"");
    private static final Pattern ACT = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    @DisplayName("REL-07 each act that the code records has a name for the ledger's readers")
    void actsHaveNames() {
        Map<String, String> names = messages("ledger_en");
        List<String> acts = files(CODE, ".java")
                .stream()
                .map(MessagesTests::text)
                .filter(code -> code.contains("import org.mingjian.ledger.Ledger;"))
                .flatMap(code -> ACT.matcher(code).results().map(found -> found.group(1)))
                .toList();
        assertThat(acts).hasSizeGreaterThan(20);
        assertThat(acts).allSatisfy(act -> assertThat(names).containsKey("ledger.type." + act));
    }

    @Test
    @DisplayName("REL-07 the words of a refusal leave the clause to the line's end, where it stands anyway")
    void clausesOnce() {
        for (String language : List.of("draw_en", "draw_zh_CN")) {
            assertThat(messages(language)).as(language)
                    .allSatisfy((key, words) -> assertThat(key.startsWith("shortfall.") && words.contains("VDP §"))
                            .as(key)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    @DisplayName("the two languages of a module have the same messages, none blank or twice, with places of the same set")
    void languagesAreInStep(String module) {
        Map<String, String> chinese = messages(module + "_zh_CN");
        Map<String, String> english = messages(module + "_en");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            String other = english.getOrDefault(key, "");
            assertThat(other).as(key).isNotEmpty();
            assertThat(comparable(places(other), places(text))).as("%s: a place that only one language has", key)
                    .isTrue();
            for (String one : List.of(text, other)) {
                assertThat(places(one).isEmpty() || !LONE_APOSTROPHE.matcher(one).find())
                        .as("%s: an apostrophe beside {0} is written twice", key)
                        .isTrue();
            }
        });
    }

    @Test
    @DisplayName("every message that a page asks for exists")
    void pagesFindTheirMessages() {
        Set<String> known = modules().flatMap(module -> messages(module + "_zh_CN").keySet().stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        for (Path template : files(TEMPLATES, ".html")) {
            for (Asked one : asked(text(template))) {
                asked++;
                if (!one.foundIn(known)) {
                    missing.add(template.getFileName() + ": " + one.key());
                }
            }
        }
        for (Path source : files(CODE, ".java")) {
            FAULT.matcher(text(source))
                    .results()
                    .map(result -> result.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(missing::add);
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("a message that is missing, and a beginning that no message has, are found")
    void missingMessagesAreFound() {
        List<Asked> asked = asked("""
                <p th:text="#{known}"></p><p th:text="#{unknown(1)}"></p>
                <p th:text="${#messages.msg('role.' + role)}"></p><p th:text="${#messages.msg('rank.' + rank)}"></p>
                """);
        Set<String> known = Set.of("known", "role.PLANNER");
        assertThat(asked.stream().filter(one -> !one.foundIn(known)).map(Asked::key))
                .containsExactly("unknown", "rank.");
    }

    /** A message asked for by its key, or by the beginning of its key. */
    private record Asked(
        String key,
        boolean whole
    ) {
        boolean foundIn(Set<String> known) {
            return whole ? known.contains(key) : known.stream().anyMatch(one -> one.startsWith(key));
        }
    }

    private static List<Asked> asked(String template) {
        List<Asked> asked = new ArrayList<>();
        ASKED.matcher(template).results().map(result -> new Asked(result.group(1), true)).forEach(asked::add);
        ASKED_BY_NAME.matcher(template).results().map(MessagesTests::byName).forEach(asked::add);
        return asked;
    }

    private static Asked byName(MatchResult result) {
        return new Asked(result.group(1), result.group(2).isEmpty() || result.group(2).equals(","));
    }

    static Stream<String> modules() {
        return files(MESSAGES, "_zh_CN.properties")
                .stream()
                .map(file -> file.getFileName().toString().replace("_zh_CN.properties", ""));
    }

    /** A language may leave out what another one says; each saying something else is a slip. */
    private static boolean comparable(Set<String> one, Set<String> other) {
        return one.containsAll(other) || other.containsAll(one);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> messages(String bundle) {
        Map<String, String> messages = new TreeMap<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(messages.put((String) key, (String) value)).as("%s stands twice in %s", key, bundle)
                        .isNull();
                return value;
            }
        };
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
