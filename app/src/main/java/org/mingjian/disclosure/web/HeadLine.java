package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.verify.LogExtract;

/**
 * A signed head as a page shows it.
 *
 * @param head the head with its signatures and keys, the ledger's own first
 */
record HeadLine(LogExtract head) {
    /** One signature with whose it is. */
    record Signed(String owner, String key, String alg, String signature) {}

    public long size() {
        return head.head().size();
    }

    public Moment at() {
        return Moment.of(head.head().time());
    }

    public List<String> root() {
        return HexText.groups(head.head().root());
    }

    /** Returns the ledger's own signature. */
    public Signed own() {
        return signed(head.signatures().getFirst());
    }

    /** Returns the witnesses' signatures. */
    public List<Signed> witnesses() {
        return head.signatures().stream().skip(1).map(this::signed).toList();
    }

    private Signed signed(SignatureLine line) {
        Map<String, String> owners = head.keys()
                .stream()
                .collect(Collectors.toMap(KeyLine::id, KeyLine::owner, (first, second) -> first));
        return new Signed(owners.getOrDefault(line.key(), ""), line.key(), line.alg(), line.sig());
    }
}
