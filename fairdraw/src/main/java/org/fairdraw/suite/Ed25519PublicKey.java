package org.fairdraw.suite;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Finds the public key of an Ed25519 seed (RFC 8032 §5.1.5), and judges one (VDP §15.17), which the JDK does not offer. */
final class Ed25519PublicKey {
    private static final byte[] SPKI_PREFIX = Hex.parse("302a300506032b6570032100");
    private static final int BYTES = 32;
    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger ROOT_OF_MINUS_ONE = BigInteger.TWO.modPow(P.shiftRight(2), P);
    private static final Point BASE = new Point(
            new BigInteger("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
            BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P));

    private Ed25519PublicKey() {}

    /** Returns SubjectPublicKeyInfo DER (RFC 8410) of the key with this 32-byte seed. */
    static byte[] spki(byte[] seed) {
        byte[] spki = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + BYTES);
        System.arraycopy(encode(times(scalar(seed))), 0, spki, SPKI_PREFIX.length, BYTES);
        return spki;
    }

    /**
     * Tells whether the bytes are the one DER encoding of a key: a canonical point of the curve (RFC 8032 §5.1.3), and
     * none of small order, under which one signature fits many messages.
     */
    static boolean isKey(byte[] spki) {
        if (spki.length != SPKI_PREFIX.length + BYTES
                || !Arrays.equals(spki, 0, SPKI_PREFIX.length, SPKI_PREFIX, 0, SPKI_PREFIX.length)) {
            return false;
        }
        BigInteger bits = new BigInteger(1, reverse(Arrays.copyOfRange(spki, SPKI_PREFIX.length, spki.length)));
        BigInteger y = bits.clearBit(255);
        BigInteger yy = y.multiply(y);
        BigInteger xx = yy.subtract(BigInteger.ONE).multiply(D.multiply(yy).add(BigInteger.ONE).modInverse(P)).mod(P);
        BigInteger x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        x = x.multiply(x).mod(P).equals(xx) ? x : x.multiply(ROOT_OF_MINUS_ONE).mod(P);
        if (y.compareTo(P) >= 0 || !x.multiply(x).mod(P).equals(xx) || x.signum() == 0) {
            return false; // where x is 0 the point is of order 1 or 2
        }
        Point eightfold = new Point(x, y);
        for (int i = 0; i < 3; i++) {
            eightfold = eightfold.plus(eightfold);
        }
        return eightfold.x.signum() != 0;
    }

    private static BigInteger scalar(byte[] seed) {
        try {
            byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-512").digest(seed), BYTES);
            hash[0] &= (byte) 0xf8;
            hash[31] = (byte) (hash[31] & 0x7f | 0x40);
            return new BigInteger(1, reverse(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-512", e);
        }
    }

    private static Point times(BigInteger scalar) {
        Point sum = new Point(BigInteger.ZERO, BigInteger.ONE);
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            sum = scalar.testBit(bit) ? sum.plus(BASE) : sum;
        }
        return sum;
    }

    private static byte[] encode(Point point) {
        BigInteger bits = point.x.testBit(0) ? point.y.setBit(255) : point.y;
        byte[] bigEndian = bits.toByteArray();
        byte[] padded = new byte[BYTES];
        int length = Math.min(BYTES, bigEndian.length);
        System.arraycopy(bigEndian, bigEndian.length - length, padded, BYTES - length, length);
        return reverse(padded);
    }

    private static byte[] reverse(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /** An affine point of the curve −x² + y² = 1 + d·x²·y². */
    private record Point(BigInteger x, BigInteger y) {
        Point plus(Point other) {
            BigInteger xx = x.multiply(other.x).mod(P);
            BigInteger yy = y.multiply(other.y).mod(P);
            BigInteger product = D.multiply(xx).multiply(yy).mod(P);
            BigInteger cross = x.multiply(other.y).add(y.multiply(other.x));
            return new Point(cross.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
                    yy.add(xx).multiply(BigInteger.ONE.subtract(product).modInverse(P)).mod(P));
        }
    }
}
