package org.mingjian.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.fairdraw.verify.TimestampToken;
import org.mingjian.draw.Stamp.Why;
import org.springframework.stereotype.Component;

/** Asks the authority that was set for a time stamp, and believes no answer that does not hold under its certificate. */
@Component
class TimestampAuthority {
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final int LARGEST = 1 << 16;
    private static final int OK = 200;

    private final TimestampProfile profile;
    private final Optional<X509Certificate> trusted;

    TimestampAuthority(TimestampProfile profile) {
        this.profile = profile;
        this.trusted = profile.trusted().map(TimestampAuthority::certificate);
    }

    /** Tells whether anybody is to be asked at all. */
    boolean set() {
        return profile.address().isPresent();
    }

    /**
     * Asks for a stamp over C.
     *
     * @param latest until when a stamp says anything (VDP §15.24)
     */
    Stamp ask(String commitment, Instant latest) {
        Optional<byte[]> answer = answer(profile.address().orElseThrow(), TimestampQuery.of(commitment));
        if (answer.isEmpty()) {
            return new Stamp.Missing(Why.UNREACHABLE);
        }
        Optional<byte[]> token = TimestampQuery.token(answer.get());
        return token.isPresent() ? judge(token.get(), commitment, latest) : new Stamp.Missing(Why.REFUSED);
    }

    private Stamp judge(byte[] der, String commitment, Instant latest) {
        Optional<TimestampToken> read = TimestampToken.read(der);
        if (read.isEmpty() || !holds(read.get())) {
            return new Stamp.Missing(Why.UNREADABLE);
        }
        TimestampToken token = read.get();
        if (!token.imprintAlgorithm().equals(SHA_256)
                || !Arrays.equals(token.imprint(), TimestampQuery.imprint(commitment))) {
            return new Stamp.Missing(Why.OTHER);
        }
        if (token.certificate().filter(this::vouched).isEmpty()) {
            return new Stamp.Missing(Why.UNTRUSTED);
        }
        return token.time().isAfter(latest)
                ? new Stamp.Missing(Why.LATE)
                : new Stamp.Given(der, token.authority(), token.time());
    }

    private static boolean holds(TimestampToken token) {
        try {
            return token.faults().isEmpty();
        } catch (GeneralSecurityException e) {
            return false; // what this Java cannot check it does not vouch for
        }
    }

    private boolean vouched(X509Certificate signer) {
        X509Certificate known = trusted.orElseThrow();
        if (known.equals(signer)) {
            return true;
        }
        try {
            signer.verify(known.getPublicKey());
            return known.getBasicConstraints() >= 0
                    && signer.getIssuerX500Principal().equals(known.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false; // issued by somebody else
        }
    }

    private Optional<byte[]> answer(URI url, byte[] query) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(profile.patience())
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(profile.patience()).build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] answer = body.readNBytes(LARGEST + 1);
                return response.statusCode() == OK && answer.length <= LARGEST ? Optional.of(answer) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty(); // nobody answered
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static X509Certificate certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException("mingjian.timestamp.certificate cannot be read: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("mingjian.timestamp.certificate is no certificate: " + file, e);
        }
    }
}
