package org.fairdraw;

/** The policy that the rules come from; hash = hex(H(0x00 ‖ JCS(policy document))) (VDP §3.1). */
public record PolicyReference(String id, String version, String hash) {
    /** Returns the hash of a policy document's canonical bytes. */
    public static String hashOf(Suite suite, byte[] policyJcs) {
        return Hex.of(MerkleTree.leafHash(suite, policyJcs));
    }

    Json toJson() {
        return Json.object("id", id, "version", version, "hash", hash);
    }
}
