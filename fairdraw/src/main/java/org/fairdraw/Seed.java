package org.fairdraw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;

/** The seed's text and the draw key made of it (VDP §4.5). */
public record Seed(String text, String key) {
    /** A share that did not arrive. */
    public static final String MISSING = "-";

    /** A party's share, or nothing where it did not arrive. */
    public record Share(String party, Optional<String> value) {
        /** Returns the object as it stands in {@code shares}. */
        public Json toJson() {
            return Json.object("party", party, "value", value.orElse(MISSING));
        }
    }

    /** A beacon's text; where there is such a thing, with the evidence for it (VDP §8, §15.23). */
    public record Beacon(String source, String text, Optional<String> evidence) {
        public Beacon(String source, String text) {
            this(source, text, Optional.empty());
        }

        /** Returns the object as it stands in {@code beacons}. */
        public Json toJson() {
            return Json.object("source", source, "text", text, "evidence", evidence);
        }
    }

    /** Makes the seed from C and what came in, both in committed order. */
    public static Seed of(Suite suite, String commitment, List<Share> shares, List<Beacon> beacons) {
        return after(suite, "VDP1-SEED\nC=" + commitment + "\n", shares, beacons);
    }

    /**
     * Makes the seed of an event, whose key is K_e (VDP §7.2).
     *
     * @param key the draw key K
     * @param event hex leaf hash of the EVENT entry
     */
    public static Seed ofEvent(Suite suite, String key, String event, List<Share> shares, List<Beacon> beacons) {
        return after(suite, "VDP1-EVENT\nK=" + key + "\nE=" + event + "\n", shares, beacons);
    }

    private static Seed after(Suite suite, String start, List<Share> shares, List<Beacon> beacons) {
        StringBuilder text = new StringBuilder(start);
        shares.forEach(share -> text.append("P=")
                .append(share.party)
                .append(':')
                .append(share.value.orElse(MISSING))
                .append('\n'));
        beacons.forEach(beacon -> text.append("B=").append(beacon.source).append(':').append(beacon.text).append('\n'));
        return new Seed(text.toString(), Hex.of(suite.hash(text.toString().getBytes(StandardCharsets.UTF_8))));
    }
}
