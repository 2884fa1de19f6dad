package org.fairdraw;

import org.fairdraw.events.DrawEvent;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.tickets.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.RulesReader;
import org.fairdraw.verify.Forge;

/** Answers the vectors of VDP §4.2, §5.5, §5.6, §7 and of signatures: {@code cross.json} and others. */
final class OptionVectors {
    private OptionVectors() {}

    /** Draws subjects by crossing quotas or by scores. */
    static Json draw(Json.Obj input) {
        DrawRules rules = rules(input);
        Pool pool = pool(input);
        AllocationOutcome outcome = Allocation.allocate(pool, rules);
        if (outcome instanceof AllocationOutcome.Refused refused) {
            return Json.object("refused",
                    refused.collisions().stream().map(Collision::node).distinct().sorted().toList());
        }
        SubjectDraw draw = SubjectDraw.draw(pool, ((AllocationOutcome.Allocated) outcome).cells(), rules,
                new Tickets(Suite.S, Forge.text(input, "K")));
        return Json.object("cells", draw.cells().stream().map(CellResult::toJson).toList(), "order", draw.order(),
                "drawn", draw.drawn().stream().map(DrawnSubject::toJson).toList(), "reserve", draw.reserve());
    }

    /** Makes K_e, or an event's commitment, or lets events happen one after the other. */
    static Json event(Json.Obj input) {
        if (input.find("share").isPresent()) {
            String place = Shares.ofEvent(Forge.text(input, "drawId"), (int) number(input, "no"));
            return Json.object("commitment", Shares.commitment(Suite.S, place, Forge.text(input, "party"),
                    Forge.text(input, "share")));
        } else if (input.find("E").isPresent()) {
            Seed seed = Seed.ofEvent(Suite.S, Forge.text(input, "K"), Forge.text(input, "E"), shares(input),
                    Forge.objects(input, "beacons")
                            .stream()
                            .map(one -> new Seed.Beacon(Forge.text(one, "source"), Forge.text(one, "text")))
                            .toList());
            return Json.object("Ke", seed.key());
        }
        return effects(input);
    }

    private static Json effects(Json.Obj input) {
        DrawRules rules = rules(input);
        Pool pool = pool(input);
        Tickets tickets = new Tickets(Suite.S, Forge.text(input, "K"));
        Staffing staffing = new Staffing(rules, Scenario.persons(JsonVectors.texts(input, "persons")
                .stream()
                .map(row -> row.substring(3))
                .toArray(String[]::new)), JsonVectors.texts(input, "bars").stream().map(OptionVectors::bar).toList());
        SubjectDraw draw = SubjectDraw.draw(pool,
                ((AllocationOutcome.Allocated) Allocation.allocate(pool, rules)).cells(), rules, tickets);
        TeamDraw.Outcome.Staffed teams = (TeamDraw.Outcome.Staffed) TeamDraw.draw(staffing, draw.toStaff(pool),
                tickets);
        RunningDraw running = new RunningDraw(rules, pool, staffing, draw, teams, tickets);
        List<Json> effects = new ArrayList<>();
        for (Json.Obj told : Forge.objects(input, "events")) {
            DrawEvent event = told(told);
            if (running.objection(event).isPresent()) {
                effects.add(Json.object("refused", true));
                continue;
            }
            effects.add(Json.object("fresh", running.needsFreshSeed(event), "effect",
                    running.apply(event, new Tickets(Suite.S, Forge.text(told, "Ke"))).toJson()));
        }
        TreeMap<String, String> seats = new TreeMap<>();
        teams.seats().forEach(seat -> seats.put(seat.slot(), seat.person()));
        return Json.object("seats", seats, "effects", effects);
    }

    private static DrawEvent told(Json.Obj told) {
        String type = Forge.text(told, "type");
        return type.equals("SUBJECT_VOID")
                ? new DrawEvent.SubjectVoid(Forge.text(told, "subject"))
                : new DrawEvent.PersonOut(Forge.text(told, "subject"), (int) number(told, "slot"),
                        Forge.text(told, "person"), type.equals("PERSON_ABSENT"));
    }

    /** Goes back along a chain, or tells whether a share is the one at its index. */
    static Json chain(Json.Obj input) {
        String party = Forge.text(input, "party");
        if (input.find("anchor").isPresent()) {
            PartyShare share = PartyShare.chain(party, Forge.text(input, "anchor"), (int) number(input, "index"));
            return Json.object("ok", Shares.fits(Suite.S, "any", share, Forge.text(input, "share")));
        }
        List<String> values = new ArrayList<>();
        String value = Forge.text(input, "value");
        for (long i = number(input, "steps"); i > 0; i--) {
            value = Shares.before(Suite.S, party, value);
            values.add(value);
        }
        return Json.object("values", values);
    }

    /** Judges a key and a signature of suite S. */
    static Json signature(Json.Obj input) {
        byte[] spki = Hex.parse(Forge.text(input, "spki"));
        boolean key = Suite.S.isKey(spki);
        return Json.object("id", Signer.keyId(Suite.S, spki), "ok", key && Suite.S.verify(spki,
                Hex.parse(Forge.text(input, "message")), Hex.parse(Forge.text(input, "sig"))));
    }

    private static Pool pool(Json.Obj input) {
        List<SubjectRow> rows = JsonVectors.texts(input, "rows")
                .stream()
                .map(SmallExampleVectorTests::subject)
                .toList();
        Pool pool = Pool.of(Snapshot.of(Suite.S, rows));
        return input.find("scores").isEmpty()
                ? pool
                : pool.scored(Snapshot.of(Suite.S,
                        JsonVectors.texts(input, "scores").stream().map(OptionVectors::score).toList()));
    }

    private static DrawRules rules(Json.Obj input) {
        return new RulesReader(new Fields(JsonVectors.object(input, "rules"), "rules", new Faults())).read();
    }

    private static List<Seed.Share> shares(Json.Obj input) {
        return Forge.objects(input, "shares")
                .stream()
                .map(share -> new Seed.Share(Forge.text(share, "party"),
                        Optional.of(Forge.text(share, "value")).filter(value -> !value.equals("-"))))
                .toList();
    }

    private static long number(Json.Obj input, String name) {
        return ((Json.Int) input.find(name).orElseThrow()).value();
    }

    private static ScoreRow score(String text) {
        try {
            return ScoreRow.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static BarRow bar(String text) {
        try {
            return BarRow.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
