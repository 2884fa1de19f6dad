package org.mingjian.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/**
 * What a witness keeps of a log: the key that it saw first, and the head that it saw last. The file is replaced as a whole
 * and is on the disk before anything is signed, so that a crash never lets a witness sign two logs.
 *
 * @param log the log's address
 * @param key the id of the log's key
 * @param spki that key
 * @param last the head that was seen last
 */
record WitnessMemory(String log, String key, byte[] spki, SeenHead last) {

    static Optional<WitnessMemory> read(Path file) throws IOException, MalformedInput {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        if (Json.parseCanonical(Files.readAllBytes(file)) instanceof Json.Obj json
                && json.members().get("last") instanceof Json.Obj last) {
            return Optional.of(new WitnessMemory(SeenHead.text(json, "log"), SeenHead.text(json, "key"),
                    SeenHead.bytes(SeenHead.text(json, "spki")), SeenHead.read(last)));
        }
        throw new MalformedInput(file.toString(), "", "must be what a witness kept");
    }

    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, json().canonical(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Json.Obj json() {
        return Json.object("log", log, "key", key, "spki", Base64.getEncoder().encodeToString(spki), "last",
                last.json());
    }
}
