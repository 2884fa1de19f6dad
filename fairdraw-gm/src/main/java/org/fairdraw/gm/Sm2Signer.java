package org.fairdraw.gm;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;

/**
 * A signer of suite G (VDP §15.19). The number k of GB/T 32918.2 §6.1 is not random but made of key and message (RFC 6979
 * with SM3), so that a bad random source cannot give the key away, and the same result is signed by the same bytes.
 */
final class Sm2Signer implements Signer {
    static final String ALGORITHM = "SM2";

    private static final BigInteger N = Sm2.CURVE.getN();

    private final Suite suite;
    private final BigInteger key;
    private final byte[] spki;
    private final byte[] identity;

    /** Takes a key that {@link Sm2#newKey()} wrote; other bytes are an {@link IllegalArgumentException}. */
    Sm2Signer(Suite suite, byte[] pkcs8) {
        this.suite = suite;
        this.key = read(pkcs8);
        ECPoint point = new FixedPointCombMultiplier().multiply(Sm2.CURVE.getG(), key).normalize();
        this.spki = Sm2.spki(point);
        this.identity = identity(point);
    }

    @Override
    public Suite suite() {
        return suite;
    }

    @Override
    public String keyId() {
        return Signer.keyId(suite, spki);
    }

    @Override
    public byte[] spki() {
        return spki.clone();
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] digest = suite.hash(identity, message);
        BigInteger e = new BigInteger(1, digest);
        HMacDSAKCalculator numbers = new HMacDSAKCalculator(new SM3Digest());
        numbers.init(N, key, digest);
        for (;;) {
            BigInteger k = numbers.nextK();
            BigInteger x = new FixedPointCombMultiplier().multiply(Sm2.CURVE.getG(), k)
                    .normalize()
                    .getAffineXCoord()
                    .toBigInteger();
            BigInteger r = e.add(x).mod(N);
            BigInteger s = key.add(BigInteger.ONE).modInverse(N).multiply(k.subtract(r.multiply(key))).mod(N);
            if (r.signum() != 0 && !r.add(k).equals(N) && s.signum() != 0) {
                return PlainDSAEncoding.INSTANCE.encode(N, r, s);
            }
        }
    }

    private static BigInteger read(byte[] pkcs8) {
        try {
            if (PrivateKeyFactory.createKey(pkcs8) instanceof ECPrivateKeyParameters found
                    && found.getParameters().getCurve().equals(Sm2.CURVE.getCurve())
                    && found.getD().signum() > 0 && found.getD().compareTo(N.subtract(BigInteger.TWO)) <= 0) {
                return found.getD();
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("The bytes are not an SM2 key in PKCS #8", e);
        }
        throw new IllegalArgumentException("Suite G signs with SM2, found another key");
    }

    /** Returns ZA of GB/T 32918.2 §5.5: SM3 over length of the id in bits, id, curve, and key. */
    private byte[] identity(ECPoint point) {
        byte[] bits = {(byte) (Sm2.ID.length * Byte.SIZE >> Byte.SIZE), (byte) (Sm2.ID.length * Byte.SIZE)};
        byte[] base = Sm2.CURVE.getG().getEncoded(false);
        byte[] own = point.getEncoded(false);
        return suite.hash(bits, Sm2.ID, Sm2.CURVE.getCurve().getA().getEncoded(),
                Sm2.CURVE.getCurve().getB().getEncoded(), Arrays.copyOfRange(base, 1, base.length),
                Arrays.copyOfRange(own, 1, own.length));
    }
}
