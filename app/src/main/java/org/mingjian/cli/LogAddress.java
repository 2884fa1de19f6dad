package org.mingjian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.jspecify.annotations.Nullable;

/** A log at its public address. */
final class LogAddress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 1 << 20;

    private final String base;
    private final String language;
    private final HttpClient client;

    /** An answer and what it holds. */
    record Answer(int status, Json.Obj content) {}

    /**
     * @param authority certificates in PEM of which one must vouch for the log, or null for those that the JDK trusts
     * @param language in which refusals are wanted
     */
    LogAddress(String address, @Nullable Path authority, Locale language) throws IOException, GeneralSecurityException {
        this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.language = language.toLanguageTag();
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (authority != null) {
            builder.sslContext(trusting(authority));
        }
        this.client = builder.build();
    }

    Answer get(String path) throws IOException, MalformedInput, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Answer post(String path, Json.Obj content) throws IOException, MalformedInput, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content.canonical())));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, MalformedInput, InterruptedException {
        HttpResponse<InputStream> response = client.send(
                request.timeout(PATIENCE).header("Accept-Language", language).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LONGEST);
            if (Json.parseCanonical(bytes) instanceof Json.Obj content) {
                return new Answer(response.statusCode(), content);
            }
        }
        throw new MalformedInput(response.uri().toString(), "", "must answer with a JSON object");
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        try (InputStream pem = Files.newInputStream(authority)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        client.close();
    }
}
