package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.ledger.UnusableLedger.Fault;

class FileLedgerTests {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path folder;
    private final Signer signer = Ed25519Signer.generate();
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("ledger.jsonl");
    }

    @Test
    @DisplayName("BEY-05 a ledger in a folder goes on where it was, one canonical line for each entry")
    void goesOn() throws Exception {
        try (FileLedger ledger = open(START)) {
            assertThat(append(ledger, 0).index()).isZero();
            append(ledger, 1);
        }
        try (FileLedger ledger = open(START.minusSeconds(60))) {
            assertThat(ledger.torn()).isEmpty();
            assertThat(ledger.size()).isEqualTo(2);
            LedgerEntry third = append(ledger, 2);
            assertThat(third.index()).isEqualTo(2);
            assertThat(third.at()).isEqualTo(START);
        }
        assertThat(Files.readString(file)).isEqualTo(
                """
                        {"entry":{"actor":"cli","at":"2026-03-01T08:00:00Z","body":{"n":0},"org":"xiqing","type":"TEST"},"index":0}
                        {"entry":{"actor":"cli","at":"2026-03-01T08:00:00Z","body":{"n":1},"org":"xiqing","type":"TEST"},"index":1}
                        {"entry":{"actor":"cli","at":"2026-03-01T08:00:00Z","body":{"n":2},"org":"xiqing","type":"TEST"},"index":2}
                        """);
    }

    @Test
    @DisplayName("BEY-05 a ledger in a folder proves every entry for 1 to 70 entries")
    void proves() throws Exception {
        try (FileLedger ledger = open(START)) {
            for (int size = 1; size <= 70; size++) {
                append(ledger, size);
                verify(ledger.extract(LongStream.range(0, size).boxed().toList()), size);
            }
        }
        try (FileLedger ledger = open(START)) {
            verify(ledger.extract(LongStream.range(0, 70).boxed().toList()), 70);
        }
    }

    @Test
    @DisplayName("REL-01 a last line cut off anywhere by a crash is set aside and reported, and nothing before it is lost")
    void tornLine() throws Exception {
        try (FileLedger ledger = open(START)) {
            append(ledger, 0);
            append(ledger, 1);
            ledger.extract(List.of(0L));
        }
        byte[] whole = Files.readAllBytes(file);
        int start = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int end = start + 1; end < whole.length; end++) {
            Files.write(file, Arrays.copyOf(whole, end));
            Files.deleteIfExists(folder.resolve("heads.jsonl"));
            try (FileLedger ledger = open(START)) {
                TornLine torn = ledger.torn().getFirst();
                assertThat(torn.line()).isEqualTo(2);
                assertThat(torn.bytes()).isEqualTo(end - start);
                assertThat(torn.aside()).hasBinaryContent(Arrays.copyOfRange(whole, start, end));
                assertThat(ledger.size()).isEqualTo(1);
                append(ledger, 1);
            }
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    @DisplayName("REL-01 a head cut off by a crash is set aside, and signed again when it is wanted")
    void tornHead() throws Exception {
        LogExtract extract;
        try (FileLedger ledger = open(START)) {
            append(ledger, 0);
            extract = ledger.extract(List.of(0L));
        }
        Path heads = folder.resolve("heads.jsonl");
        Files.write(heads, Arrays.copyOf(Files.readAllBytes(heads), 40));
        try (FileLedger ledger = open(START)) {
            assertThat(ledger.torn()).hasSize(1);
            assertThat(ledger.extract(List.of(0L))).isEqualTo(extract);
        }
    }

    @Test
    @DisplayName("SEC-06 a changed, removed or swapped entry is found when a signed head covers it")
    void tampered() throws Exception {
        try (FileLedger ledger = open(START)) {
            append(ledger, 0);
            append(ledger, 1);
            append(ledger, 2);
            ledger.extract(List.of(0L));
        }
        List<String> lines = Files.readAllLines(file);
        refused(Fault.HEAD_CONTRADICTED, 1, "heads.jsonl", lines.get(0).replace("\"n\":0", "\"n\":9"), lines.get(1),
                lines.get(2));
        refused(Fault.HEAD_CONTRADICTED, 1, "heads.jsonl", lines.get(0), lines.get(1));
        refused(Fault.LINE_DAMAGED, 1, "ledger.jsonl", lines.get(1), lines.get(0), lines.get(2));
        refused(Fault.LINE_DAMAGED, 2, "ledger.jsonl", lines.get(0), lines.get(2));
        refused(Fault.LINE_DAMAGED, 2, "ledger.jsonl", lines.get(0), lines.get(1).replace(":1}", ": 1}"),
                lines.get(2));
        refused(Fault.LINE_DAMAGED, 3, "ledger.jsonl", lines.get(0), lines.get(1),
                lines.get(2).replace("08:00:00", "07:59:59"));
        refused(Fault.LINE_DAMAGED, 3, "ledger.jsonl", lines.get(0), lines.get(1),
                lines.get(2).replace("\"actor\":\"cli\"", "\"actor\":\"a b\""));
        refused(Fault.LINE_DAMAGED, 3, "ledger.jsonl", lines.get(0), lines.get(1), "");
    }

    @Test
    @DisplayName("SEC-06 a head that its key did not sign is found")
    void forgedHead() throws Exception {
        try (FileLedger ledger = open(START)) {
            append(ledger, 0);
            ledger.extract(List.of(0L));
        }
        Path heads = folder.resolve("heads.jsonl");
        Files.writeString(heads, Files.readString(heads).replace("08:00:00", "08:00:01"));
        assertThatExceptionOfType(UnusableLedger.class).isThrownBy(() -> open(START).close())
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.LINE_DAMAGED))
                .withMessageContaining("signature");
    }

    @Test
    @DisplayName("REL-02 a second opening of the same ledger is refused, also from another process")
    void locked() throws Exception {
        FileLedger first = open(START);
        assertThatExceptionOfType(UnusableLedger.class).isThrownBy(() -> open(START).close())
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.IN_USE));
        first.close();
        Process other = writer();
        try (BufferedReader lines = output(other)) {
            assertThat(lines.readLine()).isEqualTo("0");
            assertThatExceptionOfType(UnusableLedger.class).isThrownBy(() -> open(START).close())
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.IN_USE));
        } finally {
            other.destroyForcibly().waitFor();
        }
        open(START).close();
    }

    @Test
    @DisplayName("REL-01 kill -9 while entries are written loses none that was confirmed")
    void killed() throws Exception {
        long confirmed = -1;
        for (int round = 0; round < 3; round++) {
            Process process = writer();
            try (BufferedReader lines = output(process)) {
                for (int i = 0; i < 20; i++) {
                    confirmed = Long.parseLong(lines.readLine());
                }
                process.toHandle().destroyForcibly();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    confirmed = Long.parseLong(line);
                }
                process.waitFor();
            }
            try (FileLedger ledger = open(START)) {
                assertThat(ledger.size()).isBetween(confirmed + 1, confirmed + 2);
            }
        }
    }

    /** Another process: writes entries until it is killed, and prints the index of each confirmed one. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws Exception {
            try (FileLedger ledger = FileLedger
                    .open(Path.of(args[0]), Ed25519Signer.generate(), "test", Clock.systemUTC())) {
                while (true) {
                    System.out.println(ledger.append("TEST", "xiqing", "cli", Json.object("n", "明鉴")).index());
                }
            }
        }
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void refused(Fault fault, long line, String name, String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(UnusableLedger.class).isThrownBy(() -> open(START).close()).satisfies(e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.line()).isEqualTo(line);
            assertThat(e.file()).hasFileName(name);
        });
        assertThat(file).hasBinaryContent(before);
    }

    private void verify(LogExtract extract, int size) {
        byte[] root = MerkleTree.root(Suite.S, extract.lines().stream().map(line -> line.entry().canonical()).toList());
        assertThat(extract.head().size()).isEqualTo(size);
        assertThat(extract.head().root()).isEqualTo(Hex.of(root));
        extract.lines()
                .forEach(line -> assertThat(MerkleTree.verifyInclusion(Suite.S,
                        MerkleTree.leafHash(Suite.S, line.entry().canonical()), line.index(), size,
                        extract.inclusion().getOrDefault(line.index(), List.of()).stream().map(Hex::parse).toList(),
                        root))
                        .isTrue());
    }

    private FileLedger open(Instant now) throws IOException, UnusableLedger {
        return FileLedger.open(folder, signer, "test", Clock.fixed(now, ZoneOffset.UTC));
    }

    private static LedgerEntry append(FileLedger ledger, int n) {
        return ledger.append("TEST", "xiqing", "cli", Json.object("n", n));
    }
}
