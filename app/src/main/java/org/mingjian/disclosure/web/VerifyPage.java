package org.mingjian.disclosure.web;

import java.util.List;
import org.fairdraw.verify.LogExtract;
import org.mingjian.shell.Fault;

/**
 * How anyone verifies a draw.
 *
 * @param key id of this ledger's key
 * @param head the signed tree head
 * @param typed the keys that were typed
 * @param faults what was wrong with an upload
 * @param detail the verifier's own words for it, in the reader's language; empty where there are none
 * @param checks the ids of all checks in their order
 */
record VerifyPage(
    String key,
    LogExtract head,
    String typed,
    List<Fault> faults,
    String detail,
    List<String> checks
) {
    public Moment at() {
        return Moment.of(head.head().time());
    }

    public List<String> root() {
        return HexText.groups(head.head().root());
    }
}
