package org.fairdraw.verify;

import java.util.List;
import java.util.Optional;
import org.fairdraw.events.EventEffect;
import org.fairdraw.Seed;
import org.fairdraw.json.Json;

/**
 * A line of {@code events.jsonl}: what came in for an EVENT, and what it came to (VDP §15.28).
 *
 * @param index that of the EVENT entry
 * @param shares as committed in the event; empty where no fresh randomness is needed
 * @param beacons as committed in the event; may be empty
 */
public record EventLine(long index, List<Seed.Share> shares, List<Seed.Beacon> beacons, EventEffect effect) {
    public EventLine {
        shares = List.copyOf(shares);
        beacons = List.copyOf(beacons);
    }

    /** Returns the share of a party; empty where it did not come, or is not named. */
    Optional<String> share(String party) {
        return shares.stream()
                .filter(share -> share.party().equals(party))
                .findFirst()
                .flatMap(Seed.Share::value);
    }

    String place() {
        return Bundle.EVENTS + " index " + index;
    }

    Json toJson() {
        return Json.object("index", index, "effect", effect.toJson(), "shares",
                shares.isEmpty()
                        ? Optional.empty()
                        : Optional.of(shares.stream().map(Seed.Share::toJson).toList()),
                "beacons",
                beacons.isEmpty()
                        ? Optional.empty()
                        : Optional.of(beacons.stream().map(Seed.Beacon::toJson).toList()));
    }
}
