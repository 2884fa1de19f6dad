package org.mingjian.ledger;

import java.time.Instant;
import java.util.Base64;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;

/**
 * A tree head with the ledger's signature (VDP §9.2).
 *
 * @param head size, root and time
 * @param key the signing key's id
 * @param alg the signature's algorithm, VDP §15.1
 * @param signature over {@link TreeHead#message()}
 */
record SignedHead(TreeHead head, String key, String alg, byte[] signature) {

    static SignedHead sign(long size, byte[] root, Instant time, Signer signer) {
        TreeHead head = new TreeHead(size, Hex.of(root), time);
        return new SignedHead(head, signer.keyId(), signer.algorithm(), signer.sign(head.message()));
    }

    /** Returns the signature as a bundle shows it. */
    SignatureLine line() {
        return new SignatureLine(key, alg, Base64.getEncoder().encodeToString(signature));
    }

    /** Tells whether the head is over the first entries of this log. */
    boolean covers(MemoryTree tree) {
        return head.size() <= tree.size() && Hex.of(tree.root(head.size())).equals(head.root());
    }

    /** Tells whether the signature holds, where the key is the signer's; of another key nothing can be said. */
    boolean holdsFor(Suite suite, Signer signer) {
        return !key.equals(signer.keyId()) || suite.verify(signer.spki(), head.message(), signature);
    }
}
