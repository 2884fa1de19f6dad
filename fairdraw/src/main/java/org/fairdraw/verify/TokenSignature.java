package org.fairdraw.verify;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one signer's part of a time stamp: signed attributes, and a signature over them (RFC 5652 §5.3, VDP §15.24). */
final class TokenSignature {
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final String EC = "1.2.840.10045.2.1";
    private static final String KEY_ID = "2.5.29.14";
    private static final int BY_KEY_ID = 0x80;
    private static final Map<String, String> NAMES = Map.of("2.16.840.1.101.3.4.2.1", "SHA256",
            "2.16.840.1.101.3.4.2.2", "SHA384", "2.16.840.1.101.3.4.2.3", "SHA512");

    private final Der signer;
    private final String digest;
    private final byte[] attributes;
    private final List<Der> algorithm;
    private final byte[] value;

    TokenSignature(Der info) {
        List<Der> parts = info.children(Der.SEQUENCE);
        signer = parts.get(1);
        digest = parts.get(2).children(Der.SEQUENCE).get(0).oid();
        parts.get(3).of(Der.FIRST);
        attributes = parts.get(3).encoded().clone();
        attributes[0] = (byte) Der.SET; // what is signed has the tag of a SET (RFC 5652 §5.4)
        algorithm = parts.get(4).children(Der.SEQUENCE);
        value = parts.get(5).of(Der.OCTETS);
    }

    /** Tells whether the certificate is the one that the signer names. */
    boolean isBy(X509Certificate certificate) {
        if (signer.tag() == BY_KEY_ID) {
            byte[] extension = certificate.getExtensionValue(KEY_ID);
            return extension != null && Arrays.equals(Der.read(Der.read(extension).of(Der.OCTETS)).of(Der.OCTETS),
                    signer.content());
        }
        List<Der> issuer = signer.children(Der.SEQUENCE);
        return Arrays.equals(issuer.get(0).encoded(), certificate.getIssuerX500Principal().getEncoded())
                && new BigInteger(issuer.get(1).of(Der.INTEGER)).equals(certificate.getSerialNumber());
    }

    /** Returns what does not hold of signature and attributes over a content of this type. */
    List<String> faults(String type, byte[] content, X509Certificate certificate) throws GeneralSecurityException {
        List<String> faults = new ArrayList<>();
        try {
            if (!attribute(CONTENT_TYPE).map(Der::oid).equals(Optional.of(type))) {
                faults.add("the signed attributes name another type of content");
            }
            byte[] hash = MessageDigest.getInstance(digest).digest(content);
            if (!attribute(MESSAGE_DIGEST).filter(told -> Arrays.equals(told.of(Der.OCTETS), hash)).isPresent()) {
                faults.add("the signed attributes have the hash of another content");
            }
            if (!namesCertificate(certificate)) {
                faults.add("the signed attributes name another certificate");
            }
            if (!verify(certificate)) {
                faults.add("the signature is wrong");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException | InvalidKeyException
                | SignatureException e) {
            faults.add("the signature cannot be read");
        }
        return faults;
    }

    private Optional<Der> attribute(String oid) {
        return Der.read(attributes)
                .children(Der.SET)
                .stream()
                .map(attribute -> attribute.children(Der.SEQUENCE))
                .filter(attribute -> attribute.get(0).oid().equals(oid))
                .findFirst()
                .map(attribute -> attribute.get(1).children(Der.SET).get(0));
    }

    /** SigningCertificate, or its second version, holds the hash of the signer's certificate (RFC 2634, RFC 5035). */
    private boolean namesCertificate(X509Certificate certificate) throws GeneralSecurityException {
        Optional<Der> second = attribute(SIGNING_CERTIFICATE_V2);
        Optional<Der> named = second.isPresent() ? second : attribute(SIGNING_CERTIFICATE);
        if (named.isEmpty()) {
            return false;
        }
        List<Der> id = named.get().children(Der.SEQUENCE).get(0).children(Der.SEQUENCE).get(0).children(Der.SEQUENCE);
        boolean stated = id.get(0).tag() == Der.SEQUENCE;
        String hash = stated
                ? id.get(0).children(Der.SEQUENCE).get(0).oid()
                : second.isPresent() ? "SHA-256" : "SHA-1";
        return Arrays.equals(id.get(stated ? 1 : 0).of(Der.OCTETS),
                MessageDigest.getInstance(hash).digest(certificate.getEncoded()));
    }

    private boolean verify(X509Certificate certificate) throws GeneralSecurityException, IOException {
        Signature verifier = verifier();
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(attributes);
        return verifier.verify(value);
    }

    private Signature verifier() throws GeneralSecurityException, IOException {
        String oid = algorithm.get(0).oid();
        if (!oid.equals(PSS) && algorithm.size() > 1
                && !Arrays.equals(algorithm.get(1).encoded(), new byte[]{Der.NULL, 0})) {
            throw new IllegalArgumentException("Parameters that the algorithm does not have (RFC 8017 §A.2.4)");
        }
        if (oid.equals(PSS)) {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
            parameters.init(algorithm.get(1).encoded());
            Signature verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
            return verifier;
        } else if (oid.equals(RSA) || oid.equals(EC)) {
            return Signature
                    .getInstance(NAMES.getOrDefault(digest, digest) + (oid.equals(RSA) ? "withRSA" : "withECDSA"));
        }
        return Signature.getInstance(oid);
    }
}
