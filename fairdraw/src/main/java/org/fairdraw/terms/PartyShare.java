package org.fairdraw.terms;

import java.util.Optional;
import java.util.OptionalInt;
import org.fairdraw.json.Json;

/**
 * A party's commitment to its share of the seed (VDP §4.2).
 *
 * @param commitment of kind {@code commit} the hash of the share; of kind {@code chain} the chain's anchor
 * @param index of kind {@code chain} the share's place in the chain, from 1; absent for {@code commit}
 * @param sealedTo in mode SEALED, for one share, the party that alone receives it before it is opened (VDP §4.7)
 */
public record PartyShare(String party, String commitment, OptionalInt index, Optional<String> sealedTo) {
    /** The longest chain (VDP §15.22). */
    public static final int LONGEST_CHAIN = 100_000;

    /** Makes the commitment to a share that is made for one draw. */
    public PartyShare(String party, String commitment) {
        this(party, commitment, OptionalInt.empty(), Optional.empty());
    }

    /** Makes the commitment to the next share of a chain whose anchor is in the ledger. */
    public static PartyShare chain(String party, String anchor, int index) {
        return new PartyShare(party, anchor, OptionalInt.of(index), Optional.empty());
    }

    /** Returns this share, to be handed to one party only. */
    public PartyShare sealedTo(String receiver) {
        return new PartyShare(party, commitment, index, Optional.of(receiver));
    }

    /** Returns the object as it stands in the commitment, in COMMIT and in EVENT. */
    public Json.Obj toJson() {
        Json.Obj share = index.isPresent()
                ? Json.object("party", party, "kind", "chain", "anchor", commitment, "index", index.getAsInt())
                : Json.object("party", party, "kind", "commit", "commitment", commitment);
        return sealedTo.map(receiver -> share.with("sealedTo", receiver)).orElse(share);
    }
}
