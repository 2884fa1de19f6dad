package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fairdraw.Scenario;
import org.fairdraw.Seed;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks of VDP §13 by whoever runs the platform: the bundle is made, logged and signed with the lie in it, and judged
 * by a stranger; docs/spec/threats.md maps them.
 */
class BundleAttackTests {
    private static final Path PYTHON = Path.of("..", "verifiers", "python", "verify_draw.py");

    @Test
    @DisplayName("VDP §13 re-rolling until happy: a share ground after the others were seen does not fit its commitment")
    void groundShare() {
        String ground = "abcd".repeat(16);
        assertThat(failed(forge -> forge.shares = shares -> shares.stream()
                .map(share -> share.party().equals("dept-A")
                        ? new Seed.Share("dept-A", Optional.of(ground))
                        : share)
                .toList())).contains("V4.share");
    }

    @Test
    @DisplayName("VDP §13 registry edited before the draw: rows other than the logged and committed ones are found")
    void editedRegistry() {
        assertThat(failed(forge -> forge.files = files -> files.computeIfPresent(Bundle.SUBJECTS,
                (name, rows) -> Lies.replace(rows, "91330000A03|KEY|330102|1|E", "91330000A03|KEY|330102|1|X.DONE"))))
                .contains("V1.snapshot");
        assertThat(failed(forge -> forge.entries = log -> log.replaceAll(entry -> isSubjects(entry)
                ? entry.with("root", "0".repeat(64))
                : entry))).contains("V1.snapshot");
    }

    @Test
    @DisplayName("VDP §13 victim aimed at by rules: a flag that is left out of the commitment is found")
    void hiddenFlag() {
        assertThat(failed(forge -> forge.commitment = json -> json.with("flags", List.of()))).contains("V6.chances");
    }

    @Test
    @DisplayName("VDP §13 last revealer withholds: a share that comes when the beacon is known is found")
    void lateShare() {
        assertThat(failed(forge -> forge.entries = log -> {
            Forge.Entry reveal = log.remove(Forge.indexOf(log, "REVEAL"));
            log.add(Forge.indexOf(log, "RESULT"), reveal.at(Scenario.BEACON_TIME.plusSeconds(45)));
        })).contains("V3.order", "V3.time");
    }

    @Test
    @DisplayName("VDP §13 a subject dropped or added afterwards: the tickets of all rows show who is missing and who is too many")
    void droppedAndAdded() {
        assertThat(failed(forge -> forge.result = json -> {
            List<Json> drawn = new ArrayList<>(((Json.Arr) json.find("drawn").orElseThrow()).items());
            drawn.remove(0);
            return json.with("drawn", drawn);
        })).contains("V7.drawn");
        assertThat(failed(forge -> forge.result = json -> {
            Json.Obj first = Forge.objects(json, "drawn").get(0);
            List<Json> drawn = new ArrayList<>(((Json.Arr) json.find("drawn").orElseThrow()).items());
            drawn.add(1, first.with("id", "91330000A04").with("leaf", 3).with("ticket", "f".repeat(64)));
            return json.with("drawn", drawn);
        })).contains("V7.drawn");
        assertThat(failed(forge -> forge.result = json -> json.with("mandatory", List.of()))).contains("V7.mandatory");
    }

    @Test
    @DisplayName("VDP §13 own key: a flawless bundle with a log of its own is found by whoever has pinned the ledger's key")
    void ownKey() {
        Bundle bundle = bundle(new Forge(Scenario.sample()));
        String ledger = Forge.signer(Suite.S, 2).keyId();
        assertThat(RandomBundles.failed(Verifier.verify(bundle, Set.of(ledger)))).containsExactly("V1.key");
        assertThat(Verifier.verify(bundle, Set.of()).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo("V1.key");
                    assertThat(finding.status()).isNotEqualTo(Status.PASS);
                });
    }

    @Test
    @DisplayName("VDP §13 replayed share: a share and commitment of an earlier draw, which everybody knows, fit no other draw")
    void replayedShare() {
        Scenario sample = Scenario.sample();
        DrawTerms terms = sample.terms();
        List<PartyShare> replayed = Stream.of("dept-A", "notary", "union")
                .map(party -> new PartyShare(party, Shares.commitment(Suite.S, "SAMPLE-2026-000", party,
                        sample.shares().getOrDefault(party, "3".repeat(64)))))
                .toList();
        DrawTerms again = new DrawTerms(terms.drawId(), terms.org(), terms.task(), terms.seq(), terms.prev(),
                terms.attempt(), terms.rules(), terms.policy(), terms.legend(), replayed, terms.beacons(),
                terms.revealDeadline(), terms.beaconTime(), terms.software(), terms.approvals());
        Scenario attack = new Scenario(Suite.S, again, sample.subjects(), sample.persons(), sample.bars(),
                sample.shares(), sample.beaconTexts());
        assertThat(RandomBundles.failed(Verifier.verify(bundle(new Forge(attack)), Set.of()))).contains("V4.share");
    }

    @Test
    @DisplayName("VDP §13 a tampered build: winners by another key than the stated one are found by Java and by Python alike")
    void tamperedBuild(@TempDir Path folder) throws IOException {
        Forge forge = tampered();
        List<String> java = RandomBundles.failed(Verifier.verify(bundle(forge), Set.of()));
        assertThat(java).contains("V7.drawn").doesNotContain("V4.seed", "V1.signature", "V1.resultHash");
        Path bundle = Files.write(folder.resolve("tampered.zip"), tampered().zip());
        Process python;
        try {
            python = new ProcessBuilder("python3", PYTHON.toString(), "--json", bundle.toString()).start();
        } catch (IOException e) {
            Assumptions.abort("Skipped: there is no python3 on this machine.");
            return;
        }
        String report = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(report).containsPattern("\"id\": ?\"V7.drawn\"[^}]*\"status\": ?\"fail\"");
    }

    /** An engine that draws under a key of its own and prints the right one. */
    private static Forge tampered() {
        Forge forge = new Forge(Scenario.sample());
        List<String> right = new ArrayList<>();
        forge.seed = seed -> {
            right.add(seed.key());
            return new Seed(seed.text(), Lies.flip(seed.key()));
        };
        forge.result = json -> json.with("K", right.get(0));
        return forge;
    }

    private static boolean isSubjects(Forge.Entry entry) {
        return entry.type().equals("SNAPSHOT") && Forge.text(entry.body(), "list").equals("subjects");
    }

    private static List<String> failed(Consumer<Forge> lie) {
        Forge forge = new Forge(Scenario.sample());
        lie.accept(forge);
        return RandomBundles.failed(Verifier.verify(bundle(forge), Set.of()));
    }

    private static Bundle bundle(Forge forge) {
        return new Bundle("attack", forge.files()
                .entrySet()
                .stream()
                .map(entry -> new ZipFiles.Entry(entry.getKey(), entry.getValue()))
                .toList());
    }
}
