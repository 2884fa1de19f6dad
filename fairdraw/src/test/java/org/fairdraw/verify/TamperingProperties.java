package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.fairdraw.Scenario;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TamperingProperties {
    private static final int PLACES = 400;
    private static final String GROUND = "V1\\.(canonical|shape)";

    private final Map<String, byte[]> sample = new Forge(Scenario.sample()).files();

    @ParameterizedTest
    @CsvSource({Bundle.COMMITMENT + ", V1\\.commitment", Bundle.POLICY + ", V1\\.policy",
        Bundle.SUBJECTS + ", V1\\.(snapshot|canonical|shape)", Bundle.PERSONS + ", V1\\.(snapshot|canonical|shape)",
        Bundle.BARS + ", V1\\.(snapshot|canonical|shape)", Bundle.ENTRIES + ", V2\\.inclusion|" + GROUND,
        Bundle.PROOFS + ", V1\\.signature|V2\\.inclusion|" + GROUND, Bundle.KEYS + ", V1\\.signature|" + GROUND})
    @DisplayName("DRAW-07 a changed byte is found and named wherever it is; only a key's owner is free text")
    void everyByte(String file, String named) {
        byte[] content = sample.getOrDefault(file, new byte[0]);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int owner = file.equals(Bundle.KEYS) ? text.indexOf("\"owner\"") : content.length;
        int ownerEnd = file.equals(Bundle.KEYS) ? text.indexOf("\",\"spki\"") : content.length;
        everyByte(file, 0, content.length, at -> at >= owner && at <= ownerEnd, named);
    }

    @ParameterizedTest
    @CsvSource({"shares, V4\\.(share|seed)", "beacons, V4\\.(beacon|seed)", "seedText, V4\\.seed", "K, V4\\.seed",
        "commit, V1\\.commitment", "drawId, V1\\.commitment", "cells, V6\\.(allocation|cutoff)", "order, V6\\.order",
        "drawn, V7\\.drawn", "mandatory, V7\\.mandatory", "reserve, V7\\.reserve",
        "assignment, V8\\.(assignment|bounds)", "assurance, V4\\.assurance", "resultHash, V1\\.resultHash",
        "signatures, V1\\.signature", "log, V2\\.entries"})
    @DisplayName("DRAW-07 a changed byte of the result is named by the check of its part: shares, beacon, drawn, teams …")
    void everyPart(String member, String named) throws MalformedInput {
        byte[] content = sample.getOrDefault(Bundle.CERTIFICATE, new byte[0]);
        Json value = ((Json.Obj) Json.parseCanonical(content)).find(member).orElseThrow();
        String part = "\"" + member + "\":" + value.text();
        int from = Forge.utf8(content).indexOf(part);
        everyByte(Bundle.CERTIFICATE, from, from + part.length(), at -> false, named + "|" + GROUND);
    }

    /** Changes bytes at about {@link #PLACES} places, all of them where there are no more. */
    private void everyByte(String file, int from, int to, IntPredicate free, String named) {
        byte[] content = sample.getOrDefault(file, new byte[0]);
        Pattern wanted = Pattern.compile(named);
        for (int at = from; at < to; at += Math.max(1, (to - from) / PLACES)) {
            if (!free.test(at)) {
                byte[] changed = content.clone();
                changed[at] ^= 1;
                Report report = verify(file, changed);
                assertThat(RandomBundles.failed(report)).as(file + " byte " + at)
                        .anyMatch(wanted.asMatchPredicate());
                assertThat(report.ok()).isFalse();
            }
        }
    }

    @Test
    @DisplayName("DRAW-07 garbage in any file gives findings and never an exception")
    void garbage() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            String file = Bundle.FILES.get(random.nextInt(Bundle.FILES.size()));
            byte[] content = sample.getOrDefault(file, new byte[0]);
            byte[] changed = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOf(content, random.nextInt(content.length + 1));
                case 1 -> Tamper.noise(random);
                case 2 -> Tamper.splice(content, random);
                default -> Tamper.mutate(content, random);
            };
            Report report = verify(file, changed);
            assertThat(report.findings()).hasSizeGreaterThanOrEqualTo(Check.values().length);
            if (!file.equals(Bundle.KEYS)) { // where an owner's name may change
                assertThat(report.ok()).as(file + " seed " + seed).isEqualTo(Arrays.equals(content, changed));
            }
            assertThat(report.toJson()).startsWith("{\"bundle\":");
        }
    }

    @Test
    @DisplayName("DRAW-07 a damaged ZIP is refused or judged, and never an exception")
    void damagedZip() {
        byte[] zip = new Forge(Scenario.sample()).zip();
        int refused = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] changed = random.nextBoolean()
                    ? Tamper.splice(zip, random)
                    : Arrays.copyOf(zip, random.nextInt(zip.length));
            for (int i = 0; i < 3; i++) {
                int at = Math.max(0, changed.length - 1 - random.nextInt(900));
                changed = changed.length == 0 ? changed : with(changed, at, (byte) random.nextInt(256));
            }
            try {
                Verifier.verify(new Bundle("damaged", ZipFiles.read(changed)), Set.of());
            } catch (MalformedInput e) {
                refused++;
                assertThat(e.rule()).contains("ZIP");
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private Report verify(String file, byte[] changed) {
        List<ZipFiles.Entry> entries = sample.entrySet()
                .stream()
                .map(entry -> new ZipFiles.Entry(entry.getKey(),
                        entry.getKey().equals(file) ? changed : entry.getValue()))
                .toList();
        return Verifier.verify(new Bundle("tampered", entries), Set.of());
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] copy = bytes.clone();
        copy[at] = value;
        return copy;
    }
}
