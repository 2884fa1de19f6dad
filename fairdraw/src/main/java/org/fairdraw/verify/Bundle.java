package org.fairdraw.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.DrawnDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.terms.CommitmentReader;

/** One draw as a file that verifies with nothing else: a ZIP of the files of VDP §8. */
public final class Bundle {
    static final String COMMITMENT = CommitmentReader.FILE;
    static final String POLICY = "policy.json";
    static final String SUBJECTS = "subjects.rows";
    static final String PERSONS = "persons.rows";
    static final String BARS = "bars.rows";
    static final String SCORES = "scores.rows";
    static final String CERTIFICATE = "certificate.json";
    static final String EVENTS = "events.jsonl";
    static final String ENTRIES = "log/entries.jsonl";
    static final String PROOFS = "log/proofs.json";
    static final String KEYS = "log/keys.json";

    /** The files of every bundle, in the order in which they are written. */
    static final List<String> FILES = List.of(COMMITMENT, POLICY, SUBJECTS, PERSONS, BARS, CERTIFICATE, EVENTS, ENTRIES,
            PROOFS, KEYS);

    private final String name;
    private final Map<String, byte[]> files;
    private final List<String> twice;

    Bundle(String name, List<ZipFiles.Entry> entries) {
        this.name = name;
        files = new LinkedHashMap<>();
        twice = new ArrayList<>();
        for (ZipFiles.Entry entry : entries) {
            if (files.putIfAbsent(entry.name(), entry.content()) != null) {
                twice.add(entry.name());
            }
        }
    }

    /**
     * Writes a bundle without events; equal input gives equal bytes, on every machine.
     *
     * @param policyJcs the policy document, canonical; its hash stands in the commitment
     * @param certificate what {@link DrawnDraw#certificate} returned
     */
    public static void write(OutputStream out, SealedDraw sealed, byte[] policyJcs, byte[] certificate, LogExtract log)
            throws IOException {
        write(out, sealed, policyJcs, certificate, List.of(), log);
    }

    /**
     * Writes a bundle with one line for each EVENT of the draw (VDP §15.28).
     *
     * @param log with all entries of VDP §15.6, and those of history, evidence and events that §15.20 names
     */
    public static void write(
        OutputStream out,
        SealedDraw sealed,
        byte[] policyJcs,
        byte[] certificate,
        List<EventLine> events,
        LogExtract log
    ) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(COMMITMENT, sealed.document());
        files.put(POLICY, policyJcs);
        files.put(SUBJECTS, sealed.subjects().file());
        files.put(PERSONS, sealed.persons().file());
        files.put(BARS, sealed.bars().file());
        sealed.scores().ifPresent(scores -> files.put(SCORES, scores.file()));
        files.put(CERTIFICATE, certificate);
        files.put(EVENTS, lines(events));
        files.put(ENTRIES, log.entries());
        files.put(PROOFS, log.proofs());
        files.put(KEYS, log.keyFile());
        ZipFiles.write(out, files);
    }

    private static byte[] lines(List<EventLine> events) {
        StringBuilder text = new StringBuilder();
        events.stream()
                .sorted(Comparator.comparingLong(EventLine::index))
                .forEach(line -> text.append(line.toJson().text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a bundle file; one that is no ZIP is refused. */
    public static Bundle read(Path file) throws IOException, UnreadableBundle {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in);
        }
    }

    /** Reads a bundle; one that is no ZIP is refused. */
    public static Bundle read(InputStream in) throws IOException, UnreadableBundle {
        return read("bundle", in);
    }

    /**
     * Reads a bundle from somebody unknown; one that is no ZIP, or unpacks to more than {@code largest} bytes, is
     * refused before it is unpacked.
     */
    public static Bundle read(InputStream in, long largest) throws IOException, UnreadableBundle {
        return new Bundle("bundle", ZipFiles.read(in.readAllBytes(), largest));
    }

    private static Bundle read(String name, InputStream in) throws IOException, UnreadableBundle {
        return new Bundle(name, ZipFiles.read(in.readAllBytes()));
    }

    /** Returns the file's name, for messages. */
    public String name() {
        return name;
    }

    /** Returns the content of a file of the bundle, if it is there. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** Returns the names of the files that are there. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Returns the names that stand twice. */
    List<String> twice() {
        return List.copyOf(twice);
    }
}
