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
        Json toJson() {
            return Json.object("party", party, "value", value.orElse(MISSING));
        }
    }

    /** A beacon's text. */
    public record Beacon(String source, String text) {
        Json toJson() {
            return Json.object("source", source, "text", text);
        }
    }

    /** Makes the seed from C and what came in, both in committed order. */
    public static Seed of(Suite suite, String commitment, List<Share> shares, List<Beacon> beacons) {
        StringBuilder text = new StringBuilder("VDP1-SEED\nC=").append(commitment).append('\n');
        shares.forEach(share -> text.append("P=")
                .append(share.party)
                .append(':')
                .append(share.value.orElse(MISSING))
                .append('\n'));
        beacons.forEach(beacon -> text.append("B=").append(beacon.source).append(':').append(beacon.text).append('\n'));
        return new Seed(text.toString(), Hex.of(suite.hash(text.toString().getBytes(StandardCharsets.UTF_8))));
    }
}
