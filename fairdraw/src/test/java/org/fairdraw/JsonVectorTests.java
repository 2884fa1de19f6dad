package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.verify.Forge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the vectors that every implementation runs; {@code -Dfairdraw.regenerate=true} writes them anew. */
class JsonVectorTests {
    private static final Path FOLDER = Path.of("src/test/resources/vectors");

    static List<JsonVectors.Kind> kinds() {
        return JsonVectors.KINDS;
    }

    @BeforeAll
    static void regenerate() throws IOException {
        if (Boolean.getBoolean("fairdraw.regenerate")) {
            for (JsonVectors.Kind kind : kinds()) {
                Files.write(FOLDER.resolve(kind.file()), JsonVectors.write(kind));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("DRAW-07 every shared vector gives what it expects")
    void expected(JsonVectors.Kind kind) {
        assertThat(FOLDER.resolve(kind.file())).hasBinaryContent(JsonVectors.write(kind));
    }

    @Test
    @DisplayName("VDP-1.3 a text is canonical exactly if the vector's name does not say that it is bad")
    void jcs() {
        for (Json.Obj vector : JsonVectors.read("jcs.json")) {
            boolean good = !Forge.text(vector, "name").startsWith("bad:");
            assertThat(JsonVectors.object(vector, "expected")).as(Forge.text(vector, "name"))
                    .isEqualTo(Json.object("canonical", good));
        }
    }

    @Test
    @DisplayName("VDP-9.2 a proof of the log holds exactly if the vector's name does not say that it is bad")
    void logProofs() {
        for (Json.Obj vector : JsonVectors.read("log-proofs.json")) {
            boolean good = !Forge.text(vector, "name").startsWith("bad:");
            assertThat(JsonVectors.object(vector, "expected")).as(Forge.text(vector, "name"))
                    .isEqualTo(Json.object("ok", good));
        }
    }

    @Test
    @DisplayName("VDP-4.4 a beacon's rule and text are accepted exactly if the vector's name does not say that they are bad")
    void beacons() {
        for (Json.Obj vector : JsonVectors.read("beacon.json")) {
            boolean good = !Forge.text(vector, "name").startsWith("bad:");
            Json.Obj expected = JsonVectors.object(vector, "expected");
            assertThat(expected.find("ok").orElse(Json.of(false))).as(Forge.text(vector, "name"))
                    .isEqualTo(Json.of(good));
        }
    }

    @Test
    @DisplayName("VDP-4.2 VDP-1.1 a chained share, and a signature, is good exactly if the vector's name does not say that it is bad")
    void chainsAndSignatures() {
        for (String file : List.of("chain.json", "signatures.json")) {
            for (Json.Obj vector : JsonVectors.read(file)) {
                boolean good = !Forge.text(vector, "name").startsWith("bad:");
                Json.Obj expected = JsonVectors.object(vector, "expected");
                assertThat(expected.find("ok").orElse(Json.of(true))).as(Forge.text(vector, "name"))
                        .isEqualTo(Json.of(good));
            }
        }
    }

    @Test
    @DisplayName("VDP-15.26 crossing quotas are refused exactly where the vectors' names say so")
    void crossing() {
        int drawn = 0;
        for (Json.Obj vector : JsonVectors.read("cross.json")) {
            String name = Forge.text(vector, "name");
            boolean refused = JsonVectors.object(vector, "expected").find("refused").isPresent();
            assertThat(name.startsWith("random") || name.startsWith("refused") == refused).as(name).isTrue();
            drawn += refused ? 0 : 1;
        }
        assertThat(drawn).isGreaterThan(15);
    }

    @Test
    @DisplayName("VDP-5.2 VDP-6.3 vectors are refused exactly where their names say so")
    void refused() {
        for (Json.Obj vector : JsonVectors.read("allocation.json")) {
            String name = Forge.text(vector, "name");
            boolean refused = JsonVectors.object(vector, "expected").find("refused").isPresent();
            assertThat(name.startsWith("random") || name.startsWith("refused") == refused).as(name).isTrue();
        }
        for (Json.Obj vector : JsonVectors.read("assignment.json")) {
            String name = Forge.text(vector, "name");
            boolean impossible = JsonVectors.object(vector, "expected").find("impossible").isPresent();
            assertThat(name.startsWith("random") || name.startsWith("impossible") == impossible).as(name).isTrue();
        }
    }
}
