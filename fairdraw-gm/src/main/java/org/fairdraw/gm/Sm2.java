package org.fairdraw.gm;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;

/** The curve of GB/T 32918.5, its keys and signatures in the encodings of VDP §15.19. */
final class Sm2 {
    static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1,
            GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
    /** The signer's id that goes into ZA. */
    static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    /** All of SubjectPublicKeyInfo before x and y: algorithm, curve, and that the point is uncompressed. */
    private static final byte[] SPKI_PREFIX = HexFormat.of()
            .parseHex("3059301306072a8648ce3d020106082a811ccf5501822d03420004");

    private static final int BYTES = 32;

    private Sm2() {}

    /** Returns the point of a key; empty unless the bytes are its one DER encoding and it lies on the curve. */
    static Optional<ECPoint> point(byte[] spki) {
        int prefix = SPKI_PREFIX.length;
        if (spki.length != prefix + 2 * BYTES || !Arrays.equals(spki, 0, prefix, SPKI_PREFIX, 0, prefix)) {
            return Optional.empty();
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(spki, prefix, prefix + BYTES));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(spki, prefix + BYTES, spki.length));
        BigInteger p = CURVE.getCurve().getField().getCharacteristic();
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return Optional.empty();
        }
        return Optional.of(CURVE.getCurve().createPoint(x, y)).filter(ECPoint::isValid);
    }

    static byte[] spki(ECPoint point) {
        byte[] encoded = point.getEncoded(false);
        byte[] spki = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + 2 * BYTES);
        System.arraycopy(encoded, 1, spki, SPKI_PREFIX.length, 2 * BYTES);
        return spki;
    }

    /** Tells whether r‖s, 32 bytes each, is the key's signature with SM3; Bouncy Castle refuses r or s out of 1…n−1. */
    static boolean verify(ECPoint key, byte[] message, byte[] signature) {
        if (signature.length != 2 * BYTES) {
            return false;
        }
        SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        verifier.init(false, new ParametersWithID(new ECPublicKeyParameters(key, CURVE), ID));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    static byte[] newKey() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, new SecureRandom()));
        try {
            return PrivateKeyInfoFactory
                    .createPrivateKeyInfo((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate())
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("A key in memory can be encoded", e);
        }
    }
}
