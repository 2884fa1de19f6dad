package org.fairdraw.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fairdraw.rows.Names;

/** Reads the member {@code shares} of a commitment, of COMMIT and of EVENT (VDP §4.2, §15.22, §15.25, §15.28). */
public final class PartyShares {
    private PartyShares() {}

    /** Returns the shares, at least two; chains and sealed ones only where they may be. */
    public static List<PartyShare> read(Fields parent, boolean anyKind) {
        List<PartyShare> shares = new ArrayList<>();
        for (Fields share : parent.few("shares")) {
            boolean chain = share.oneOf("kind", anyKind ? new String[]{"commit", "chain"} : new String[]{"commit"})
                    .equals("chain");
            Optional<String> sealedTo = anyKind && share.has("sealedTo")
                    ? Optional.of(share.text("sealedTo", Names::isName, Names.NAME_RULE))
                    : Optional.empty();
            shares.add(new PartyShare(
                    share.name("party"),
                    share.hash(chain ? "anchor" : "commitment"),
                    chain
                            ? OptionalInt.of((int) share.integer("index", 1, PartyShare.LONGEST_CHAIN))
                            : OptionalInt.empty(),
                    sealedTo));
            share.close();
        }
        parent.different("shares", shares.stream().map(PartyShare::party).toList());
        if (shares.size() < 2) {
            parent.wrong("shares", shares.size() + " parties", "at least two parties give a share (VDP §4.1)");
        }
        return shares;
    }
}
