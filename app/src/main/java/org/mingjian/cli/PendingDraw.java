package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Suite;

/**
 * A draw between commitment and result as it lies on disk, so that a killed command goes on to the same result.
 *
 * @param sealed what was sealed
 * @param policy canonical bytes of the policy
 * @param shares the parties' shares
 * @param dice the dice, where they were known beforehand
 * @param names names of the subjects by code
 * @param people names of the inspectors by public id
 * @param out where bundle and report were asked for; absent in what older versions left
 */
record PendingDraw(
    SealedDraw sealed,
    byte[] policy,
    Map<String, String> shares,
    Optional<String> dice,
    SortedMap<String, String> names,
    SortedMap<String, String> people,
    Optional<Path> out
) {

    void write(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Files.write(folder.resolve("subjects.rows"), sealed.subjects().file());
        Files.write(folder.resolve("persons.rows"), sealed.persons().file());
        Files.write(folder.resolve("bars.rows"), sealed.bars().file());
        Files.write(folder.resolve("policy.json"), policy);
        Files.write(folder.resolve("stage.json"), Json.object("shares", new TreeMap<>(shares),
                "dice", dice.orElse(""), "names", names, "people", people,
                "out", out.map(Path::toString).orElse("")).canonical());
        // Last, so that a folder with this file is whole.
        Files.write(folder.resolve("commitment.json"), sealed.document());
    }

    static Optional<PendingDraw> read(Path folder, Suite suite) throws IOException, MalformedInput {
        if (!Files.exists(folder.resolve("commitment.json"))) {
            return Optional.empty();
        }
        SealedDraw sealed = SealedDraw.read(suite, Files.readAllBytes(folder.resolve("commitment.json")),
                Files.readAllBytes(folder.resolve("subjects.rows")), Files.readAllBytes(folder.resolve("persons.rows")),
                Files.readAllBytes(folder.resolve("bars.rows")));
        Map<String, Json> stage = ((Json.Obj) Json.parseCanonical(Files.readAllBytes(folder.resolve("stage.json"))))
                .members();
        String dice = stage.get("dice") instanceof Json.Str text ? text.value() : "";
        String out = stage.get("out") instanceof Json.Str text ? text.value() : "";
        return Optional.of(
                new PendingDraw(sealed, Files.readAllBytes(folder.resolve("policy.json")), strings(stage.get("shares")),
                        Optional.of(dice).filter(text -> !text.isEmpty()), strings(stage.get("names")),
                        strings(stage.get("people")), Optional.of(out).filter(text -> !text.isEmpty()).map(Path::of)));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static SortedMap<String, String> strings(@org.jspecify.annotations.Nullable Json json) {
        SortedMap<String, String> strings = new TreeMap<>();
        if (json instanceof Json.Obj object) {
            object.members().forEach((key, value) -> strings.put(key, ((Json.Str) value).value()));
        }
        return strings;
    }
}
