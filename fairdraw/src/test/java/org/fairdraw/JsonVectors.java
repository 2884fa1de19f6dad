package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;
import org.fairdraw.terms.RulesReader;
import org.fairdraw.verify.Forge;

/** Runs the vectors that other languages share: each is a list of {name, input, expected} (see their README). */
final class JsonVectors {
    /** A file of vectors: what it asks, and how an input is answered. */
    record Kind(String file, List<Json.Obj> inputs, Function<Json.Obj, Json> run) {}

    static final List<Kind> KINDS = List.of(
            new Kind("jcs.json", JsonVectorInputs.jcs(), JsonVectors::jcs),
            new Kind("merkle.json", JsonVectorInputs.merkle(), JsonVectors::merkle),
            new Kind("log-proofs.json", LogProofVectors.all(), JsonVectors::logProof),
            new Kind("seed.json", JsonVectorInputs.seed(), JsonVectors::seed),
            new Kind("beacon.json", JsonVectorInputs.beacon(), JsonVectors::beacon),
            new Kind("allocation.json", JsonVectorInputs.allocation(), JsonVectors::allocation),
            new Kind("assignment.json", JsonVectorInputs.assignment(), JsonVectors::assignment),
            new Kind("cross.json", OptionVectorInputs.cross(), OptionVectors::draw),
            new Kind("scores.json", OptionVectorInputs.scores(), OptionVectors::draw),
            new Kind("events.json", OptionVectorInputs.events(), OptionVectors::event),
            new Kind("chain.json", OptionVectorInputs.chain(), OptionVectors::chain),
            new Kind("signatures.json", OptionVectorInputs.signatures(), OptionVectors::signature));

    private JsonVectors() {}

    static byte[] write(Kind kind) {
        List<String> lines = new ArrayList<>();
        for (Json.Obj vector : kind.inputs) {
            lines.add(vector.with("expected", kind.run.apply(object(vector, "input"))).text());
        }
        return ("[" + String.join(",\n", lines) + "]\n").getBytes(StandardCharsets.UTF_8);
    }

    static List<Json.Obj> read(String file) {
        try (InputStream in = JsonVectors.class.getResourceAsStream("/vectors/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No vectors " + file);
            }
            Json all = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ((Json.Arr) all).items().stream().map(Json.Obj.class::cast).toList();
        } catch (IOException | MalformedInput e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static Json jcs(Json.Obj input) {
        byte[] bytes = input.find("hex").isPresent()
                ? Hex.parse(Forge.text(input, "hex"))
                : Forge.text(input, "text").getBytes(StandardCharsets.UTF_8);
        try {
            Json.parseCanonical(bytes);
            return Json.object("canonical", true);
        } catch (MalformedInput e) {
            return Json.object("canonical", false);
        }
    }

    private static Json merkle(Json.Obj input) {
        List<byte[]> leaves = texts(input, "leaves").stream().map(Hex::parse).toList();
        List<byte[]> hashes = leaves.stream().map(leaf -> MerkleTree.leafHash(Suite.S, leaf)).toList();
        List<List<String>> paths = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            paths.add(MerkleTree.inclusionPath(Suite.S, hashes, i).stream().map(Hex::of).toList());
        }
        return Json.object("root", Hex.of(MerkleTree.root(Suite.S, leaves)), "paths", paths);
    }

    private static Json logProof(Json.Obj input) {
        List<byte[]> path = texts(input, "path").stream().map(Hex::parse).toList();
        return Json.object("ok", input.find("leafHash").isPresent()
                ? MerkleTree.verifyInclusion(Suite.S, hash(input, "leafHash"), number(input, "index"),
                        number(input, "size"), path, hash(input, "root"))
                : ConsistencyProof.verify(Suite.S, number(input, "first"), number(input, "second"), path,
                        hash(input, "firstRoot"), hash(input, "secondRoot")));
    }

    private static byte[] hash(Json.Obj input, String name) {
        return Hex.parse(Forge.text(input, name));
    }

    private static long number(Json.Obj input, String name) {
        return ((Json.Int) input.find(name).orElseThrow()).value();
    }

    private static Json seed(Json.Obj input) {
        if (input.find("share").isPresent()) {
            return Json.object("commitment", Shares.commitment(Suite.S, Forge.text(input, "drawId"),
                    Forge.text(input, "party"), Forge.text(input, "share")));
        }
        Seed seed = Seed.of(Suite.S, Forge.text(input, "C"),
                Forge.objects(input, "shares")
                        .stream()
                        .map(share -> new Seed.Share(Forge.text(share, "party"),
                                Optional.of(Forge.text(share, "value")).filter(value -> !value.equals("-"))))
                        .toList(),
                Forge.objects(input, "beacons")
                        .stream()
                        .map(beacon -> new Seed.Beacon(Forge.text(beacon, "source"), Forge.text(beacon, "text")))
                        .toList());
        Tickets tickets = new Tickets(Suite.S, seed.key());
        Map<String, String> drawn = new TreeMap<>();
        for (String ticket : texts(input, "tickets")) {
            int bar = ticket.indexOf('|');
            drawn.put(ticket, tickets.hex(ticket.substring(0, bar), ticket.substring(bar + 1)));
        }
        return Json.object("seedText", seed.text(), "K", seed.key(), "tickets", drawn);
    }

    private static Json beacon(Json.Obj input) {
        BeaconRule rule = new BeaconRule(Forge.text(input, "source"), Forge.text(input, "rule"), Scenario.START);
        if (rule.faultOfRule().isPresent()) {
            return Json.object("rule", false);
        }
        String text = Forge.text(input, "text");
        boolean ok = rule.faultOf(text).isEmpty();
        return Json.object("rule", true, "ok", ok, "confirm", ok && rule.needsConfirmation(text));
    }

    private static Json allocation(Json.Obj input) {
        Faults faults = new Faults();
        DrawRules rules = new RulesReader(new Fields(object(input, "rules"), "rules", faults)).read();
        List<SubjectRow> rows = texts(input, "rows").stream().map(SmallExampleVectorTests::subject).toList();
        AllocationOutcome outcome = Allocation.allocate(rows, rules);
        if (outcome instanceof AllocationOutcome.Refused refused) {
            return Json.object("refused",
                    refused.collisions().stream().map(Collision::node).distinct().sorted().toList());
        }
        return Json.object("cells",
                ((AllocationOutcome.Allocated) outcome).cells().stream().map(CellChance::toJson).toList());
    }

    private static Json assignment(Json.Obj input) {
        Faults faults = new Faults();
        DrawRules rules = new RulesReader(new Fields(object(input, "rules"), "rules", faults)).read();
        List<SubjectRow> subjects = texts(input, "subjects").stream().map(SmallExampleVectorTests::subject).toList();
        Staffing staffing = new Staffing(rules,
                Scenario.persons(texts(input, "persons").stream().map(row -> row.substring(3)).toArray(String[]::new)),
                texts(input, "bars").stream().map(JsonVectors::bar).toList());
        TeamDraw.Outcome outcome = TeamDraw.draw(staffing, subjects, new Tickets(Suite.S, Forge.text(input, "K")));
        if (outcome instanceof TeamDraw.Outcome.Staffed staffed) {
            return Json.object("components", staffed.components().stream().map(ComponentBounds::toJson).toList(),
                    "slots",
                    staffed.seats().stream().map(SeatedPerson::toJson).toList());
        }
        return Json.object("impossible", true);
    }

    private static BarRow bar(String text) {
        try {
            return BarRow.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static Json.Obj object(Json.Obj object, String name) {
        return (Json.Obj) object.find(name).orElseThrow();
    }

    static List<String> texts(Json.Obj object, String name) {
        return ((Json.Arr) object.find(name).orElse(Json.of(List.of()))).items()
                .stream()
                .map(json -> ((Json.Str) json).value())
                .toList();
    }
}
