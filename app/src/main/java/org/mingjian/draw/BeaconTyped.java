package org.mingjian.draw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person typed for the beacon (VDP §4.4).
 *
 * @param by the account, or the slip of a witness
 * @param evidence hex of a drand round's signature, where it was typed
 */
public record BeaconTyped(UUID by, String text, Optional<String> evidence) {
    /** What a further entry comes to beside those before it. */
    enum Turn {
        /** Two different people have typed the same, or dice were thrown before all eyes: it counts. */
        COUNTS,
        /** The same person typed the same before; nothing changes, and nothing is logged again. */
        REPEATED,
        /** The same again, now with evidence: that is kept, and nothing is logged again. */
        PROVEN,
        /** It waits for a second person. */
        WAITS
    }

    /**
     * Tells what an entry comes to.
     *
     * @param thrown whether it counts without a second person
     */
    static Turn turn(List<BeaconTyped> before, UUID by, BeaconEntry entry, boolean thrown) {
        if (thrown || agreed(before, by, entry).isPresent()) {
            return Turn.COUNTS;
        }
        Optional<BeaconTyped> own = before.stream()
                .filter(one -> one.by().equals(by) && one.text().equals(entry.text()))
                .findFirst();
        if (own.isEmpty()) {
            return Turn.WAITS;
        }
        return entry.proof().isEmpty() || entry.proof().equals(own.get().evidence()) ? Turn.REPEATED : Turn.PROVEN;
    }

    /** Returns the evidence of an entry that counts: its own, or that of whoever typed the same before. */
    static Optional<String> evidence(List<BeaconTyped> before, UUID by, BeaconEntry entry) {
        return entry.proof().or(() -> agreed(before, by, entry).flatMap(BeaconTyped::evidence));
    }

    private static Optional<BeaconTyped> agreed(List<BeaconTyped> before, UUID by, BeaconEntry entry) {
        return before.stream()
                .filter(one -> !one.by().equals(by) && one.text().equals(entry.text()))
                .findFirst();
    }
}
