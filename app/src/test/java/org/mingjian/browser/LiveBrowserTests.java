package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.live.LiveStreams;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LiveBrowserTests extends DemoBrowser {
    private static final String CODE = "a".repeat(32);
    private static final int MANY = 40;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    LiveStreams streams;
    @Autowired
    @SuppressWarnings("NullAway.Init")
    HikariDataSource pool;
    @Autowired
    @SuppressWarnings("NullAway.Init")
    JdbcClient jdbc;

    private HttpClient client = HttpClient.newHttpClient();
    private final ListAppender<ILoggingEvent> ends = new ListAppender<>();

    @BeforeEach
    void listen() {
        Logger logger = (Logger) LoggerFactory.getLogger(LiveStreams.class.getPackageName());
        logger.setLevel(Level.DEBUG);
        logger.addAppender(ends);
        ends.start();
    }

    @AfterEach
    void deaf() {
        Logger logger = (Logger) LoggerFactory.getLogger(LiveStreams.class.getPackageName());
        logger.setLevel(Level.INFO);
        logger.detachAppender(ends);
    }

    @Test
    @DisplayName("REL-06 open pages hold no database connection, learn what any node wrote, go on from the last event they had, and are forgotten when they end")
    void streams() throws Exception {
        UUID draw = jdbc.sql("SELECT id FROM draw.draw WHERE draw_id = 'yilan-2026-003'").query(UUID.class).single();
        jdbc.sql("INSERT INTO draw.screen (draw, code, opened_by, opened_at) VALUES (:draw, :code, :draw, now())")
                .param("draw", draw)
                .param("code", CODE)
                .update();
        String seen = streams.version(org.mingjian.draw.DrawVersions.topic(draw));
        forgetPagesOfOtherTests();
        List<BufferedReader> open = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            open.add(stream(seen, ""));
        }
        assertThat(streams.size()).as(() -> "why they ended: " + ends.list).isEqualTo(MANY);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
        // As another node on the same database would.
        jdbc.sql("UPDATE draw.draw SET version = version + 1 WHERE id = :draw").param("draw", draw).update();
        for (BufferedReader reader : open) {
            assertThat(event(reader)).startsWith("id:").isNotEqualTo("id:" + seen);
        }
        String now = streams.version(org.mingjian.draw.DrawVersions.topic(draw));
        assertThat(event(stream(seen, ""))).isEqualTo("id:" + now);
        assertThat(event(stream(now, seen))).isEqualTo("id:" + now);
        assertThat(status("/screen/" + "b".repeat(32) + "/live")).isEqualTo(404);
        client.shutdownNow();
        client = HttpClient.newHttpClient();
        await().atMost(Duration.ofSeconds(60)).until(() -> streams.size() == 0);
        streams.stop();
        assertThat(status("/screen/" + CODE + "/live")).isEqualTo(503);
        streams.start();
        BufferedReader last = stream(now, "");
        streams.stop();
        await().atMost(Duration.ofSeconds(10)).until(() -> ended(last));
        streams.start();
    }

    /** A server learns late that a browser's page was closed; such pages would be counted, and end while we count. */
    private void forgetPagesOfOtherTests() {
        streams.stop();
        streams.start();
    }

    private static boolean ended(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null) {
            line = reader.readLine();
        }
        return true;
    }

    /** Reads up to the line that names an event. */
    private static String event(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && !line.startsWith("id:")) {
            line = reader.readLine();
        }
        return String.valueOf(line);
    }

    private BufferedReader stream(String seen, String last) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/screen/" + CODE + "/live?seen=" + seen));
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private int status(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
