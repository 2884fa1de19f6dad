package org.mingjian.disclosure.web;

import java.util.List;
import org.fairdraw.verify.LogExtract;

/**
 * The ledger's present head.
 *
 * @param head the signed tree head
 * @param key id of the key that signs
 */
record LedgerHeadPage(LogExtract head, String key) {
    public Moment at() {
        return Moment.of(head.head().time());
    }

    public List<String> root() {
        return HexText.groups(head.head().root());
    }

    public String signature() {
        return head.signatures().isEmpty() ? "" : head.signatures().getFirst().sig();
    }
}
