package org.fairdraw.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import org.fairdraw.suite.Suite;

/** Makes time stamps as an authority would, with a test key, and with one lie where a test wants it (RFC 3161). */
final class TokenMaker {
    private static final String SHA_256 = "0609608648016503040201";

    String stamped;
    String time = "20260302010200Z";
    String certificate = "tsa.der";
    boolean otherContent;
    boolean spoiled;
    boolean named = true;

    TokenMaker(String stamped) {
        this.stamped = stamped;
    }

    byte[] token() {
        try {
            byte[] imprint = sequence(sequence(hex(SHA_256), hex("0500")), octets(Suite.S.hash(ascii(stamped))));
            byte[] info = sequence(integer(1), hex("06032a0304"), imprint, integer(7), value(Der.TIME, ascii(time)));
            X509Certificate signer = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new java.io.ByteArrayInputStream(resource(certificate)));
            byte[] attributes = value(Der.SET, attribute("06092a864886f70d010903", hex("060b2a864886f70d0109100104")),
                    attribute("06092a864886f70d010904",
                            octets(sha256(otherContent ? ascii("other") : info))),
                    named
                            ? attribute("060b2a864886f70d010910022f",
                                    sequence(sequence(sequence(octets(sha256(signer.getEncoded()))))))
                            : new byte[0]);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(resource(
                            "tsa.pk8"))));
            signature.update(attributes);
            byte[] signed = signature.sign();
            signed[9] ^= (byte) (spoiled ? 1 : 0);
            byte[] inSignerInfo = attributes.clone();
            inSignerInfo[0] = (byte) Der.FIRST;
            byte[] by = sequence(signer.getIssuerX500Principal().getEncoded(),
                    value(Der.INTEGER, signer.getSerialNumber().toByteArray()));
            byte[] signerInfo = sequence(integer(1), by, sequence(hex(SHA_256), hex("0500")), inSignerInfo,
                    sequence(hex("06092a864886f70d01010b"), hex("0500")), octets(signed));
            byte[] data = sequence(integer(3), value(Der.SET, sequence(hex(SHA_256), hex("0500"))),
                    sequence(hex("060b2a864886f70d0109100104"), value(Der.FIRST, octets(info))),
                    value(Der.FIRST, signer.getEncoded()), value(Der.SET, signerInfo));
            return sequence(hex("06092a864886f70d010702"), value(Der.FIRST, data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = TokenMaker.class.getResourceAsStream("/timestamp/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] attribute(String oid, byte[] value) {
        return sequence(hex(oid), value(Der.SET, value));
    }

    private static byte[] integer(int number) {
        return value(Der.INTEGER, BigInteger.valueOf(number).toByteArray());
    }

    private static byte[] octets(byte[] content) {
        return value(Der.OCTETS, content);
    }

    private static byte[] sequence(byte[]... parts) {
        return value(Der.SEQUENCE, parts);
    }

    static byte[] value(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length >= 0x80) {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            out.write(0x80 + digits.length - from);
            out.write(digits, from, digits.length - from);
        } else {
            out.write(length);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
