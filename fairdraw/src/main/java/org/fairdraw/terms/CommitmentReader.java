package org.fairdraw.terms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;

/** Reads a commitment, and notes everything that breaks the shape of VDP §3.1, §4.2, §4.4, §15. */
public final class CommitmentReader {
    /** The file's name in a bundle, and in messages. */
    public static final String FILE = "commitment.json";

    /** Most cells of a draw (VDP §15.31). */
    public static final int MOST_CELLS = 50_000;

    private final Fields fields;

    private CommitmentReader(Fields fields) {
        this.fields = fields;
    }

    /** Returns the suite that the document names; S where it names none that is held (VDP §15.19). */
    public static Suite suite(Json json) {
        return json instanceof Json.Obj commitment && commitment.find("suite").orElse(json) instanceof Json.Str name
                ? Suites.find(name.value()).orElse(Suite.S)
                : Suite.S;
    }

    /** Returns the commitment; it has no meaning unless {@code faults} stay empty. */
    public static Commitment read(Json json, Faults faults) {
        return new CommitmentReader(new Fields(json, FILE, faults)).read();
    }

    private Commitment read() {
        fields.oneOf("v", Commitment.VERSION);
        String suite = fields.text("suite", name -> Suites.find(name).isPresent(), Suites.RULE);
        ListSeal subjects = seal("subjects", true);
        ListSeal persons = seal("persons", false);
        ListSeal bars = seal("bars", false);
        Optional<ListSeal> scores = fields.has("scores") ? Optional.of(seal("scores", false)) : Optional.empty();
        List<CellChance> chances = fields.objects("pi").stream().map(cell -> chance(cell, scores.isPresent())).toList();
        fields.ascending("pi", chances.stream().map(CellChance::cell).toList());
        List<String> flags = fields.texts("flags", Names::isPath, Names.PATH_RULE);
        fields.ascending("flags", flags);
        DrawTerms terms = terms();
        if (scores.isPresent() && !terms.rules().cross().isEmpty()) {
            fields.wrong("scores", "beside rules.cross", "must not stand beside crossing quotas (VDP §15.26)");
        }
        if (chances.size() > MOST_CELLS) {
            fields.wrong("pi", chances.size() + " cells", "at most " + MOST_CELLS + " (VDP §15.31)");
        }
        fields.close();
        return new Commitment(suite, terms, subjects, persons, bars, scores, chances, flags);
    }

    private DrawTerms terms() {
        List<BeaconRule> beacons = BeaconRules.read(fields);
        int seq = fields.whole("seq", 1);
        String prev = fields.hash("prev");
        if (seq == 1 != prev.equals(DrawTerms.NO_PREVIOUS)) {
            fields.wrong("prev", prev, "must be 64 zeros for seq 1, and only there (VDP §3.3)");
        }
        DrawRules rules = new RulesReader(fields.object("rules")).read();
        Optional<Instant> beaconTime = beacons.isEmpty() ? Optional.empty() : Optional.of(fields.time("beaconTime"));
        return new DrawTerms(
                fields.name("drawId"),
                fields.name("org"),
                fields.name("task"),
                seq,
                prev,
                fields.whole("attempt", 1),
                rules,
                policy(),
                legend(),
                shares(rules.sealed()),
                beacons,
                fields.time("revealDeadline"),
                beaconTime,
                software(),
                Approval.read(fields),
                rules.sealed() ? Optional.of(fields.time("openDeadline")) : Optional.empty());
    }

    private ListSeal seal(String list, boolean withFile) {
        Fields seal = fields.object(list);
        ListSeal read = new ListSeal(seal.hash("root"), seal.whole("rows", 0),
                withFile ? Optional.of(seal.hash("fileHash")) : Optional.empty());
        seal.close();
        return read;
    }

    private static CellChance chance(Fields cell, boolean scored) {
        int eligible = cell.whole("N", 0);
        CellChance chance = new CellChance(
                cell.path("cell"),
                eligible,
                cell.ratio("x"),
                eligible == 0 || scored ? Optional.empty() : Optional.of(cell.ratio("pi")));
        cell.close();
        return chance;
    }

    private PolicyReference policy() {
        Fields policy = fields.object("policy");
        PolicyReference read = new PolicyReference(policy.name("id"), policy.name("version"), policy.hash("hash"));
        policy.close();
        return read;
    }

    private Json.Obj legend() {
        for (Map.Entry<String, Json> member : fields.map("legend").entrySet()) {
            boolean names = member.getValue() instanceof Json.Obj object
                    && object.members().values().stream().allMatch(Json.Str.class::isInstance);
            if (!names && !(member.getValue() instanceof Json.Str)) {
                fields.wrong("legend." + member.getKey(), member.getValue().text(),
                        "must be a string or an object of strings (VDP §15.3)");
            }
        }
        return fields.need("legend") instanceof Json.Obj legend ? legend : Json.object();
    }

    private List<PartyShare> shares(boolean sealed) {
        List<PartyShare> shares = PartyShares.read(fields, true);
        Set<String> parties = shares.stream().map(PartyShare::party).collect(Collectors.toSet());
        List<PartyShare> closed = shares.stream().filter(share -> share.sealedTo().isPresent()).toList();
        boolean toAnother = closed.stream()
                .allMatch(share -> parties.contains(share.sealedTo().get())
                        && !share.sealedTo().get().equals(share.party()));
        if (closed.size() != (sealed ? 1 : 0) || !toAnother) {
            fields.wrong("shares", closed.size() + " with sealedTo",
                    "in mode SEALED one share goes to another party of the draw, else none (VDP §15.25)");
        }
        return shares;
    }

    private Json.Obj software() {
        Fields software = fields.object("software");
        software.text("name", text -> !text.isEmpty(), "must not be empty");
        software.text("version", text -> !text.isEmpty(), "must not be empty");
        software.hash("sha256");
        software.close();
        return fields.need("software") instanceof Json.Obj object ? object : Json.object();
    }
}
