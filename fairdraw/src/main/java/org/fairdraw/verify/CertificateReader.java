package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fairdraw.CellResult;
import org.fairdraw.ComponentBounds;
import org.fairdraw.DrawnSubject;
import org.fairdraw.SeatedPerson;
import org.fairdraw.Seed;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.CommitmentReader;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;

/** Reads a certificate, and notes everything that breaks the shape of VDP §8, §15. */
final class CertificateReader {
    private static final Predicate<String> TEXT = text -> !text.isEmpty();
    private static final String TEXT_RULE = "must not be empty";
    static final Predicate<String> SLOT = Pattern.compile("[A-Za-z0-9._-]{1,40}\\|[1-9][0-9]{0,2}")
            .asMatchPredicate();
    static final String SLOT_RULE = "must be a subject's id, | and the slot's number (VDP §6.1)";

    private final BundleKind kind;
    private final Fields fields;

    private CertificateReader(BundleKind kind, Fields fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /** Returns the certificate; it has no meaning unless {@code faults} stay empty. */
    static Certificate read(BundleKind kind, Json json, Faults faults) {
        return new CertificateReader(kind, new Fields(json, Bundle.CERTIFICATE, faults)).read();
    }

    private Certificate read() {
        fields.oneOf("v", Commitment.VERSION);
        fields.oneOf("suite", kind.suite().name());
        Fields assignment = fields.object("assignment");
        Fields log = fields.object("log");
        Certificate read = new Certificate(
                fields.name("drawId"),
                fields.hash("commit"),
                fields.hash("K"),
                fields.text("seedText", TEXT, TEXT_RULE),
                fields.few("shares").stream().map(CertificateReader::share).toList(),
                fields.few("beacons").stream().map(CertificateReader::beacon).toList(),
                cells(),
                fields.texts("order", Names::isPath, Names.PATH_RULE),
                drawn(),
                mandatory(),
                reserve(),
                assignment.objects("components").stream().map(CertificateReader::component).toList(),
                assignment.objects("slots").stream().map(CertificateReader::seat).toList(),
                fields.oneOf("assurance", "open", "closed"),
                fields.hash("resultHash"),
                log.integer("commit", 0, Json.LIMIT - 1),
                log.integer("result", 0, Json.LIMIT - 1),
                kind.sealed() ? OptionalLong.of(log.integer("open", 0, Json.LIMIT - 1)) : OptionalLong.empty(),
                LogReader.signatures(kind.suite(), fields),
                fields.has("tst") ? Optional.of(fields.text("tst", TEXT, TEXT_RULE)) : Optional.empty());
        assignment.close();
        log.close();
        fields.close();
        return read;
    }

    static Seed.Share share(Fields share) {
        String value = share.text("value", text -> text.equals(Seed.MISSING) || Names.isHash(text),
                "must be 64 lowercase hex digits, or - (VDP §4.5)");
        Seed.Share read = new Seed.Share(share.name("party"),
                value.equals(Seed.MISSING) ? Optional.empty() : Optional.of(value));
        share.close();
        return read;
    }

    static Seed.Beacon beacon(Fields beacon) {
        Seed.Beacon read = new Seed.Beacon(beacon.name("source"),
                beacon.text("text", Names::isBeaconText, Names.BEACON_RULE),
                beacon.has("evidence") ? Optional.of(beacon.text("evidence", TEXT, TEXT_RULE)) : Optional.empty());
        beacon.close();
        return read;
    }

    private List<CellResult> cells() {
        List<CellResult> cells = new ArrayList<>();
        for (Fields cell : fields.objects("cells")) {
            int eligible = cell.whole("N", 0);
            CellChance chance = new CellChance(cell.path("cell"), eligible, cell.ratio("x"),
                    eligible == 0 || kind.scored() ? Optional.empty() : Optional.of(cell.ratio("pi")));
            int drawn = cell.whole("n", 0);
            Optional<String> cutoff = Optional.empty();
            if (drawn > 0 && !kind.scored()) {
                cutoff = Optional.of(cell.hash("cutoff"));
            } else if (!(cell.need("cutoff") instanceof Json.Null)) {
                cell.wrong("cutoff", cell.need("cutoff"),
                        "must be null where n is 0, and with scores (VDP §15.10, §15.27)");
            }
            cells.add(new CellResult(chance, drawn, cutoff));
            cell.close();
        }
        if (cells.size() > CommitmentReader.MOST_CELLS) {
            fields.wrong("cells", cells.size() + " cells", "at most 50,000 (VDP §15.31)");
        }
        ascending("cells", cells, Comparator.comparing(CellResult::cell));
        return cells;
    }

    private List<DrawnSubject> drawn() {
        List<DrawnSubject> drawn = new ArrayList<>();
        for (Fields subject : fields.objects("drawn")) {
            drawn.add(
                    new DrawnSubject(subject.name("id"), subject.path("cell"), subject.hash("ticket"),
                            subject.whole("leaf", 0)));
            subject.close();
        }
        ascending("drawn", drawn, Comparator.comparing(DrawnSubject::cell)
                .thenComparing(DrawnSubject::ticket)
                .thenComparing(DrawnSubject::id));
        return drawn;
    }

    private List<String> mandatory() {
        List<String> mandatory = fields.texts("mandatory", Names::isName, Names.NAME_RULE);
        ascending("mandatory", mandatory, Comparator.naturalOrder());
        return mandatory;
    }

    private Map<String, List<String>> reserve() {
        Map<String, List<String>> reserve = new TreeMap<>();
        Fields cells = fields.object("reserve");
        for (String cell : fields.map("reserve").keySet()) {
            if (!Names.isPath(cell)) {
                cells.wrong(cell, cell, Names.PATH_RULE);
            }
            reserve.put(cell, cells.texts(cell, Names::isName, Names.NAME_RULE));
        }
        return reserve;
    }

    private static ComponentBounds component(Fields component) {
        ComponentBounds read = new ComponentBounds(component.whole("T", 1), component.whole("B", 0),
                component.whole("slots", 1));
        component.close();
        return read;
    }

    private static SeatedPerson seat(Fields seat) {
        SeatedPerson read = new SeatedPerson(seat.text("slot", SLOT, SLOT_RULE), seat.name("person"),
                seat.whole("rank", 1));
        seat.close();
        return read;
    }

    private <T> void ascending(String name, List<T> items, Comparator<T> order) {
        for (int i = 1; i < items.size(); i++) {
            if (order.compare(items.get(i - 1), items.get(i)) >= 0) {
                fields.wrong(name + "[" + i + "]", "out of order", "must ascend, each once (VDP §8)");
            }
        }
    }
}
