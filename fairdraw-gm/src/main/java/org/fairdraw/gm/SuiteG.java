package org.fairdraw.gm;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;

/** Suite G of VDP §1.1: SM3 (GB/T 32905-2016) and SM2 with SM3 (GB/T 32918), as Bouncy Castle has them. */
public final class SuiteG implements Suite {
    private static final String NAME = "G";

    /** Makes the suite; {@link java.util.ServiceLoader} does. Fails at once where Bouncy Castle is missing. */
    public SuiteG() {
        hash();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String algorithm() {
        return Sm2Signer.ALGORITHM;
    }

    @Override
    public byte[] hash(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[HASH_BYTES];
        digest.doFinal(hash, 0);
        return hash;
    }

    @Override
    public PrefixHash after(byte[] prefix) {
        SM3Digest kept = new SM3Digest();
        kept.update(prefix, 0, prefix.length);
        SM3Digest digest = new SM3Digest();
        return (message, from, length, into) -> {
            digest.reset(kept);
            digest.update(message, from, length);
            digest.doFinal(into, 0);
        };
    }

    @Override
    public boolean isKey(byte[] spki) {
        return Sm2.point(spki).isPresent();
    }

    @Override
    public boolean verify(byte[] spki, byte[] message, byte[] signature) {
        return Sm2.point(spki).filter(key -> Sm2.verify(key, message, signature)).isPresent();
    }

    @Override
    public byte[] newKey() {
        return Sm2.newKey();
    }

    @Override
    public Signer signer(byte[] pkcs8) {
        return new Sm2Signer(this, pkcs8);
    }
}
