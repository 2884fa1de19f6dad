package org.mingjian.disclosure.web;

import java.util.List;
import org.fairdraw.LogExtract;

/**
 * The ledger's present head.
 *
 * @param head the signed tree head
 * @param key id of the key that signs
 */
record LedgerHeadPage(LogExtract head, String key) {
    Moment at() {
        return Moment.of(head.head().time());
    }

    List<String> root() {
        return Chances.groups(head.head().root());
    }

    String signature() {
        return head.signatures().isEmpty() ? "" : head.signatures().getFirst().sig();
    }
}
