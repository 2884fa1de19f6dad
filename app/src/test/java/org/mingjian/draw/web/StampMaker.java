package org.mingjian.draw.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairdraw.Shares;

/** An authority's work: tokens by the test key that the library's tests have, and answers around them (RFC 3161). */
final class StampMaker {
    private static final String SHA_256 = "0609608648016503040201";
    private static final String INFO = "060b2a864886f70d0109100104";
    private static final int IMPRINT_AT = 24;
    private static final int IMPRINT = 32;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private StampMaker() {}

    static Path file(String name) {
        return Path.of("../fairdraw/src/test/resources/timestamp", name).toAbsolutePath();
    }

    static Map<String, String> shares(Collection<String> parties) {
        Map<String, String> shares = new LinkedHashMap<>();
        parties.forEach(party -> shares.put(party, Shares.random("")));
        return shares;
    }

    static byte[] answer(byte[] token) {
        return value(0x30, value(0x30, hex("020100")), token);
    }

    static byte[] refusal() {
        return value(0x30, value(0x30, hex("020102")));
    }

    /** Stamps the imprint of a query, at a time. */
    static byte[] token(byte[] query, Instant at) {
        return token(query, at, "tsa");
    }

    /** @param authority whose key signs: {@code tsa}, or {@code other} that nobody vouches for */
    static byte[] token(byte[] query, Instant at, String authority) {
        try {
            byte[] imprint = java.util.Arrays.copyOfRange(query, IMPRINT_AT, IMPRINT_AT + IMPRINT);
            byte[] info = value(0x30, hex("020101"), hex("06032a0304"),
                    value(0x30, value(0x30, hex(SHA_256), hex("0500")), value(0x04, imprint)), hex("020107"),
                    value(0x18, TIME.format(at).getBytes(StandardCharsets.US_ASCII)));
            X509Certificate signer = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes(authority + ".der")));
            byte[] attributes = value(0x31, attribute("06092a864886f70d010903", hex(INFO)),
                    attribute("06092a864886f70d010904", value(0x04, sha256(info))),
                    attribute("060b2a864886f70d010910022f",
                            value(0x30, value(0x30, value(0x30, value(0x04, sha256(signer.getEncoded())))))));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(authority + ".pk8"))));
            signature.update(attributes);
            byte[] inSignerInfo = attributes.clone();
            inSignerInfo[0] = (byte) 0xa0;
            byte[] signerInfo = value(0x30, hex("020101"),
                    value(0x30, signer.getIssuerX500Principal().getEncoded(),
                            value(0x02, signer.getSerialNumber().toByteArray())),
                    value(0x30, hex(SHA_256), hex("0500")), inSignerInfo,
                    value(0x30, hex("06092a864886f70d01010b"), hex("0500")), value(0x04, signature.sign()));
            byte[] data = value(0x30, hex("020103"), value(0x31, value(0x30, hex(SHA_256), hex("0500"))),
                    value(0x30, hex(INFO), value(0xa0, value(0x04, info))), value(0xa0, signer.getEncoded()),
                    value(0x31, signerInfo));
            return value(0x30, hex("06092a864886f70d010702"), value(0xa0, data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] attribute(String oid, byte[] content) {
        return value(0x30, hex(oid), value(0x31, content));
    }

    private static byte[] value(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            out.write(0x80 + digits.length - from);
            out.write(digits, from, digits.length - from);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] sha256(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}
