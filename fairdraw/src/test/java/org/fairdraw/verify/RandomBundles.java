package org.fairdraw.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.RandomScenario;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;

/**
 * Makes random bundles, so that other verifiers can judge them too: {@code RandomBundles FOLDER GOOD BAD SEED [SUITE]} writes
 * good ones and tampered ones, and {@code expected.json} with the verdict of this verifier on each.
 */
public final class RandomBundles {
    private static final List<String> FILES = List.of(Bundle.COMMITMENT, Bundle.SUBJECTS, Bundle.PERSONS, Bundle.BARS,
            Bundle.CERTIFICATE, Bundle.ENTRIES, Bundle.PROOFS, Bundle.POLICY, Bundle.SCORES);

    private RandomBundles() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 4 || args.length > 5) {
            System.err.println("usage: RandomBundles FOLDER GOOD BAD SEED [SUITE]");
            System.exit(2);
        }
        Suite suite = Suites.find(args.length == 5 ? args[4] : "S")
                .orElseThrow(() -> new IllegalArgumentException("The suite " + Suites.RULE));
        write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]), suite);
    }

    /** Returns the failed checks of each bundle by the name of its file; a good one has none. */
    public static Map<String, List<String>> write(Path folder, int good, int bad, long seed, Suite suite)
            throws IOException {
        Files.createDirectories(folder);
        Map<String, List<String>> failed = new TreeMap<>();
        for (int i = 0; i < Math.max(good, bad); i++) {
            RandomStory story = i % 3 == 0
                    ? new RandomStory(RandomScenario.of(seed + i, suite), Story.NONE)
                    : RandomStory.of(seed + i, suite);
            byte[] zip = story.forge().zip();
            if (i < good) {
                save(folder, String.format("random-good-%05d.zip", i), zip, failed);
            }
            if (i < bad) {
                save(folder, String.format("random-bad-%05d.zip", i), tampered(story, zip, i, seed + i), failed);
            }
        }
        Map<String, Object> expected = new TreeMap<>();
        failed.forEach((name, checks) -> expected.put(name, Json.object("ok", checks.isEmpty(), "fail", checks)));
        Files.write(folder.resolve("expected.json"), Json.of(expected).canonical());
        return failed;
    }

    /**
     * Lies in a file, or in a result or ledger that is then hashed and signed anew; {@code number} walks through all
     * files and all members of the result, and the seed picks the place.
     */
    static byte[] tampered(RandomStory story, byte[] good, int number, long seed) {
        Random random = new Random(seed);
        for (int tries = 0;; tries++) {
            int kind = tries < 20 ? number % 5 : random.nextInt(5);
            Forge forge = story.forge();
            switch (kind) {
                case 0 -> forge.files = files -> garble(files, FILES.get(number / 5 % FILES.size()), random);
                case 1 -> forge.result = result -> {
                    List<String> members = List.copyOf(result.members().keySet());
                    String member = members.get(number / 5 % members.size());
                    return result.with(member,
                            Tamper.mutate(result.find(member).orElseThrow(), random, random.nextBoolean()));
                };
                case 2 -> forge.event = event -> (Json.Obj) Tamper.mutate(event, random, true);
                case 3 -> forge.files = files -> garble(files, Bundle.EVENTS, random);
                default -> forge.entries = log -> {
                    int at = random.nextInt(log.size());
                    Forge.Entry entry = log.get(at);
                    log.set(at, new Forge.Entry(entry.type(), entry.at().plusSeconds(random.nextInt(9000) - 4500),
                            random.nextBoolean() ? entry.body() : (Json.Obj) Tamper.mutate(entry.body(), random, true),
                            random.nextInt(8) > 0 && entry.shown(), random.nextInt(8) > 0 ? entry.org() : "other"));
                };
            }
            byte[] zip = forge.zip();
            if (!Arrays.equals(zip, good) && !verify("tampered", zip).ok()) {
                return zip;
            }
        }
    }

    private static void garble(Map<String, byte[]> files, String file, Random random) {
        if (!files.containsKey(file)) {
            return;
        }
        byte[] content = files.getOrDefault(file, new byte[0]);
        files.put(file, switch (random.nextInt(3)) {
            case 0 -> file.endsWith(".jsonl") ? line(content, random) : Tamper.mutate(content, random);
            case 1 -> Tamper.splice(content, random);
            default -> Tamper.digit(content, random);
        });
    }

    /** Changes a value in one of the lines, so that it stays canonical. */
    private static byte[] line(byte[] content, Random random) {
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n");
        int at = random.nextInt(lines.length);
        lines[at] = new String(Tamper.mutate(lines[at].getBytes(StandardCharsets.UTF_8), random),
                StandardCharsets.UTF_8);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void save(Path folder, String name, byte[] zip, Map<String, List<String>> failed)
            throws IOException {
        Files.write(folder.resolve(name), zip);
        Report report = verify(name, zip);
        failed.put(name, failed(report));
        if (name.contains("good") && !report.ok()) {
            throw new IllegalStateException(name + "\n" + report.toText(Locale.ENGLISH));
        }
    }

    /** Returns the ids of the failed checks, each once. */
    static List<String> failed(Report report) {
        return report.findings()
                .stream()
                .filter(finding -> finding.status() == Status.FAIL)
                .map(Finding::id)
                .distinct()
                .toList();
    }

    static Report verify(String name, byte[] zip) {
        try {
            return Verifier.verify(new Bundle(name, ZipFiles.read(zip)), Set.of());
        } catch (MalformedInput e) {
            throw new IllegalStateException(name, e);
        }
    }
}
