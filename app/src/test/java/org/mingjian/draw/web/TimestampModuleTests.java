package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Stamp;
import org.mingjian.draw.Timestamps;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class TimestampModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");
    /** What the authority does with a query. */
    private static final AtomicReference<UnaryOperator<byte[]>> ANSWER = new AtomicReference<>(
            UnaryOperator.identity());
    private static final HttpServer AUTHORITY = authority();

    @Autowired
    Stage stage;
    @Autowired
    Draws draws;
    @Autowired
    Timestamps timestamps;

    private static HttpServer authority() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/tsa", exchange -> {
                byte[] answer = ANSWER.get().apply(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(answer.length == 0 ? 503 : 200, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("mingjian.timestamp.url",
                () -> "http://127.0.0.1:" + AUTHORITY.getAddress().getPort() + "/tsa");
        registry.add("mingjian.timestamp.certificate", () -> StampMaker.file("tsa.der").toString());
    }

    @AfterAll
    static void shut() {
        AUTHORITY.stop(0);
    }

    private UUID sealed(Hall hall, UnaryOperator<byte[]> answer) throws Exception {
        ANSWER.set(answer);
        UUID draw = stage.locked(hall);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
        return draw;
    }

    /** The stamp comes beside the ceremony, so that it may take a moment. */
    private Timestamps.Kept kept(UUID draw) throws InterruptedException {
        for (int tries = 0; tries < 400; tries++) {
            Optional<Timestamps.Kept> kept = timestamps.of(draw);
            if (kept.isPresent()) {
                return kept.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Nothing was kept of the stamp.");
    }

    private Report finished(Hall hall, UUID draw) throws Exception {
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("done");
        return Verifier.verify(Bundle.read(new ByteArrayInputStream(draws.bundle(draw).orElseThrow())), Set.of());
    }

    private static Status stamp(Report report) {
        return report.findings()
                .stream()
                .filter(finding -> finding.id().equals("V1.timestamp"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    @DisplayName("DRAW-07 an authority's time stamp over the sealed commitment is checked, kept and passes in the bundle")
    void stamped() throws Exception {
        Hall hall = stage.hall();
        UUID draw = sealed(hall, query -> StampMaker.answer(StampMaker.token(query, stage.clock.instant())));
        assertThat(kept(draw).authority()).isPresent();
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("时间戳");
        Report report = finished(hall, draw);
        assertThat(report.ok()).as(report.toJson()).isTrue();
        assertThat(stamp(report)).isEqualTo(Status.PASS);
    }

    @Test
    @DisplayName("DRAW-07 an authority that is silent, refuses, stamps something else, late or in another's name never stops a draw, and the page says what it did")
    void neverInTheWay() throws Exception {
        Hall hall = stage.hall();
        Map<Stamp.Why, UnaryOperator<byte[]>> answers = Map.of(
                Stamp.Why.UNREACHABLE, query -> new byte[0],
                Stamp.Why.REFUSED, query -> StampMaker.refusal(),
                Stamp.Why.UNREADABLE, query -> StampMaker.answer(new byte[]{0x30, 0x00}),
                Stamp.Why.OTHER, query -> StampMaker.answer(StampMaker.token(new byte[64], stage.clock.instant())),
                Stamp.Why.UNTRUSTED, query -> StampMaker.answer(
                        StampMaker.token(query, stage.clock.instant(), "other")),
                Stamp.Why.LATE, query -> StampMaker.answer(
                        StampMaker.token(query, stage.clock.instant().plus(Duration.ofHours(1)))));
        for (Map.Entry<Stamp.Why, UnaryOperator<byte[]>> answer : answers.entrySet()) {
            UUID draw = stage.prepared(hall, stage.form(hall));
            Hall fresh = new Hall(hall.agency(), hall.planner(), hall.accounts(), hall.parties(),
                    StampMaker.shares(hall.accounts().keySet()));
            stage.lockAll(fresh, draw);
            ANSWER.set(answer.getValue());
            assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
            assertThat(kept(draw).why()).contains(answer.getKey());
            assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("没有时间戳");
            stage.press(hall.host(), "/draws/" + draw + "/void", Map.of("reason", "只为试时间戳"));
        }
        UUID last = sealed(stage.hall(), query -> new byte[0]);
        assertThat(kept(last).why()).contains(Stamp.Why.UNREACHABLE);
    }
}
