package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fairdraw.gm.SuiteG;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.RandomBundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets the verifier for browsers, written from the text alone, judge in Chromium what the other two judge. */
class WebVerifierBrowserTests {
    /** What this verifier does not check, and says so (VDP §15.24). */
    private static final String STAMPED = "V1.timestamp";
    private static final Set<String> FIRST = Set.of("V1.zip", "V1.canonical", "V1.shape");

    @TempDir
    Path folder = Path.of("");
    private WebModules site = missing();

    @SuppressWarnings("NullAway")
    private static WebModules missing() {
        return null;
    }

    @AfterEach
    @SuppressWarnings("NullAway")
    void shut() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    @DisplayName("DRAW-07 the verifier in the browser gives every shared vector's answer, and those that stand in the text")
    void vectors() throws IOException {
        site = WebModules.open(true, folder);
        Set<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.list(WebModules.VECTORS)) {
            all.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(13);
        for (String file : files) {
            Object count = site.call("(await (await fetch('/vectors/' + given)).json()).length", file);
            assertThat((Integer) count).as(file).isPositive();
            assertThat((Collection<?>) site
                    .call("tests.differences(given, await (await fetch('/vectors/' + given)).json())", file))
                    .as(file)
                    .isEmpty();
        }
        assertThat((Collection<?>) site.call("tests.ownVectors()", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bundles,true", "bundles-g,true", "bundles,false"})
    @DisplayName("DRAW-07 the verifier in the browser gives each bundle exactly the verdict that its name tells, with the browser's own cryptography and without")
    void bundles(String name, boolean secure) {
        site = WebModules.open(secure, folder);
        Map<String, Map<String, Object>> expected = expected("/vectors/" + name + "/expected.json");
        assertThat(expected).hasSizeGreaterThan(20);
        List<Map<String, Object>> asked = new ArrayList<>();
        expected.forEach((file, want) -> asked.add(Map.of("name", file, "address", "/vectors/" + name + "/" + file,
                "pins", want.containsKey("pin") ? List.of(want.getOrDefault("pin", "")) : List.of())));
        Map<String, Map<String, Object>> verdicts = site.judge(asked);
        expected.forEach((file, want) -> agrees(file, want, verdicts.getOrDefault(file, Map.of())));
    }

    @Test
    @DisplayName("VDP §13 a tampered build: winners by another key than the stated one are found by the browser, too")
    void tamperedBuild() {
        site = WebModules.open(true, folder);
        Map<String, Map<String, Object>> verdicts = site.judge(List.of(Map.of("name", "bad-tampered-build.zip",
                "address", "/vectors/bundles/bad-tampered-build.zip", "pins", List.of())));
        assertThat(ids(verdicts.getOrDefault("bad-tampered-build.zip", Map.of()), "failed")).contains("V7.drawn")
                .doesNotContain("V4.seed", "V1.signature", "V1.resultHash");
    }

    private static void agrees(String file, Map<String, Object> want, Map<String, Object> found) {
        Set<String> failed = ids(found, "failed");
        Set<String> allowed = ids(want, "fail");
        allowed.remove(STAMPED);
        boolean unreadable = want.containsKey("unreadable");
        boolean good = !unreadable && allowed.isEmpty();
        assertThat(found).as(file)
                .containsEntry("status", unreadable ? 2 : good ? 0 : 1)
                .containsEntry("ok", good);
        assertThat(ids(found, "shown")).as(file).isEqualTo(failed);
        assertThat(failed).as(file).containsAll(unreadable ? Set.of("V1.zip") : allowed);
        allowed.addAll(ids(want, "also"));
        if (failed.stream().noneMatch(FIRST::contains)) {
            assertThat(failed).as(file).isSubsetOf(allowed);
        }
        if (want.containsKey("open")) {
            Set<String> open = ids(want, "open");
            open.add(STAMPED);
            assertThat(ids(found, "open")).as(file).isEqualTo(open);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "G"})
    @DisplayName("DRAW-07 BEY-01 the verifier in the browser fails the same checks as Java's of random certificates and tampered ones")
    void random(String letter) throws IOException {
        boolean s = letter.equals("S");
        Map<String, List<String>> java = RandomBundles.write(folder, s ? 200 : 30, s ? 120 : 60, 1,
                s ? Suite.S : new SuiteG());
        site = WebModules.open(true, folder);
        List<Map<String, Object>> asked = new ArrayList<>();
        java.keySet().forEach(file -> asked.add(Map.of("name", file, "address", "/random/" + file, "pins", List.of())));
        Map<String, Set<String>> wanted = new TreeMap<>();
        java.forEach((file, failed) -> wanted.put(file, comparable(Set.copyOf(failed))));
        Map<String, Set<String>> found = new TreeMap<>();
        site.judge(asked).forEach((file, verdict) -> found.put(file, comparable(ids(verdict, "failed"))));
        assertThat(found).isEqualTo(wanted);
    }

    /** Returns what verifiers must agree on: behind a fault of the first three checks, those alone (VDP §15.17). */
    private static Set<String> comparable(Set<String> failed) {
        Set<String> first = new TreeSet<>(FIRST);
        first.retainAll(failed);
        Set<String> rest = new TreeSet<>(failed);
        rest.remove(STAMPED);
        return first.isEmpty() ? rest : first;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> ids(Map<String, Object> verdict, String member) {
        return new HashSet<>((List<String>) verdict.getOrDefault(member, List.of()));
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private Map<String, Map<String, Object>> expected(String address) {
        return (Map<String, Map<String, Object>>) site.call("(await fetch(given)).json()", address);
    }
}
