package org.fairdraw.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.fairdraw.events.EventEffect;
import org.fairdraw.json.Json;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.BeaconRules;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PartyShares;

/** Reads EVENT entries and {@code events.jsonl}, and notes what breaks their shape (VDP §7.1, §15.28). */
final class EventReader {
    private static final Map<String, Set<String>> REASONS = Map.of(
            LoggedEvent.VOID, Set.of("CLOSED", "MOVED", "DUPLICATE", "OUT_OF_SCOPE", "SUSPENDED", "UNREACHABLE"),
            LoggedEvent.RECUSED, Set.of("INTEREST", "KINSHIP", "FORMER_EMPLOYER", "OTHER_DOUBT"),
            LoggedEvent.ABSENT, Set.of("ILLNESS", "LEAVE", "DUTY", "LEFT_OFFICE"));

    private EventReader() {}

    /** Reads an entry whose shape was judged before. */
    static LoggedEvent event(LogEntry entry) {
        return event(entry, new Fields(entry.body(), entry.place(), new Faults()));
    }

    static LoggedEvent event(LogEntry entry, Fields body) {
        String type = body.oneOf("type", REASONS.keySet().toArray(String[]::new));
        boolean voids = type.equals(LoggedEvent.VOID);
        Set<String> reasons = REASONS.getOrDefault(type, Set.of());
        body.text("reasonCode", reasons::contains, "must be one of " + String.join(", ", new TreeSet<>(reasons)));
        body.hash("evidenceHash");
        boolean fresh = body.has("shares");
        boolean beacon = fresh && body.has("beacons");
        List<PartyShare> shares = fresh ? PartyShares.read(body, false) : List.of();
        Optional<Instant> deadline = fresh ? Optional.of(body.time("revealDeadline")) : Optional.empty();
        List<BeaconRule> beacons = beacon ? BeaconRules.read(body) : List.of();
        if (beacon && beacons.isEmpty()) {
            body.wrong("beacons", "none", "must not be empty (VDP §15.28)");
        }
        LoggedEvent event = new LoggedEvent(entry, body.name("drawId"), body.whole("no", 1), type,
                body.name("subject"), voids ? "" : body.name("person"), voids ? 0 : body.whole("slot", 1),
                voids ? body.oneOf("status", "E", "M") : "", Approval.read(body), shares, deadline, beacons,
                beacon ? Optional.of(body.time("beaconTime")) : Optional.empty());
        body.close();
        return event;
    }

    /** Reads a line of {@code events.jsonl}. */
    static EventLine line(Json json, String place, Faults faults) {
        Fields line = new Fields(json, place, faults);
        EventLine read = new EventLine(
                line.integer("index", 0, Json.LIMIT - 1),
                line.has("shares") ? line.few("shares").stream().map(CertificateReader::share).toList() : List.of(),
                line.has("beacons") ? line.few("beacons").stream().map(CertificateReader::beacon).toList() : List.of(),
                effect(line.object("effect")));
        for (String list : List.of("shares", "beacons")) {
            if (line.has(list) && line.array(list).isEmpty()) {
                line.wrong(list, "none", "must not be empty (VDP §15.28)");
            }
        }
        line.close();
        return read;
    }

    private static EventEffect effect(Fields effect) {
        Optional<Optional<String>> substitute = Optional.empty();
        if (effect.has("substitute")) {
            substitute = Optional.of(effect.need("substitute") instanceof Json.Null
                    ? Optional.empty()
                    : Optional.of(effect.name("substitute")));
        }
        EventEffect read = new EventEffect(
                effect.texts("open", CertificateReader.SLOT, CertificateReader.SLOT_RULE),
                effect.objects("seats").stream().map(EventReader::seat).toList(), substitute);
        effect.close();
        return read;
    }

    private static EventEffect.Seat seat(Fields seat) {
        EventEffect.Seat read = new EventEffect.Seat(
                seat.text("slot", CertificateReader.SLOT, CertificateReader.SLOT_RULE), seat.name("person"),
                seat.has("rank") ? OptionalInt.of(seat.whole("rank", 1)) : OptionalInt.empty());
        seat.close();
        return read;
    }

    /** Notes randomness, or a substitute, where the rules want none, and the other way round (VDP §15.28). */
    static void fit(LoggedEvent event, Optional<EventLine> line, DrawRules rules, Faults faults) {
        boolean needed = event.needsShares(rules);
        Fields body = new Fields(event.entry().body(), event.entry().place(), faults);
        if (needed == event.shares().isEmpty()) {
            body.wrong("shares", event.shares().size() + " shares", needed ? "are needed here" : "must be absent here");
        }
        line.ifPresent(told -> {
            Fields fields = new Fields(told.toJson(), told.place(), faults);
            if (told.shares().isEmpty() != event.shares().isEmpty()) {
                fields.wrong("shares", told.shares().size() + " shares", "stand iff they stand in the EVENT");
            }
            if (told.beacons().isEmpty() != event.beacons().isEmpty()) {
                fields.wrong("beacons", told.beacons().size() + " beacons", "stand iff they stand in the EVENT");
            }
            if (told.effect().substitute().isPresent() != event.voids()) {
                fields.wrong("effect.substitute", event.voids() ? "nothing" : "something",
                        "stands iff the event is SUBJECT_VOID (VDP §15.28)");
            }
        });
    }
}
