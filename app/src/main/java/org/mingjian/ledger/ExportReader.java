package org.mingjian.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.jspecify.annotations.Nullable;

/** Shows the ledger of an exported file, line by line. */
final class ExportReader {
    private final Path file;
    private final LedgerVisitor visitor;
    private long number;
    private long entries;
    private long heads;
    private long cosignatures;
    private boolean ended;

    private ExportReader(Path file, LedgerVisitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    /**
     * Returns the name of the suite that the file's first line says.
     *
     * @throws MalformedInput where it is no exported ledger
     */
    static String suite(Path file) throws IOException, MalformedInput {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            Map.Entry<String, Json> line = new ExportReader(file,
                    new LedgerCheck(org.fairdraw.suite.Suite.S, java.util.Set.of()))
                    .read(first == null ? "" : first);
            if (line.getKey().equals("ledger") && line.getValue() instanceof Json.Obj ledger) {
                return text(ledger, "suite");
            }
            throw new MalformedInput(file + ", line 1", "", "must be the first line of an exported ledger");
        }
    }

    /**
     * Shows everything that the file holds.
     *
     * @throws MalformedInput where a line is none that an export has, or the end is missing
     */
    static void show(Path file, LedgerVisitor visitor) throws IOException, MalformedInput {
        ExportReader reader = new ExportReader(file, visitor);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.take(reader.read(line));
            }
        }
        if (!reader.ended) {
            throw new MalformedInput(file.toString(), "", "must end with the line \"end\": it was cut off");
        }
    }

    private Map.Entry<String, Json> read(String line) throws MalformedInput {
        number++;
        if (Json.parseCanonical(line.getBytes(StandardCharsets.UTF_8)) instanceof Json.Obj json
                && json.members().size() == 1) {
            return json.members().entrySet().iterator().next();
        }
        throw wrong("must be an object of one member");
    }

    private void take(Map.Entry<String, Json> line) throws MalformedInput {
        if (ended || !(line.getValue() instanceof Json.Obj content)) {
            throw wrong(ended ? "must not follow the end" : "must hold an object");
        }
        try {
            switch (line.getKey()) {
                case "ledger" -> text(content, "suite");
                case "key" -> visitor.key(key(content));
                case "witness" -> visitor.witness(key(content));
                case "entry" -> entry(content);
                case "head" -> {
                    heads++;
                    visitor.head(HeadLine.read(content.canonical()));
                }
                case "cosignature" -> {
                    cosignatures++;
                    visitor.cosignature(new Cosignature(number(content, "size"), text(content, "key"),
                            text(content, "alg"), Base64.getDecoder().decode(text(content, "sig")),
                            Instant.parse(text(content, "received"))));
                }
                case "end" -> end(content);
                default -> throw wrong("unknown member " + line.getKey());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private void entry(Json.Obj content) throws MalformedInput {
        entries++;
        @Nullable
        Json data = content.members().get("data");
        @Nullable
        Json damaged = content.members().get("damaged");
        Optional<byte[]> canonical = data != null
                ? Optional.of(data.canonical())
                : damaged instanceof Json.Str(String bytes)
                        ? Optional.of(Base64.getDecoder().decode(bytes))
                        : Optional.empty();
        visitor.entry(StoredEntry.ofFile(number(content, "index"), canonical, Hex.parse(text(content, "leaf"))));
    }

    private void end(Json.Obj content) throws MalformedInput {
        ended = true;
        if (number(content, "entries") != entries || number(content, "heads") != heads
                || number(content, "cosignatures") != cosignatures) {
            throw wrong("counts other lines than are there");
        }
    }

    private static KeyLine key(Json.Obj content) throws MalformedInput {
        return new KeyLine(text(content, "id"), text(content, "alg"), text(content, "spki"), text(content, "owner"));
    }

    private static String text(Json.Obj content, String member) throws MalformedInput {
        if (content.members().get(member) instanceof Json.Str(String value)) {
            return value;
        }
        throw new MalformedInput("export", member, "must be a string");
    }

    private static long number(Json.Obj content, String member) throws MalformedInput {
        if (content.members().get(member) instanceof Json.Int(long value) && value >= 0) {
            return value;
        }
        throw new MalformedInput("export", member, "must be a number from 0");
    }

    private MalformedInput wrong(String rule) {
        return new MalformedInput(file + ", line " + number, "", rule);
    }
}
