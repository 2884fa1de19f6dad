package org.fairdraw.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.fairdraw.events.DrawEvent;
import org.fairdraw.DrawnDraw;
import org.fairdraw.events.EventEffect;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.Scenario;
import org.fairdraw.Seed;
import org.fairdraw.Shares;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.PartyShare;

/** Lets events happen to a draw, with all that must be logged for them (VDP §7, §15.28). */
final class ForgedEvents {
    /**
     * Something that happens.
     *
     * @param subject which of the inspected subjects, by id
     * @param slot which slot of it, from 1
     * @param silent whether a party withholds its share
     * @param beacon whether dice are thrown for it
     */
    record Happening(String type, int subject, int slot, String reason, boolean silent, boolean beacon) {
        static Happening closed(int subject) {
            return new Happening(LoggedEvent.VOID, subject, 0, "CLOSED", false, true);
        }

        static Happening kin(int subject, int slot) {
            return new Happening(LoggedEvent.RECUSED, subject, slot, "KINSHIP", true, true);
        }

        static Happening ill(int subject, int slot) {
            return new Happening(LoggedEvent.ABSENT, subject, slot, "ILLNESS", false, false);
        }
    }

    private static final String DICE = "98765432109876543210";
    private static final List<String> PARTIES = List.of("dept-A", "notary", "union");

    private final Suite suite;
    private final DrawnDraw drawn;
    private final UnaryOperator<Json.Obj> lie;
    private final RunningDraw running;

    ForgedEvents(Suite suite, DrawnDraw drawn, UnaryOperator<Json.Obj> lie) {
        this.suite = suite;
        this.drawn = drawn;
        this.lie = lie;
        this.running = RunningDraw.of(drawn);
    }

    List<EventLine> happen(List<Happening> happenings, List<Forge.Entry> log) {
        List<EventLine> lines = new ArrayList<>();
        for (Happening happening : happenings) {
            Instant at = log.get(log.size() - 1).at().plusSeconds(1000);
            if (possible(happening)) {
                lines.add(happen(happening, lines.size() + 1, at, log));
            }
        }
        return lines;
    }

    /** Tells whether there is anybody to whom it can happen. */
    private boolean possible(Happening happening) {
        return !running.inspected().isEmpty() && (happening.type().equals(LoggedEvent.VOID)
                || running.sitting(subject(happening) + "|" + happening.slot()).isPresent());
    }

    private String subject(Happening happening) {
        List<String> inspected = List.copyOf(new TreeSet<>(running.inspected()));
        return inspected.get(happening.subject() % inspected.size());
    }

    private EventLine happen(Happening happening, int no, Instant at, List<Forge.Entry> log) {
        String subject = subject(happening);
        boolean voids = happening.type().equals(LoggedEvent.VOID);
        String slot = subject + "|" + happening.slot();
        DrawEvent event = voids
                ? new DrawEvent.SubjectVoid(subject)
                : new DrawEvent.PersonOut(subject, happening.slot(), running.sitting(slot).orElse("nobody"),
                        happening.type().equals(LoggedEvent.ABSENT));
        boolean fresh = running.needsFreshSeed(event);
        boolean beacon = fresh && happening.beacon();
        Map<String, Object> body = new TreeMap<>(Map.of("approvals", List.of(Json.object("role", "supervisor", "at",
                Names.time(at))), "drawId", drawId(), "evidenceHash", "cd".repeat(32), "no", no, "reasonCode",
                happening.reason(), "subject", subject, "type", happening.type()));
        if (event instanceof DrawEvent.PersonOut out) {
            body.put("person", out.person());
            body.put("slot", out.slot());
        } else {
            body.put("status", drawn.mandatory().contains(subject) ? "M" : "E");
        }
        if (fresh) {
            body.put("shares", PARTIES.stream()
                    .map(party -> new PartyShare(party, Shares.commitment(suite,
                            Shares.ofEvent(drawId(), no), party, share(party, no))).toJson())
                    .toList());
            body.put("revealDeadline", Names.time(at.plusSeconds(300)));
        }
        if (beacon) {
            body.put("beacons", List.of(BeaconRule.dice(at.plusSeconds(310)).toJson()));
            body.put("beaconTime", Names.time(at.plusSeconds(310)));
        }
        Forge.Entry entry = new Forge.Entry("EVENT", at, lie.apply((Json.Obj) Json.of(body)), true);
        log.add(entry);
        int index = log.size() - 1;
        return effect(happening, event, entry, index, no, fresh, beacon, log);
    }

    private EventLine effect(
        Happening happening,
        DrawEvent event,
        Forge.Entry entry,
        int index,
        int no,
        boolean fresh,
        boolean beacon,
        List<Forge.Entry> log
    ) {
        List<Seed.Share> shares = new ArrayList<>();
        List<Seed.Beacon> beacons = beacon ? List.of(new Seed.Beacon("dice", DICE)) : List.of();
        if (fresh) {
            for (String party : PARTIES) {
                boolean withheld = happening.silent() && party.equals("union");
                shares.add(new Seed.Share(party, withheld ? Optional.empty() : Optional.of(share(party, no))));
            }
        }
        shares.stream()
                .filter(share -> share.value().isPresent())
                .forEach(share -> log.add(new Forge.Entry("REVEAL", entry.at().plusSeconds(100), Json.object("commit",
                        commit(), "party", share.party(), "value", share.value().get(), "event", no), true)));
        beacons.forEach(one -> log.add(new Forge.Entry("BEACON", entry.at().plusSeconds(320), Json.object("commit",
                commit(), "source", one.source(), "text", one.text(), "event", no), true)));
        String leaf = Hex.of(MerkleTree.leafHash(suite, entry.json().canonical()));
        Tickets tickets = new Tickets(suite, fresh
                ? Seed.ofEvent(suite, drawn.key(), leaf, shares, beacons).key()
                : drawn.key());
        EventEffect effect = running.objection(event).isPresent()
                ? new EventEffect(List.of(), List.of(), Optional.empty())
                : running.apply(event, tickets);
        return new EventLine(index, shares, beacons, effect);
    }

    private String share(String party, int no) {
        return Hex.of(Suite.S.hash(("share " + party + " " + no).getBytes(StandardCharsets.UTF_8)));
    }

    private String drawId() {
        return Forge.text(drawn.result(), "drawId");
    }

    private String commit() {
        return Forge.text(drawn.result(), "commit");
    }

    /** An INSPECTION of each of these subjects, after everything else. */
    static List<Forge.Entry> inspections(String drawId, Instant at, String... subjects) {
        return List.of(subjects)
                .stream()
                .map(subject -> new Forge.Entry("INSPECTION", at, Json.object("drawId", drawId,
                        "subject", subject, "date", "2026-03-20"), true))
                .toList();
    }

    static Instant late() {
        return Scenario.BEACON_TIME.plusSeconds(20L * 24 * 3600);
    }
}
