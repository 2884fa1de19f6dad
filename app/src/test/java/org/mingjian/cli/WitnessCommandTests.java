package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WitnessCommandTests {
    @TempDir
    Path folder;
    private FakeLog log;
    private String said = "";
    private String complained = "";

    @BeforeEach
    void open() throws Exception {
        log = new FakeLog();
        log.grow("a", "b", "c");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @DisplayName("VDP §9.2 a witness makes its key, signs the head that it sees, and signs later ones that go on from it")
    void goesOn() throws Exception {
        assertThat(run()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        log.grow("d", "e");
        assertThat(run()).isZero();
        assertThat(run()).isZero();
        assertThat(log.cosignatures).hasSize(3);
        for (Json.Obj made : log.cosignatures) {
            assertThat(said).contains(SeenHead.text(made, "key"));
            SeenHead head = SeenHead.read(made.with("signatures", List.of(made)));
            byte[] spki = SeenHead
                    .bytes(said.lines().filter(line -> line.startsWith("MCow")).findFirst().orElseThrow());
            assertThat(head.signedBy(Suite.S, SeenHead.text(made, "key"), spki)).isTrue();
        }
        assertThat(evidence()).isEmpty();
    }

    @Test
    @DisplayName("VDP §13 log rewritten, split view: a fork shown to a witness is refused loudly, both signed heads are kept, nothing is signed")
    void fork() throws Exception {
        run();
        byte[] state = Files.readAllBytes(folder.resolve("state"));
        log.leaves.removeFirst();
        log.grow("d", "e");
        assertThat(run()).isEqualTo(1);
        assertThat(complained).contains("!!", "evidence-1");
        assertThat(log.cosignatures).hasSize(1);
        assertThat(folder.resolve("state")).hasBinaryContent(state);
        Json.Obj kept = (Json.Obj) Json.parseCanonical(Files.readAllBytes(evidence().getFirst()));
        Json.Obj before = (Json.Obj) kept.find("before").orElseThrow();
        byte[] spki = SeenHead.bytes(SeenHead.text(before, "spki"));
        for (Json head : List.of(before.find("last").orElseThrow(), kept.find("shown").orElseThrow())) {
            assertThat(SeenHead.read(head).signedBy(Suite.S, log.signer.keyId(), spki)).isTrue();
        }
        assertThat(run()).isEqualTo(1);
        assertThat(evidence()).hasSize(2);
    }

    @Test
    @DisplayName("VDP §13 log rewritten: a shorter log, another head of the same size, and a time that went back are refused")
    void otherBreaks() throws Exception {
        run();
        byte[] removed = log.leaves.removeLast();
        assertThat(run()).isEqualTo(1);
        log.grow("other");
        assertThat(run()).isEqualTo(1);
        log.leaves.set(2, removed);
        assertThat(run()).isZero();
        log.grow("d");
        log.time = log.time.minusSeconds(1);
        assertThat(run()).isEqualTo(1);
    }

    @Test
    @DisplayName("VDP §13 split view: another key than the one seen first is refused, and a pin holds from the first look on")
    void otherKey() throws Exception {
        assertThat(run("--pin", "0123456789abcdef")).isEqualTo(1);
        assertThat(run("--pin", log.signer.keyId())).isZero();
        log.signer = Ed25519Signer.generate();
        log.grow("d");
        assertThat(run()).isEqualTo(1);
        assertThat(log.cosignatures).hasSize(1);
    }

    @Test
    @DisplayName("VDP §9.2 paths that are none prove nothing, and end no witness with an error")
    void badPaths() throws Exception {
        run();
        log.grow("d", "e");
        for (List<String> bad : List.of(List.<String>of(), List.of("xyz"), List.of("0".repeat(64)),
                List.of("0".repeat(64), ""))) {
            log.path = Optional.of(bad);
            assertThat(run()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("VDP §9.2 a signature that is not taken and a log that does not answer end with 2, and say why")
    void failures() throws Exception {
        log.answer = 403;
        assertThat(run()).isEqualTo(2);
        assertThat(complained).contains("403");
        log.close();
        assertThat(run()).isEqualTo(2);
        Files.writeString(folder.resolve("state"), "{}");
        assertThat(run()).isEqualTo(2);
    }

    private int run(String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("--log", log.address(), "--key",
                folder.resolve("key").toString(), "--state", folder.resolve("state").toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        int status = new CommandLine(
                new WitnessCommand(new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)))
                .execute(arguments.toArray(String[]::new));
        said = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return status;
    }

    private List<Path> evidence() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("evidence")).sorted().toList();
        }
    }
}
