package org.mingjian.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Set;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;

/**
 * Writes a ledger as lines of canonical JSON, each with one member that says what it is; the last line counts them, so
 * that a file that was cut off shows it. {@link ExportReader} reads it again.
 */
final class ExportWriter implements LedgerVisitor {
    private final OutputStream out;
    private final boolean open;
    private final Set<String> decided;
    private long entries;
    private long heads;
    private long cosignatures;

    /**
     * @param open whether closed entries are written as hashes only
     * @param decided the commitments of the draws whose results are public
     */
    ExportWriter(OutputStream out, String suite, boolean open, Set<String> decided) {
        this.out = out;
        this.open = open;
        this.decided = decided;
        line("ledger", Json.object("v", "VDP-1", "suite", suite, "open", open));
    }

    @Override
    public void key(KeyLine key) {
        line("key", key(key.id(), key));
    }

    @Override
    public void witness(KeyLine key) {
        line("witness", key(key.id(), key));
    }

    private static Json.Obj key(String id, KeyLine key) {
        return Json.object("id", id, "alg", key.alg(), "spki", key.spki(), "owner", key.owner());
    }

    @Override
    public void entry(StoredEntry stored) {
        entries++;
        Json.Obj line = Json.object("index", stored.index(), "leaf", Hex.of(stored.leaf()));
        byte[] data = stored.canonical().orElseThrow();
        try {
            LedgerEntry entry = LedgerEntry.read(stored.index(), data);
            line("entry", !open || isOpen(entry) ? line.with("data", entry.json()) : line);
        } catch (MalformedInput e) {
            // What was damaged is handed on as it is, for the check to find; to anyone only its hash, whatever it was.
            line("entry", open ? line : line.with("damaged", Base64.getEncoder().encodeToString(data)));
        }
    }

    private boolean isOpen(LedgerEntry entry) {
        return switch (Openness.of(entry.type())) {
            case AT_ONCE -> true;
            case CLOSED -> false;
            case WITH_RESULT -> entry.body().members().get("commit") instanceof Json.Str(String commit)
                    && decided.contains(commit);
        };
    }

    @Override
    public void head(SignedHead head) {
        heads++;
        try {
            line("head", Json.parseCanonical(HeadLine.write(head)));
        } catch (MalformedInput e) {
            throw new IllegalStateException("A head is written in canonical JSON.", e);
        }
    }

    @Override
    public void cosignature(Cosignature made) {
        cosignatures++;
        line("cosignature", Json.object("size", made.size(), "key", made.key(), "alg", made.alg(), "sig",
                Base64.getEncoder().encodeToString(made.signature()), "received",
                DateTimeFormatter.ISO_INSTANT.format(made.receivedAt())));
    }

    /** Writes the last line. */
    void end() {
        line("end", Json.object("entries", entries, "heads", heads, "cosignatures", cosignatures));
    }

    private void line(String what, Json content) {
        try {
            out.write(Json.object(what, content).canonical());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be written.", e);
        }
    }
}
