package org.fairdraw.terms;

import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/** The policy that the rules come from; hash = hex(H(0x00 ‖ JCS(policy document))) (VDP §3.1). */
public record PolicyReference(String id, String version, String hash) {
    /** Returns the hash of a policy document's canonical bytes. */
    public static String hashOf(Suite suite, byte[] policyJcs) {
        return Hex.of(MerkleTree.leafHash(suite, policyJcs));
    }

    /** Returns the object as it stands in the commitment. */
    public Json toJson() {
        return Json.object("id", id, "version", version, "hash", hash);
    }
}
