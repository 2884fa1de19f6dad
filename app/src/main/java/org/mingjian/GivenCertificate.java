package org.mingjian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/** A certificate chain and its private key as an administrator gave them; looked at before anybody connects. */
record GivenCertificate(Path chain, Path key) {
    /** Returns in both languages what is wrong; empty where the key belongs to the chain's first certificate. */
    Optional<String> fault() {
        for (Path file : List.of(chain, key)) {
            if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
                return Optional.of(file + "：没有这个文件或读不了 / no such file, or not readable");
            }
        }
        try {
            List<X509Certificate> certificates = PemContent.load(chain).getCertificates();
            PrivateKey secret = PemContent.load(key).getPrivateKey();
            return certificates.isEmpty() || secret == null
                    ? Optional.of(key + "：里面没有 PEM 私钥 / holds no private key in PEM")
                    : belongs(certificates.getFirst(), secret)
                            ? Optional.empty()
                            : Optional.of(key + "：不是 " + chain + " 的私钥 / is not the private key of that certificate");
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return Optional.of(chain + "、" + key + "：不是 PEM 证书和私钥 / not a certificate and a private key in PEM");
        }
    }

    private static boolean belongs(X509Certificate certificate, PrivateKey secret) throws GeneralSecurityException {
        String algorithm = switch (secret.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> secret.getAlgorithm();
        };
        byte[] text = "mingjian".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(secret);
        signing.update(text);
        byte[] signature = signing.sign();
        Signature checking = Signature.getInstance(algorithm);
        if (!certificate.getPublicKey().getAlgorithm().equals(secret.getAlgorithm())) {
            return false;
        }
        checking.initVerify(certificate.getPublicKey());
        checking.update(text);
        return checking.verify(signature);
    }
}
