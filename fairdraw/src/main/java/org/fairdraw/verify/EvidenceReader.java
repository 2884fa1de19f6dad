package org.fairdraw.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairdraw.Pool;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Row;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.CommitmentReader;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Faults;

/** Reads every file of a bundle, and finds what is missing, not canonical, or out of shape (VDP §15.12, V1). */
final class EvidenceReader {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_EVENTS = 1000;

    private final Bundle bundle;
    private final BundleKind kind;
    private final Findings findings;
    private final JsonFiles files;

    /** Reads a list. */
    private interface RowReader<R extends Row> {
        Snapshot<R> read(Suite suite, byte[] file) throws MalformedInput;
    }

    private EvidenceReader(Bundle bundle, BundleKind kind, Findings findings) {
        this.bundle = bundle;
        this.kind = kind;
        this.findings = findings;
        this.files = new JsonFiles(bundle, findings);
    }

    /** Reads a bundle in the suite that its commitment names (VDP §15.19). */
    static Evidence read(Bundle bundle, Findings findings) {
        BundleKind any = BundleKind.of(bundle, Optional.empty());
        Optional<Json> document = new EvidenceReader(bundle, any, findings).files.json(Bundle.COMMITMENT);
        return new EvidenceReader(bundle, BundleKind.of(bundle, document), findings).read(document);
    }

    private Evidence read(Optional<Json> document) {
        names(document.isPresent());
        findings.made(Check.CANONICAL, bundle.name());
        findings.made(Check.SHAPE, bundle.name());
        Optional<Commitment> commitment = document.flatMap(json -> files.shaped(json, CommitmentReader::read));
        Optional<Snapshot<SubjectRow>> subjects = rows(Bundle.SUBJECTS, Snapshot::parseSubjects);
        Optional<Json> certificate = files.json(Bundle.CERTIFICATE);
        files.json(Bundle.POLICY)
                .filter(policy -> !(policy instanceof Json.Obj))
                .ifPresent(
                        policy -> findings.fail(Check.SHAPE, Bundle.POLICY, Phrase.BAD_SHAPE, "an object (VDP §15.13)",
                                null));
        Optional<List<LogEntry>> entries = entries();
        Optional<List<EventLine>> events = events();
        if (events.isEmpty() && files.broken(Bundle.EVENTS)) {
            unwanted(commitment, entries.orElse(List.of()));
        }
        return new Evidence(
                kind.suite(),
                bundle.file(Bundle.COMMITMENT),
                commitment,
                bundle.file(Bundle.POLICY),
                subjects.filter(rows -> commitment.map(known -> pathsFit(rows, known.terms().rules())).orElse(true))
                        .filter(this::fewCells)
                        .map(Pool::of),
                rows(Bundle.PERSONS, Snapshot::publishedPersons),
                rows(Bundle.BARS, Snapshot::publishedBars),
                kind.scored() ? rows(Bundle.SCORES, Snapshot::parseScores) : Optional.empty(),
                certificate.filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast),
                certificate.flatMap(
                        json -> files.shaped(json, (value, faults) -> CertificateReader.read(kind, value, faults))),
                entries,
                events.filter(lines -> commitment.isEmpty() || entries.isEmpty()
                        || eventsFit(lines, entries.get(), commitment.get().terms())),
                files.shaped(Bundle.PROOFS, (json, faults) -> LogReader.proofs(kind.suite(), json, faults)),
                files.shaped(Bundle.KEYS, (json, faults) -> LogReader.keys(kind.suite(), json, faults)));
    }

    /** Notes files that are missing, unknown or twice; scores stand there iff the commitment has them (VDP §15.27). */
    private void names(boolean committed) {
        findings.made(Check.ZIP, bundle.name());
        Set<String> needed = new LinkedHashSet<>(Bundle.FILES);
        if (kind.scored()) {
            needed.add(Bundle.SCORES);
        }
        for (String file : needed) {
            if (bundle.file(file).isEmpty()) {
                findings.fail(Check.ZIP, file, Phrase.FILE_MISSING, null, null);
            }
        }
        for (String file : bundle.names()) {
            if (!needed.contains(file) && (committed || !file.equals(Bundle.SCORES))) {
                findings.fail(Check.ZIP, file, Phrase.FILE_UNKNOWN, null, null);
            }
        }
        bundle.twice().forEach(file -> findings.fail(Check.ZIP, file, Phrase.FILE_TWICE, null, null));
    }

    private <R extends Row> Optional<Snapshot<R>> rows(String file, RowReader<R> reader) {
        return bundle.file(file).flatMap(bytes -> {
            try {
                return Optional.of(reader.read(kind.suite(), bytes));
            } catch (MalformedInput e) {
                files.notCanonical(e.place(), e);
                return Optional.empty();
            }
        });
    }

    private boolean pathsFit(Snapshot<SubjectRow> pool, DrawRules rules) {
        List<SubjectRow> unfit = pool.rows().stream().filter(row -> row.path().size() != rules.m()).toList();
        for (SubjectRow row : unfit) {
            findings.fail(Check.SHAPE, Bundle.SUBJECTS + " " + row.id(), Phrase.BAD_SHAPE,
                    "a path of m = " + rules.m() + " codes (VDP §2.1)", row.path().size() + " codes");
        }
        return unfit.isEmpty();
    }

    private boolean fewCells(Snapshot<SubjectRow> pool) {
        long cells = pool.rows().stream().map(SubjectRow::cell).distinct().count();
        if (cells > CommitmentReader.MOST_CELLS) {
            findings.fail(Check.SHAPE, Bundle.SUBJECTS, Phrase.BAD_SHAPE, "at most 50,000 cells (VDP §15.31)",
                    cells + " cells");
        }
        return cells <= CommitmentReader.MOST_CELLS;
    }

    /** Notes events that have, or have not, what the rules want (VDP §15.28). */
    private boolean eventsFit(List<EventLine> lines, List<LogEntry> entries, DrawTerms terms) {
        Faults faults = new Faults();
        Map<Long, EventLine> byIndex = lines.stream().collect(Collectors.toMap(EventLine::index, line -> line));
        ofDraw(entries, terms)
                .map(EventReader::event)
                .forEach(event -> EventReader.fit(event, Optional.ofNullable(byIndex.get(event.entry().index())),
                        terms.rules(), faults));
        return !files.noted(faults);
    }

    /** Notes that there is something where there should be nothing, though nobody can read it (VDP §15.17). */
    private void unwanted(Optional<Commitment> commitment, List<LogEntry> entries) {
        if (commitment.stream().flatMap(known -> ofDraw(entries, known.terms())).findAny().isEmpty()) {
            findings.fail(Check.SHAPE, Bundle.EVENTS, Phrase.BAD_SHAPE, "an empty file while there are no events",
                    null);
        }
    }

    private static Stream<LogEntry> ofDraw(List<LogEntry> entries, DrawTerms terms) {
        return entries.stream()
                .filter(entry -> entry.type().equals("EVENT") && entry.text("drawId").equals(terms.drawId()));
    }

    private Optional<List<LogEntry>> entries() {
        return files.read(Bundle.ENTRIES, MOST_ENTRIES, LogEntry::index,
                (json, place, faults) -> EntryReader.read(kind.suite(), json, place, faults));
    }

    private Optional<List<EventLine>> events() {
        return files.read(Bundle.EVENTS, MOST_EVENTS, EventLine::index, EventReader::line);
    }
}
