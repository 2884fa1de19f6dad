package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.Platform;
import org.mingjian.support.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = Platform.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class TlsModuleTests {
    private static final String SECRET = "changeit";
    private static final Path KEYS = makeKeys();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void overTls(DynamicPropertyRegistry properties) {
        properties.add("server.ssl.key-store", KEYS::toString);
        properties.add("server.ssl.key-store-password", () -> SECRET);
        properties.add("spring.servlet.multipart.max-file-size", () -> "1MB");
        properties.add("spring.servlet.multipart.max-request-size", () -> "1MB");
    }

    @Test
    @DisplayName("SEC-08 SEC-14 over TLS the session's cookie is bound to this host, and the answer insists on TLS")
    void cookieIsBoundToHost() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
        assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-mingjian=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain"));
        assertThat(page.body()).doesNotContain("jsessionid");
    }

    @Test
    @DisplayName("SEC-13 a real server's error page shows no trace, and there is no actuator")
    void noTraces() throws Exception {
        for (String path : java.util.List.of("/actuator", "/actuator/env", "/h2-console", "/error", "/%2e%2e/x",
                "/a;b=c")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 599);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "at org.", "Apache Tomcat");
        }
    }

    @Test
    @DisplayName("REL-07 a request that cannot be read, an upload that is too large and the error page's own address get pages in words")
    void errorsInWords() throws Exception {
        HttpResponse<String> unreadable = get("/public?lang=%00");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("<main");
        assertThat(raw("/public/ledger/consistency?first=%E0%A4%A")).startsWith("HTTP/1.1 400")
                .contains("<main", "地址里“first”的值是“%E0%A4%A”，不是这里能用的值。");
        HttpResponse<String> noNumber = get("/public/draws/none-2026-001/bundle.zip?attempt=x");
        assertThat(noNumber.statusCode()).isEqualTo(400);
        assertThat(noNumber.body()).contains("地址里“attempt”的值是“x”，不是这里能用的值。");
        HttpResponse<String> nothing = get("/error");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("<main");
        HttpResponse<String> large = send(HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"file\"; "
                        + "filename=\"a.csv\"\r\n\r\n" + "x".repeat(3 << 20) + "\r\n--b--\r\n"))
                .build());
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("<main");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Accept", "text/html")
                .build());
    }

    /** Asks for an address that no client of the JDK would ask for. */
    private String raw(String path) throws Exception {
        try (Socket socket = trusting().getSocketFactory().createSocket("localhost", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting() throws Exception {
        KeyStore keys = KeyStore.getInstance(KEYS.toFile(), SECRET.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Path makeKeys() {
        try {
            Path keys = Files.createTempDirectory("mingjian-tls").resolve("keys.p12");
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                    "san=dns:localhost", "-storetype", "PKCS12", "-storepass", SECRET, "-keystore", keys.toString())
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("The keytool made no certificate.");
            }
            return keys;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
