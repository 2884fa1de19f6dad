package org.fairdraw;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.PartyShare;

/** Makes and judges the parties' shares of the seed (VDP §4.2). */
public final class Shares {
    private Shares() {}

    /** Returns the commitment to a share, 64 hex digits: hex(H("VDP1-SHARE|" ‖ drawId ‖ "|" ‖ party ‖ "|" ‖ share)). */
    public static String commitment(Suite suite, String drawId, String party, String shareHex) {
        String text = "VDP1-SHARE|" + drawId + "|" + party + "|" + shareHex;
        return Hex.of(suite.hash(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Returns what stands in the place of the drawId where an event's shares are committed to (VDP §15.28). */
    public static String ofEvent(String drawId, int no) {
        return drawId + "/" + no;
    }

    /** Returns the share before this one in its party's chain: hex(H("VDP1-CHAIN|" ‖ party ‖ "|" ‖ share)) (VDP §4.2). */
    public static String before(Suite suite, String party, String shareHex) {
        return Hex.of(suite.hash(("VDP1-CHAIN|" + party + "|" + shareHex).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Tells whether a share is the one that was committed to in the draw, whatever its kind (VDP §4.2, §15.22). */
    public static boolean fits(Suite suite, String drawId, PartyShare committed, String share) {
        if (!wellFormed(share)) {
            return false;
        } else if (committed.index().isEmpty()) {
            return commitment(suite, drawId, committed.party(), share).equals(committed.commitment());
        }
        String value = share;
        for (int place = committed.index().getAsInt(); place > 0; place--) {
            value = before(suite, committed.party(), value);
        }
        return value.equals(committed.commitment());
    }

    /** Returns a new share: 32 random bytes of the device, with whatever the person typed or diced hashed in. */
    public static String random(String typedText) {
        byte[] random = new byte[Suite.HASH_BYTES];
        new SecureRandom().nextBytes(random);
        return Hex.of(Suite.S.hash(random, typedText.getBytes(StandardCharsets.UTF_8)));
    }

    /** Tells whether the text is a share: 64 lowercase hex digits. */
    public static boolean wellFormed(String share) {
        return Names.isHash(share);
    }
}
