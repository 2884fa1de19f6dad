package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.DrawnDraw;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;

/** V2.entries: what a bundle needs of the log, once each, and nothing else (VDP §15.6, §15.17, §15.20, §15.25). */
final class EntryChecks {
    private static final List<String> COMMITTED = List.of("attempt", "drawId", "prev", "seq", "shares", "task");

    private final Suite suite;
    private final DrawLog log;
    private final Commitment commitment;
    private final Certificate certificate;
    private final Findings findings;

    private EntryChecks(
            Suite suite,
            DrawLog log,
            Commitment commitment,
            Certificate certificate,
            Findings findings
    ) {
        this.suite = suite;
        this.log = log;
        this.commitment = commitment;
        this.certificate = certificate;
        this.findings = findings;
    }

    static void check(Suite suite, DrawLog log, Commitment commitment, Certificate certificate, Findings findings) {
        EntryChecks checks = new EntryChecks(suite, log, commitment, certificate, findings);
        findings.made(Check.ENTRIES, Bundle.ENTRIES);
        checks.places();
        checks.commit();
        checks.result();
        checks.open();
    }

    /** Each needed entry stands once, and beside them only what VDP §15.20 names, nothing of it twice. */
    private void places() {
        Set<String> needed = needed();
        Set<String> allowed = new HashSet<>(needed);
        for (PartyShare share : commitment.terms().shares()) {
            if (share.sealedTo().isEmpty()) {
                allowed.add("REVEAL " + share.party()); // whether it may, V4.share tells
            }
        }
        Map<String, LogEntry> seen = new HashMap<>();
        for (LogEntry entry : log.all()) {
            boolean own = log.isOwn(entry);
            String name = own ? name(entry) : Hex.of(entry.leafHash());
            if (own ? !allowed.contains(name) : !log.mayStand(entry)) {
                boolean other = !own && entry.has("commit");
                findings.fail(Check.ENTRIES, entry.place(), other ? Phrase.ENTRY_OTHER_DRAW : Phrase.ENTRY_UNKNOWN,
                        null, own ? name : entry.type());
            } else if (seen.put(name, entry) != null) {
                findings.fail(Check.ENTRIES, entry.place(), Phrase.ENTRY_TWICE, "one " + entry.type(), null);
            }
        }
        for (String name : needed) {
            if (!seen.containsKey(name)) {
                findings.fail(Check.ENTRIES, Bundle.ENTRIES, Phrase.ENTRY_MISSING, name, null);
            }
        }
    }

    private Set<String> needed() {
        DrawTerms terms = commitment.terms();
        Set<String> needed = new HashSet<>(Set.of("POLICY", "SNAPSHOT subjects", "SNAPSHOT persons", "SNAPSHOT bars",
                "COMMIT", "RESULT"));
        commitment.scores().ifPresent(scores -> needed.add("SNAPSHOT scores"));
        for (PartyShare share : terms.shares()) {
            if (share.sealedTo().isPresent()) {
                needed.add("RECEIPT " + share.party());
                needed.add("OPEN " + share.party());
            } else if (certificate.share(share.party()).isPresent()) {
                needed.add("REVEAL " + share.party());
            }
        }
        terms.beacons().forEach(beacon -> needed.add("BEACON " + beacon.source()));
        return needed;
    }

    /** Names an entry by what it is needed for. */
    private static String name(LogEntry entry) {
        return switch (entry.type()) {
            case "SNAPSHOT" -> "SNAPSHOT " + entry.text("list");
            case "REVEAL", "RECEIPT", "OPEN" -> entry.type() + " " + entry.text("party");
            case "BEACON" -> "BEACON " + entry.text("source");
            default -> entry.type();
        };
    }

    private void commit() {
        Json.Obj document = commitment.toJson();
        for (LogEntry entry : log.own("COMMIT")) {
            place("log.commit", entry, certificate.commitIndex());
            for (String member : COMMITTED) {
                if (entry.has(member)) {
                    findings.equal(Check.ENTRIES, entry.place() + " " + member, Phrase.ENTRY_DIFFERS,
                            document.find(member).map(Json::text).orElse(""), entry.value(member));
                }
            }
        }
    }

    private void result() {
        Optional<LogEntry> open = log.own("OPEN").stream().findFirst();
        for (LogEntry entry : log.own("RESULT")) {
            place("log.result", entry, certificate.resultIndex());
            drawn(entry);
            if (!commitment.terms().rules().sealed()) {
                findings.equal(Check.ENTRIES, entry.place(), Phrase.ENTRY_DIFFERS, certificate.resultHash(),
                        entry.text("resultHash"));
            } else if (open.isPresent()) {
                findings.equal(Check.ENTRIES, entry.place(), Phrase.ENTRY_DIFFERS,
                        DrawnDraw.sealedHash(suite, open.get().text("salt"), certificate.resultHash()),
                        entry.text("sealed"));
            }
        }
    }

    private void open() {
        for (LogEntry entry : log.own("OPEN")) {
            certificate.openIndex().ifPresent(index -> place("log.open", entry, index));
            drawn(entry);
        }
    }

    private void drawn(LogEntry entry) {
        if (entry.has("drawn")) {
            findings.equal(Check.ENTRIES, entry.place() + " drawn", Phrase.ENTRY_DIFFERS,
                    String.join(", ", certificate.inspected()),
                    String.join(", ", new ArrayList<>(entry.texts("drawn"))));
        }
    }

    private void place(String member, LogEntry entry, long index) {
        findings.equal(Check.ENTRIES, Bundle.CERTIFICATE + " " + member, Phrase.LOG_INDEX, Long.toString(entry.index()),
                Long.toString(index));
    }
}
