package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
import org.fairdraw.terms.Faults;

/** Reads every file of a bundle, and finds what is missing, not canonical, or out of shape (VDP §15.12, V1). */
final class EvidenceReader {
    private static final int MOST_ENTRIES = 1000;

    private final Bundle bundle;
    private final Suite suite;
    private final Findings findings;

    /** Reads a list. */
    private interface RowReader<R extends Row> {
        Snapshot<R> read(Suite suite, byte[] file) throws MalformedInput;
    }

    private EvidenceReader(Bundle bundle, Suite suite, Findings findings) {
        this.bundle = bundle;
        this.suite = suite;
        this.findings = findings;
    }

    /** Reads a bundle in the suite that its commitment names (VDP §15.19). */
    static Evidence read(Bundle bundle, Findings findings) {
        Optional<Json> document = new EvidenceReader(bundle, Suite.S, findings).json(Bundle.COMMITMENT);
        Suite suite = document.map(CommitmentReader::suite).orElse(Suite.S);
        return new EvidenceReader(bundle, suite, findings).read(document);
    }

    private Evidence read(Optional<Json> document) {
        files();
        findings.made(Check.CANONICAL, bundle.name());
        findings.made(Check.SHAPE, bundle.name());
        Optional<Commitment> commitment = document.flatMap(json -> shaped(json, CommitmentReader::read));
        Optional<Snapshot<SubjectRow>> subjects = rows(Bundle.SUBJECTS, Snapshot::parseSubjects);
        Optional<Json> certificate = json(Bundle.CERTIFICATE);
        events();
        json(Bundle.POLICY).filter(policy -> !(policy instanceof Json.Obj))
                .ifPresent(
                        policy -> findings.fail(Check.SHAPE, Bundle.POLICY, Phrase.BAD_SHAPE, "an object (VDP §15.13)",
                                null));
        return new Evidence(
                suite,
                bundle.file(Bundle.COMMITMENT),
                commitment,
                bundle.file(Bundle.POLICY),
                subjects.filter(rows -> commitment.map(known -> pathsFit(rows, known.terms().rules())).orElse(true))
                        .map(Pool::of),
                rows(Bundle.PERSONS, Snapshot::publishedPersons),
                rows(Bundle.BARS, Snapshot::publishedBars),
                certificate.filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast),
                certificate
                        .flatMap(json -> shaped(json, (value, faults) -> CertificateReader.read(suite, value, faults))),
                entries(),
                shaped(Bundle.PROOFS, (json, faults) -> LogReader.proofs(suite, json, faults)),
                shaped(Bundle.KEYS, (json, faults) -> LogReader.keys(suite, json, faults)));
    }

    private void files() {
        findings.made(Check.ZIP, bundle.name());
        for (String file : Bundle.FILES) {
            if (bundle.file(file).isEmpty()) {
                findings.fail(Check.ZIP, file, Phrase.FILE_MISSING, null, null);
            }
        }
        for (String file : bundle.names()) {
            if (!Bundle.FILES.contains(file)) {
                findings.fail(Check.ZIP, file, Phrase.FILE_UNKNOWN, null, null);
            }
        }
        bundle.twice().forEach(file -> findings.fail(Check.ZIP, file, Phrase.FILE_TWICE, null, null));
    }

    private Optional<Json> json(String file) {
        return bundle.file(file).flatMap(bytes -> canonical(file, bytes));
    }

    private Optional<Json> canonical(String place, byte[] bytes) {
        try {
            return Optional.of(Json.parseCanonical(bytes));
        } catch (MalformedInput e) {
            notCanonical(place + " " + e.place(), e);
            return Optional.empty();
        }
    }

    private void notCanonical(String place, MalformedInput fault) {
        findings.fail(Check.CANONICAL, place, Phrase.NOT_CANONICAL, fault.rule(), fault.value());
    }

    private <T> Optional<T> shaped(String file, BiFunction<Json, Faults, T> reader) {
        return json(file).flatMap(json -> shaped(json, reader));
    }

    private <T> Optional<T> shaped(Json json, BiFunction<Json, Faults, T> reader) {
        Faults faults = new Faults();
        T value = reader.apply(json, faults);
        for (Faults.Fault fault : faults.list()) {
            findings.fail(Check.SHAPE, fault.place(), Phrase.BAD_SHAPE, fault.need(), fault.have());
        }
        return faults.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private <R extends Row> Optional<Snapshot<R>> rows(String file, RowReader<R> reader) {
        return bundle.file(file).flatMap(bytes -> {
            try {
                return Optional.of(reader.read(suite, bytes));
            } catch (MalformedInput e) {
                notCanonical(e.place(), e);
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

    private void events() {
        bundle.file(Bundle.EVENTS).filter(bytes -> bytes.length > 0).ifPresent(bytes -> {
            findings.fail(Check.SHAPE, Bundle.EVENTS, Phrase.EVENTS, "an empty file (VDP §15.6)", null);
            lines(Bundle.EVENTS, bytes);
        });
    }

    /** Reads a file of JSON lines; what is missing from the list is not canonical, and a finding says so. */
    private List<Optional<Json>> lines(String file, byte[] bytes) {
        List<Optional<Json>> lines = new ArrayList<>();
        try {
            int broken = 0;
            for (byte[] line : LogReader.lines(file, bytes)) {
                lines.add(canonical(file + " line " + (lines.size() + 1), line));
                broken += lines.get(lines.size() - 1).isEmpty() ? 1 : 0;
                if (broken > MOST_ENTRIES) {
                    break;
                }
            }
        } catch (MalformedInput e) {
            notCanonical(e.place(), e);
            lines.add(Optional.empty());
        }
        return lines;
    }

    private Optional<List<LogEntry>> entries() {
        return bundle.file(Bundle.ENTRIES).flatMap(bytes -> {
            List<Optional<Json>> lines = lines(Bundle.ENTRIES, bytes);
            if (lines.contains(Optional.<Json>empty())) {
                return Optional.empty();
            } else if (lines.size() > MOST_ENTRIES) {
                findings.fail(Check.SHAPE, Bundle.ENTRIES, Phrase.BAD_SHAPE, "at most 1,000 lines (VDP §15.13)",
                        lines.size() + " lines");
                return Optional.empty();
            }
            List<LogEntry> entries = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String place = Bundle.ENTRIES + " line " + (i + 1);
                shaped(lines.get(i).orElseThrow(),
                        (value, faults) -> LogReader.entry(suite, value, place, faults)).ifPresent(entries::add);
            }
            return ascending(entries) && entries.size() == lines.size() ? Optional.of(entries) : Optional.empty();
        });
    }

    private boolean ascending(List<LogEntry> entries) {
        boolean ascending = true;
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).index() >= entries.get(i).index()) {
                findings.fail(Check.SHAPE, entries.get(i).place(), Phrase.BAD_SHAPE,
                        "lines ascend by index (VDP §15.4)", "index " + entries.get(i).index());
                ascending = false;
            }
        }
        return ascending;
    }
}
