package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingProperties {
    private static final int STRIDE = 23;

    private final Map<String, byte[]> sample = new Forge(Scenario.sample()).files();

    @ParameterizedTest
    @ValueSource(strings = {Bundle.COMMITMENT, Bundle.POLICY, Bundle.SUBJECTS, Bundle.PERSONS, Bundle.BARS,
        Bundle.CERTIFICATE, Bundle.ENTRIES, Bundle.PROOFS, Bundle.KEYS})
    @DisplayName("DRAW-07 a changed byte is found wherever it is; only a key's owner is free text")
    void everyByte(String file) {
        byte[] content = sample.getOrDefault(file, new byte[0]);
        int owner = file.equals(Bundle.KEYS) ? Forge.utf8(content).indexOf("\"owner\"") : content.length;
        int ownerEnd = file.equals(Bundle.KEYS)
                ? new String(content, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .indexOf("\",\"spki\"")
                : content.length;
        for (int at = 0; at < content.length; at += STRIDE) {
            if (at < owner || at > ownerEnd) {
                byte[] changed = content.clone();
                changed[at] ^= 1;
                assertThat(verify(file, changed).ok()).as(file + " byte " + at).isFalse();
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
