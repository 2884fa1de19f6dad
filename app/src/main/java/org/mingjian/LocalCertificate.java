package org.mingjian;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The certificate that {@code serve} makes for itself where none is given (SEC-14), by the JDK's own keytool.
 *
 * @param keyStore PKCS #12 file with key and certificate
 * @param password its password, kept beside it for the owner only
 * @param pem the certificate alone, for those who are to trust it
 * @param fingerprint its SHA-256
 */
record LocalCertificate(Path keyStore, String password, Path pem, String fingerprint) {
    private static final String ALIAS = "mingjian";
    private static final int PASSWORD_BYTES = 24;

    static LocalCertificate in(DataFolder folder) throws IOException {
        Path keys = folder.folder("keys");
        Path store = keys.resolve("tls.p12");
        Path passwordFile = keys.resolve("tls.password");
        Path pem = keys.resolve("tls.pem");
        if (!Files.exists(store) || !Files.exists(passwordFile)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Files.deleteIfExists(store);
            Files.writeString(passwordFile, password);
            hide(passwordFile);
            make(store, password);
            hide(store);
        }
        String password = Files.readString(passwordFile).trim();
        byte[] certificate = certificate(store, password);
        Files.writeString(pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
        return new LocalCertificate(store, password, pem, sha256(certificate));
    }

    String howToTrust() {
        return "TLS 证书由本机自制，浏览器会提示不受信任：请核对指纹后把 " + pem + " 导入受信任的根证书。\n"
                + "The TLS certificate was made here, so browsers warn: compare the fingerprint, then import " + pem
                + " as a trusted root.\nSHA-256 " + fingerprint;
    }

    private static void make(Path store, String password) throws IOException {
        String host = hostName();
        ProcessBuilder keytool = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1",
                        "-sigalg", "SHA256withECDSA", "-validity", "825", "-dname", "CN=" + host,
                        "-ext", "SAN=dns:" + host + ",dns:localhost,ip:127.0.0.1",
                        "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass:env",
                        "MINGJIAN_STORE_PASSWORD"));
        keytool.environment().put("MINGJIAN_STORE_PASSWORD", password);
        Process process = keytool.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool could not make a certificate: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool was making a certificate.", e);
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static byte[] certificate(Path store, String password) throws IOException {
        try {
            Certificate certificate = KeyStore.getInstance(store.toFile(), password.toCharArray())
                    .getCertificate(ALIAS);
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + store + " cannot be read.", e);
        }
    }

    private static String sha256(byte[] certificate) {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static void hide(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
