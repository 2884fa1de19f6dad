package org.mingjian.ledger;

import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Signer;
import org.fairdraw.verify.LogExtract;

/** What records acts and proves them (VDP §9): the platform's {@link Ledger} or a {@link FileLedger}. */
public interface Journal {
    /**
     * Records an act.
     *
     * @param type upper snake, such as {@code COMMIT}
     * @param org the organisation's code, a name of VDP §1.2
     * @param actor the account's name, a name of VDP §1.2
     * @param body what happened; personal data only as salted hashes
     * @return the entry with its index and time
     * @throws IllegalArgumentException where a name breaks its rule
     */
    LedgerEntry append(String type, String org, String actor, Json.Obj body);

    /**
     * Proves entries against one signed tree head over the whole log as it is now.
     *
     * @param indexes entries, in any order
     * @return the entries by index, each with its inclusion path, the head, and the key that signed it
     * @throws IllegalArgumentException where an index is not in the log
     */
    LogExtract extract(List<Long> indexes);

    /** Returns the key that signs the tree heads. */
    Signer signer();
}
