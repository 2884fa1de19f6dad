package org.fairdraw.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fairdraw.Features;
import org.fairdraw.Scenario;
import org.fairdraw.Terms;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.ForgedEvents.Happening;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Attacks that use what stands in the log before and after a draw (VDP §13). Each is logged and signed as an agency with the key would;
 * each test first shows that the same story without the lie passes.
 */
class LogAttackTests {
    private static final String SAMPLE = "SAMPLE-2026-001";
    private static final Consumer<Forge> HONEST = forge -> {};

    @Test
    @DisplayName("VDP §13 re-rolling until happy: two results for one sealed draw are found")
    void twoResults() {
        Past past = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01");
        assertThat(failed(follow(Scenario.sample(), past), Story.after(past), HONEST)).isEmpty();
        Past again = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01");
        again.add("RESULT", Json.object("commit", again.last(), "resultHash", "cd".repeat(32), "drawn",
                List.of("91330000A02")));
        assertThat(failed(follow(Scenario.sample(), again), Story.after(again), HONEST))
                .containsExactly("V10.results");
    }

    @Test
    @DisplayName("VDP §13 re-rolling until happy: a second attempt without the supervisor, or while the first is open, is found")
    void anotherAttempt() {
        Past tried = new Past(Suite.S).voided(SAMPLE, 1);
        Scenario second = Scenario.sample().terms(same -> tried.next(same, 2));
        assertThat(failed(Features.approved(second), Story.after(tried), HONEST)).isEmpty();
        assertThat(failed(second, Story.after(tried), HONEST)).containsExactly("V10.attempt");
        Past open = new Past(Suite.S).commit(SAMPLE, 1, List.of());
        assertThat(failed(Features.approved(Scenario.sample().terms(same -> open.next(same, 2))), Story.after(open),
                HONEST)).containsExactly("V10.attempt");
    }

    @Test
    @DisplayName("VDP §13 result computed, disliked, never logged: a VOID in the result's place is found")
    void voidInsteadOfResult() {
        assertThat(failed(Scenario.sample(), Story.NONE, forge -> forge.entries = log -> {
            Forge.Entry result = log.get(log.size() - 1);
            String commit = Forge.text(log.get(log.size() - 2).body(), "commit");
            log.set(log.size() - 1, new Forge.Entry("VOID", result.at(), Json.object("commit", commit, "reason",
                    "disliked"), true));
        })).contains("V10.results");
    }

    @Test
    @DisplayName("VDP §13 a subject dropped or added afterwards: one that was dropped must come back in the task's next draw")
    void notCarried() {
        Past carried = new Past(Suite.S).drawn("A-1", List.of(), "91330000A11").dropped("A-1", "91330000A11");
        assertThat(failed(follow(Scenario.sample(), carried), Story.after(carried), HONEST)).isEmpty();
        Past lost = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01").dropped("A-1", "91330000A01");
        assertThat(failed(follow(Scenario.sample(), lost), Story.after(lost), HONEST))
                .containsExactly("V5.mandatory");
    }

    @Test
    @DisplayName("VDP §13 a subject dropped or added afterwards: who was drawn and ends in nothing is counted, who was not drawn is found")
    void endsInNothing() throws IOException {
        Scenario sample = Scenario.sample();
        assertThat(report(sample, Story.NONE, HONEST).findings()).anySatisfy(finding -> {
            assertThat(finding.id()).isEqualTo("V9.ends");
            assertThat(finding.status()).isEqualTo(Status.NOT_CHECKED);
            assertThat(finding.actual()).isEqualTo("6 / 6");
        });
        Story strange = Story.NONE.entries(ForgedEvents.inspections(SAMPLE, ForgedEvents.late(), "91330000A07"));
        assertThat(failed(sample, strange, HONEST)).containsExactly("V9.ends");
    }

    @Test
    @DisplayName("VDP §13 fake recusals to steer who goes: an event that nobody approved, or with another effect than its key's, is found")
    void fakeRecusal() {
        Scenario scenario = Features.replacing("R1", "R1");
        Story recusal = Story.NONE.events(List.of(Happening.kin(2, 2)));
        assertThat(failed(scenario, recusal, HONEST)).isEmpty();
        assertThat(failed(scenario, recusal, forge -> forge.event = json -> json.with("approvals", List.of())))
                .contains("V9.events");
        assertThat(failed(scenario, recusal, forge -> forge.files = files -> steer(files))).contains("V9.effect");
    }

    /** Puts a wished-for person into the seat that the event's key filled. */
    private static void steer(Map<String, byte[]> files) {
        String lines = Forge.utf8(files.getOrDefault(Bundle.EVENTS, new byte[0]));
        Set<String> others = new TreeSet<>(Set.of("I1", "I2", "I3", "I4"));
        others.removeIf(id -> lines.contains("\"person\":\"" + id + "\""));
        String steered = lines.replaceFirst("\"person\":\"[^\"]+\"",
                "\"person\":\"" + others.iterator().next() + "\"");
        assertThat(steered).isNotEqualTo(lines);
        files.put(Bundle.EVENTS, steered.getBytes(UTF_8));
    }

    @Test
    @DisplayName("VDP §13 tip-off: the log of a sealed result fits none of all the results that a reader can think of")
    void sealedTellsNothing() throws IOException {
        Map<String, byte[]> files = new Forge(Features.sealed()).files();
        String log = Forge.utf8(files.getOrDefault(Bundle.ENTRIES, new byte[0]));
        String beforeOpen = log.substring(0, log.indexOf("\"type\":\"OPEN\""));
        beforeOpen = beforeOpen.substring(0, beforeOpen.lastIndexOf('\n') + 1);
        String resultHash = Forge.utf8(files.getOrDefault(Bundle.CERTIFICATE, new byte[0]))
                .replaceAll("(?s).*\"resultHash\":\"([0-9a-f]{64}).*", "$1");
        assertThat(beforeOpen).contains("\"sealed\":\"").doesNotContain(resultHash, "\"drawn\":[\"");
        String sealed = beforeOpen.replaceAll("(?s).*\"sealed\":\"([0-9a-f]{64}).*", "$1");
        assertThat(IntStream.range(0, 2_000)
                .mapToObj(guess -> Hex.of(Suite.S.hash((Hex.of(Suite.S.hash(("salt " + guess).getBytes(US_ASCII)))
                        + resultHash).getBytes(US_ASCII))))
                .toList()).doesNotContain(sealed, Hex.of(Suite.S.hash(resultHash.getBytes(US_ASCII))));
    }

    @Test
    @DisplayName("VDP §13 tip-off: a sealed result opened too late, or as another, or without the receipt of its share, is found")
    void sealedOpenedWrongly() {
        assertThat(failed(Features.sealed(), Story.NONE, HONEST)).isEmpty();
        assertThat(failed(Features.sealed(), Story.NONE, forge -> forge.entries = log -> {
            Lies.change(log, "PUBLISHED", entry -> entry.at(ForgedEvents.late()));
            Lies.change(log, "OPEN", entry -> entry.at(ForgedEvents.late()));
        })).contains("V3.time");
        assertThat(failed(Features.sealed(), Story.NONE, forge -> forge.entries = log -> Lies.change(log, "OPEN",
                entry -> entry.with("drawn", List.of("91330000A01"))))).contains("V2.entries");
        assertThat(failed(Features.sealed(), Story.NONE, forge -> forge.entries = log -> Lies.hide(log, "RECEIPT")))
                .contains("V2.entries");
    }

    @Test
    @DisplayName("VDP §13 false \"already inspected\": who is left out without proof, or kept in against it, is found")
    void falseExclusion() {
        Past both = new Past(Suite.S).drawn("A-1", List.of(), "91330000A04")
                .inspection("fire", "91330000A07", "2026-02-01");
        assertThat(failed(follow(Features.proven(), both), Story.after(both), HONEST)).isEmpty();
        Past unproven = new Past(Suite.S).drawn("A-1", List.of(), "91330000A04");
        assertThat(failed(follow(Features.proven(), unproven), Story.after(unproven), HONEST))
                .containsExactly("V5.exclusions");
        Past spared = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01", "91330000A04")
                .inspection("fire", "91330000A07", "2026-02-01");
        assertThat(failed(follow(Features.proven(), spared), Story.after(spared), HONEST))
                .containsExactly("V5.exclusions");
    }

    @Test
    @DisplayName("VDP §13 two draws, one published: a draw that is not shown leaves a gap in the numbers and their chain")
    void hiddenDraw() {
        Past shown = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01").drawn("A-2", List.of(), "91330000A02");
        Scenario third = follow(Scenario.sample(), shown);
        assertThat(failed(third, Story.after(shown), HONEST)).isEmpty();
        Past hidden = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01");
        assertThat(failed(third, Story.after(hidden), HONEST)).containsExactly("V10.sequence");
        assertThat(failed(Scenario.sample().terms(same -> Terms.numbered(same, 2, "9".repeat(64), 1)),
                Story.after(hidden), HONEST)).containsExactly("V10.sequence");
    }

    @Test
    @DisplayName("VDP §13 replayed share: one commitment in two draws is found")
    void reusedCommitment() {
        Past used = new Past(Suite.S).drawn("A-1", Scenario.sample().terms().shares());
        assertThat(failed(follow(Scenario.sample(), used), Story.after(used), HONEST)).containsExactly("V4.reuse");
    }

    private static Scenario follow(Scenario scenario, Past past) {
        return scenario.terms(same -> past.next(same, 1));
    }

    private static List<String> failed(Scenario scenario, Story story, Consumer<Forge> lie) {
        return RandomBundles.failed(report(scenario, story, lie));
    }

    private static Report report(Scenario scenario, Story story, Consumer<Forge> lie) {
        Forge forge = new Forge(scenario, story);
        lie.accept(forge);
        try {
            Bundle bundle = Bundle.read(new ByteArrayInputStream(forge.zip()));
            return Verifier.verify(bundle, Set.of());
        } catch (IOException | MalformedInput e) {
            throw new IllegalStateException(String.format(Locale.ROOT, "%s", e.getMessage()), e);
        }
    }
}
