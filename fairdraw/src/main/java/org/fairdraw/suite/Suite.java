package org.fairdraw.suite;

/** One family of hash and signature, the same for a whole draw and ledger (VDP §1.1). */
public interface Suite {
    /** Suite S: SHA-256 and Ed25519, as the JDK has them. */
    Suite S = new SuiteS();
    /** Length of every suite's H. */
    int HASH_BYTES = 32;

    /** Returns the suite's letter as it stands in the commitment. */
    String name();

    /** Returns the signature algorithm's name in keys and signatures (VDP §15.1). */
    String algorithm();

    /** Returns H of the parts put together: 32 bytes. */
    byte[] hash(byte[]... parts);

    /** Keeps the hash state after the prefix, so that many short messages cost one compression each (VDP §5.1). */
    PrefixHash after(byte[] prefix);

    /** Tells whether the bytes are the one DER encoding of a sound key of this suite (VDP §15.17). */
    boolean isKey(byte[] spki);

    /** Tells whether the signature over the message is the key's; a malformed key or signature is not. */
    boolean verify(byte[] spki, byte[] message, byte[] signature);

    /** Makes a new private key: PKCS #8 DER, to be kept where only its owner may read. */
    byte[] newKey();

    /** Returns the signer of a key that {@link #newKey()} made; other bytes are an {@link IllegalArgumentException}. */
    Signer signer(byte[] pkcs8);

    /** Hashes messages behind one fixed prefix. Not for use by several threads at once. */
    interface PrefixHash {
        /** Writes H(prefix ‖ message[from…from + length)) into the first 32 bytes of {@code into}. */
        void hash(byte[] message, int from, int length, byte[] into);
    }
}
