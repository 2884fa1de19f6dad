package org.fairdraw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes random bundles, so that other verifiers can judge them too: {@code RandomBundles FOLDER COUNT SEED} makes
 * COUNT good ones and COUNT tampered ones, and {@code expected.json} with the verdict of this verifier on each.
 */
final class RandomBundles {
    private static final List<String> FILES = List.of(Bundle.COMMITMENT, Bundle.SUBJECTS, Bundle.PERSONS, Bundle.BARS,
            Bundle.CERTIFICATE, Bundle.ENTRIES,
            Bundle.PROOFS, Bundle.POLICY);

    private RandomBundles() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: RandomBundles FOLDER COUNT SEED");
            System.exit(2);
        }
        write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
    }

    static void write(Path folder, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> expected = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Scenario scenario = RandomScenario.of(seed + i);
            byte[] good = new Forge(scenario).zip();
            save(folder, String.format("random-good-%05d.zip", i), good, expected);
            save(folder, String.format("random-bad-%05d.zip", i), tampered(scenario, good, new Random(seed + i)),
                    expected);
        }
        Files.write(folder.resolve("expected.json"), Json.of(expected).canonical());
    }

    /** Lies at a random place: in a file, or in a result or ledger that is then hashed and signed anew. */
    static byte[] tampered(Scenario scenario, byte[] good, Random random) {
        for (;;) {
            Forge forge = new Forge(scenario);
            switch (random.nextInt(3)) {
                case 0 -> forge.files = files -> garble(files, random);
                case 1 -> forge.result = result -> (Json.Obj) Tamper.mutate(result, random, true);
                default -> forge.entries = log -> {
                    int at = random.nextInt(log.size());
                    Forge.Entry entry = log.get(at);
                    log.set(at, new Forge.Entry(entry.type(), entry.at().plusSeconds(random.nextInt(9000) - 4500),
                            random.nextBoolean() ? entry.body() : (Json.Obj) Tamper.mutate(entry.body(), random, true),
                            entry.shown()));
                };
            }
            byte[] zip = forge.zip();
            if (!java.util.Arrays.equals(zip, good) && !verify("tampered", zip).ok()) {
                return zip;
            }
        }
    }

    private static void garble(Map<String, byte[]> files, Random random) {
        String file = FILES.get(random.nextInt(FILES.size()));
        byte[] content = files.getOrDefault(file, new byte[0]);
        files.put(file, random.nextBoolean() ? Tamper.mutate(content, random) : Tamper.splice(content, random));
    }

    private static void save(Path folder, String name, byte[] zip, Map<String, Object> expected) throws IOException {
        Files.write(folder.resolve(name), zip);
        Report report = verify(name, zip);
        List<String> failed = new ArrayList<>(report.findings()
                .stream()
                .filter(finding -> finding.status() == Status.FAIL)
                .map(Finding::id)
                .distinct()
                .toList());
        expected.put(name, Json.object("ok", report.ok(), "fail", failed));
        if (name.contains("good") && !report.ok()) {
            throw new IllegalStateException(name + "\n" + report.toText(Locale.ENGLISH));
        }
    }

    static Report verify(String name, byte[] zip) {
        try {
            return Verifier.verify(new Bundle(name, ZipFiles.read(zip)), Set.of());
        } catch (MalformedInput e) {
            throw new IllegalStateException(name, e);
        }
    }
}
