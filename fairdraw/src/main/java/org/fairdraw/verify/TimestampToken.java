package org.fairdraw.verify;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairdraw.suite.Suite;

/**
 * What an RFC 3161 TimeStampToken says, and who signed it (VDP §15.24). Reading it proves nothing yet:
 * {@link #faults()} tells whether signature and signed attributes hold under the certificate in the token.
 */
public final class TimestampToken {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final int SECONDS = 14;
    private static final int WITHOUT_TAGGED = 4;
    private static final int TIME_AT = 4;

    private final byte[] statement;
    private final String imprintAlgorithm;
    private final byte[] imprint;
    private final Instant time;
    private final TokenSignature signature;
    private final Optional<X509Certificate> signer;

    private TimestampToken(byte[] der) throws GeneralSecurityException {
        List<Der> outer = Der.read(der).children(Der.SEQUENCE);
        require(outer.size() == 2 && outer.get(0).oid().equals(SIGNED_DATA), "The token is signed data (RFC 5652)");
        List<Der> signed = Der.read(outer.get(1).of(Der.FIRST)).children(Der.SEQUENCE);
        require(signed.size() >= WITHOUT_TAGGED, "The signed data has no signer");
        List<Der> inner = signed.get(2).children(Der.SEQUENCE);
        require(inner.size() == 2 && inner.get(0).oid().equals(TST_INFO), "The signed data is a TSTInfo (RFC 3161)");
        statement = Der.read(inner.get(1).of(Der.FIRST)).of(Der.OCTETS);
        List<Der> info = Der.read(statement).children(Der.SEQUENCE);
        List<Der> hashed = info.get(2).children(Der.SEQUENCE);
        imprintAlgorithm = hashed.get(0).children(Der.SEQUENCE).get(0).oid();
        imprint = hashed.get(1).of(Der.OCTETS);
        time = time(info.get(TIME_AT).of(Der.TIME));
        List<Der> signers = signed.get(signed.size() - 1).children(Der.SET);
        require(signers.size() == 1, "The token has one signer (RFC 3161 §2.4.2)");
        signature = new TokenSignature(signers.get(0));
        signer = certificates(signed).stream().filter(signature::isBy).findFirst();
    }

    /** Reads a token; bytes that are none are empty. */
    public static Optional<TimestampToken> read(byte[] der) {
        try {
            return Optional.of(new TimestampToken(der));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | GeneralSecurityException
                | ArithmeticException | DateTimeException e) {
            return Optional.empty(); // whatever does not read as a token is none
        }
    }

    /** Returns when the authority says that it stamped. */
    public Instant time() {
        return time;
    }

    /** Returns the object identifier of the hash of what was stamped. */
    public String imprintAlgorithm() {
        return imprintAlgorithm;
    }

    /** Returns the hash of what was stamped. */
    public byte[] imprint() {
        return imprint.clone();
    }

    /** Returns the signer's certificate, if it is in the token; whether to trust it is the reader's matter. */
    public Optional<X509Certificate> certificate() {
        return signer;
    }

    /** Returns the name in the signer's certificate, for whom nobody vouches; empty without certificate. */
    public String authority() {
        return signer.map(certificate -> certificate.getSubjectX500Principal().getName()).orElse("");
    }

    /**
     * Returns what does not hold, in English; nothing where the token is what it says.
     *
     * @throws GeneralSecurityException where this Java does not know one of the token's algorithms
     */
    public List<String> faults() throws GeneralSecurityException {
        List<String> faults = new ArrayList<>();
        if (signer.isEmpty()) {
            return List.of("the signer's certificate is not in the token");
        }
        if (!stamps(signer.get())) {
            faults.add("the certificate is not for time stamping");
        }
        faults.addAll(signature.faults(TST_INFO, statement, signer.get()));
        return faults;
    }

    /** Tells whether it is a text of ASCII that was stamped, by its hash in this suite. */
    boolean isOf(Suite suite, String text) {
        return Arrays.equals(imprint, suite.hash(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean stamps(X509Certificate certificate) {
        try {
            List<String> usage = certificate.getExtendedKeyUsage();
            return usage != null && usage.contains(TIME_STAMPING);
        } catch (CertificateParsingException e) {
            return false; // a usage that nobody can read is none
        }
    }

    private static List<X509Certificate> certificates(List<Der> signed) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Der part : signed) {
            if (part.tag() == Der.FIRST) {
                for (Der certificate : part.children(Der.FIRST)) {
                    certificates.add((X509Certificate) factory
                            .generateCertificate(new ByteArrayInputStream(certificate.encoded())));
                }
            }
        }
        return certificates;
    }

    /** Reads GeneralizedTime in UTC, whose fraction of a second is cut. */
    private static Instant time(byte[] content) {
        String text = new String(content, StandardCharsets.US_ASCII);
        require(text.matches("[0-9]{14}(\\.[0-9]{1,9})?Z"), "The time is GeneralizedTime in UTC");
        return LocalDateTime.parse(text.substring(0, SECONDS), TO_THE_SECOND).toInstant(ZoneOffset.UTC);
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
