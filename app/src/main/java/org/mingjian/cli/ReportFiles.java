package org.mingjian.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Verifier;
import org.mingjian.document.DocumentTemplates;
import org.mingjian.document.Pdf;
import org.mingjian.ledger.LedgerEntry;

/** Writes what a draw by command leaves: the bundle, the report, a summary; and verifies what it wrote. */
final class ReportFiles {
    private final Console console;
    private final OrganisationFolder folder;

    ReportFiles(Console console, OrganisationFolder folder) {
        this.console = console;
        this.folder = folder;
    }

    /** Loads fonts and templates while the sheets are read; the first page costs as much as the whole draw. */
    static void warmUp() {
        Thread.ofPlatform()
                .daemon()
                .name("report-warm-up")
                .start(() -> Pdf.render(
                        "<html><head><link rel=\"stylesheet\" href=\"official.css\"/></head><body>明鉴</body></html>"));
    }

    /** Returns the exit status: 0 where the written bundle verifies. */
    int write(DrawRun.Finished finished, Path out) throws IOException, MalformedInput {
        SealedDraw sealed = finished.draw().sealed();
        LedgerEntry result = finished.log().result(finished.drawn());
        byte[] certificate = finished.drawn()
                .certificate(List.of(folder.ledger().signer()), finished.log().commitIndex(), result.index());
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        Bundle.write(bundle, sealed, finished.draw().policy(), certificate,
                folder.ledger().extract(finished.log().indexes()));
        Files.createDirectories(out);
        Path bundleFile = out.resolve("bundle.zip");
        replace(bundleFile, bundle.toByteArray());
        String drawId = sealed.terms().drawId();
        replace(folder.draws().resolve(drawId + ".zip"), bundle.toByteArray());
        replace(folder.draws().resolve(drawId + ".drawn"), codes(finished).getBytes(StandardCharsets.UTF_8));
        String key = folder.ledger().signer().keyId();
        DrawReport report = DrawReport.of(finished, key, Locale.SIMPLIFIED_CHINESE);
        replace(out.resolve("report.pdf"),
                Pdf.render(DocumentTemplates.render("draw-report", report, Locale.SIMPLIFIED_CHINESE)));
        PendingDraw.delete(folder.pending());
        new DrawSummary(console).print(DrawReport.of(finished, key, console.locale()));
        return verify(bundleFile, out);
    }

    private int verify(Path bundleFile, Path out) throws IOException, MalformedInput {
        Report verified = Verifier.verify(Bundle.read(bundleFile), Set.of(folder.ledger().signer().keyId()));
        long passed = verified.findings()
                .stream()
                .filter(finding -> finding.status() == org.fairdraw.verify.Status.PASS)
                .count();
        if (!verified.ok()) {
            console.complainLine(verified.toText(console.locale()));
            console.complain("cli.unverified", bundleFile);
            return 1;
        }
        console.say("cli.verified", passed, bundleFile, out.resolve("report.pdf"), folder.ledger().signer().keyId());
        return 0;
    }

    private static String codes(DrawRun.Finished finished) {
        List<String> codes = new ArrayList<>(finished.drawn().mandatory());
        finished.drawn().drawn().forEach(subject -> codes.add(subject.id()));
        return String.join("\n", codes) + "\n";
    }

    /** Returns the codes that this organisation drew in a year by command. */
    Set<String> drawnIn(int year) throws IOException {
        Set<String> codes = new HashSet<>();
        String prefix = folder.org() + "-" + year + "-";
        try (Stream<Path> files = Files.list(folder.draws())) {
            for (Path file : files.filter(path -> isListOf(path, prefix)).toList()) {
                codes.addAll(Files.readAllLines(file));
            }
        }
        return codes;
    }

    private static boolean isListOf(Path path, String prefix) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(prefix) && name.endsWith(".drawn");
    }

    /** The file appears whole or not at all. */
    private static void replace(Path file, byte[] content) throws IOException {
        // Not a temporary file, which only its owner could read: what is to be published is readable as anything else here.
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
