package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicyConflictsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String BLACKLIST = "\"kind\":\"frequency\",\"months\":6,\"times\":1";

    private static PolicyDocument shipped(String id) {
        return Policies.shipped().find(id).orElseThrow();
    }

    /** A shipped policy with parts of its canonical form put in place of others. */
    private static PolicyDocument changed(String id, String... pairs) throws MalformedInput {
        String text = new String(shipped(id).canonical(), StandardCharsets.UTF_8);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return PolicyDocument.parse(text);
    }

    /** A shipped policy with the rule of this id replaced; its value is given, the rest is invented for the test. */
    private static PolicyDocument with(String policy, String id, String strength, String value) throws MalformedInput {
        String text = new String(shipped(policy).canonical(), StandardCharsets.UTF_8);
        Json.Obj document = (Json.Obj) Json.parse(text);
        StringBuilder rules = new StringBuilder();
        for (Json rule : ((Json.Arr) document.find("rules").orElseThrow()).items()) {
            String one = new String(rule.canonical(), StandardCharsets.UTF_8);
            if (!one.contains("\"id\":\"" + id + "\"")) {
                rules.append(one).append(',');
            }
        }
        String own = """
                {"id":"%s","requirement":"POL-01","strength":"%s","basis":"source","clause":"一","text":"试验","value":%s}"""
                .formatted(id, strength, value);
        int from = text.indexOf("\"rules\":[") + 9;
        int to = text.lastIndexOf("],\"source\"");
        return PolicyDocument.parse(text.substring(0, from) + rules + own + text.substring(to));
    }

    private static List<PolicyConflict> of(PolicyDocument policy, String kind) {
        return PolicyConflicts.of(policy, TODAY).stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static String prevails(PolicyConflict conflict) {
        return conflict.prevails().orElseThrow().id();
    }

    @Test
    @DisplayName("LAW-11 LAW-02 while the national ceiling is not set, it is said what it must at least be for each coverage")
    void unset() {
        assertThat(of(shipped("national-2026"), "coverage-ceiling-unset"))
                .extracting(one -> one.rules().getFirst().id(), one -> one.arguments().getFirst(), one -> one.prevails()
                        .isPresent())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("coverage-key-units", 1, false),
                        org.assertj.core.groups.Tuple.tuple("coverage-blacklist", 2, false));
    }

    @Test
    @DisplayName("LAW-11 a ceiling of 1 collides with twice a year, in general and by grade, and the ceiling prevails; one of 2 does not")
    void ceiling() throws MalformedInput {
        PolicyDocument one = changed("national-2026", "\"byGrade\":{},", "\"byGrade\":{\"A\":1,\"D\":4},",
                "\"times\":null", "\"times\":1");
        assertThat(of(one, "coverage-ceiling")).singleElement().satisfies(found -> {
            assertThat(found.rules()).extracting(PolicyRule::id).containsExactly("coverage-blacklist", "year-ceiling");
            assertThat(found.arguments()).containsExactly(2, 1);
            assertThat(prevails(found)).isEqualTo("year-ceiling");
        });
        assertThat(of(one, "coverage-ceiling-grade")).singleElement()
                .satisfies(found -> assertThat(found.arguments()).containsExactly(2, 1, "A"));
        assertThat(of(changed("national-2026", "\"times\":null", "\"times\":2"), "coverage-ceiling")).isEmpty();
    }

    @Test
    @DisplayName("LAW-11 LAW-03 cross-level exclusion in principle yields to coverage that must be; where both must, coverage comes first")
    void levels() {
        assertThat(of(shipped("heilongjiang-2016"), "coverage-levels")).extracting(PolicyConflictsTests::prevails)
                .containsExactly("coverage-key-units", "coverage-blacklist");
        assertThat(of(shipped("national-2026"), "coverage-levels")).hasSize(2);
        assertThat(of(shipped("zibo-2017"), "coverage-levels")).isEmpty();
    }

    @Test
    @DisplayName("POL-07 LAW-11 Wushen names a superior's rule as an exception, so the superior goes first; Zibo names none, so its exclusion holds")
    void superior() {
        assertThat(of(shipped("wushen-2024"), "superior-named")).singleElement()
                .satisfies(found -> assertThat(found.prevails()).isEmpty());
        assertThat(of(shipped("zibo-2017"), "superior-unnamed")).singleElement()
                .satisfies(found -> assertThat(prevails(found)).isEqualTo("same-year-exclusion"));
    }

    @Test
    @DisplayName("LAW-11 LAW-05 of Hunan's 15 days and the law's 7 working days the law is mostly stricter; before the law was in force nothing collides")
    void lengths() {
        assertThat(of(shipped("hunan-2016"), "length-law")).singleElement().satisfies(found -> {
            assertThat(prevails(found)).isEqualTo("publish-penalty-law");
            assertThat(found.rules()).extracting(PolicyRule::clause)
                    .containsExactly("二（二）", "《中华人民共和国安全生产法》第七十八条第二款");
        });
        assertThat(PolicyConflicts.of(shipped("hunan-2016"), LocalDate.of(2021, 8, 31))).isEmpty();
    }

    @Test
    @DisplayName("LAW-11 DRAW-03 of Zibo's leader in charge and the law's head of agency the law prevails")
    void recusal() {
        assertThat(of(shipped("zibo-2017"), "law")).singleElement()
                .satisfies(found -> assertThat(prevails(found)).isEqualTo("recusal-law"));
    }

    @Test
    @DisplayName("LAW-11 POL-06 a draw each quarter cannot be held in a season from January to September, and the stronger rule prevails")
    void season() throws MalformedInput {
        PolicyDocument quarterly = with("xiqing-2019", "minimum-draws", "must",
                "{\"kind\":\"frequency\",\"months\":3,\"times\":1}");
        assertThat(of(quarterly, "season")).singleElement().satisfies(found -> {
            assertThat(found.arguments()).containsExactly(10, 12);
            assertThat(prevails(found)).isEqualTo("minimum-draws");
        });
        assertThat(of(with("xiqing-2019", "minimum-draws", "must", "{" + BLACKLIST + "}"), "season")).isEmpty();
    }

    @Test
    @DisplayName("LAW-11 POL-05 POL-07 who was drawn this year may be left out, but a blacklisted unit must be visited twice")
    void sameYear() throws MalformedInput {
        PolicyDocument twice = with("wushen-2024", "coverage-blacklist", "must", "{" + BLACKLIST + "}");
        assertThat(of(twice, "coverage-same-year")).singleElement()
                .satisfies(found -> assertThat(prevails(found)).isEqualTo("coverage-blacklist"));
        PolicyDocument once = with("wushen-2024", "coverage-blacklist", "must",
                "{\"kind\":\"frequency\",\"months\":12,\"times\":1}");
        assertThat(of(once, "coverage-same-year")).isEmpty();
    }

    @Test
    @DisplayName("LAW-11 every kind of collision says in both languages what collides, and which prevails and why")
    void words() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            ResourceBundle words = ResourceBundle.getBundle("messages.policy", locale);
            for (String kind : List.of("coverage-ceiling", "coverage-ceiling-law", "coverage-ceiling-grade",
                    "coverage-ceiling-grade-law", "coverage-ceiling-unset", "coverage-same-year", "coverage-levels",
                    "season", "superior-named", "superior-unnamed", "length-law", "law")) {
                assertThat(words.getString("policy.conflict." + kind)).isNotBlank();
                assertThat(words.getString("policy.conflict." + kind + ".why")).isNotBlank();
            }
        }
    }
}
