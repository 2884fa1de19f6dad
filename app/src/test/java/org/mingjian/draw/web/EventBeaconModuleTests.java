package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventBeacons;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventState;
import org.mingjian.draw.TeamsNow;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class EventBeaconModuleTests {
    private static final String DICE = "31415926535897932384";
    private static final String SIGNATURE = "b4".repeat(48);
    private static final String VALUE = Hex.of(Suite.S.hash(Hex.parse(SIGNATURE)));

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Draws draws;
    @Autowired
    EventBook book;
    @Autowired
    EventBeacons beacons;
    @Autowired
    Ledger ledger;

    private Hall hall;
    private MockHttpSession leader;
    private UUID draw;

    @BeforeEach
    void published() throws Exception {
        hall = stage.hall();
        leader = staff.session(hall.agency(), Role.LEADER);
        Map<String, String> form = stage.form(hall);
        LocalDate today = LocalDate.now(stage.clock);
        form.putAll(Map.of("replacePersons", "R1", "inspectFrom", today.toString(), "inspectTo",
                today.plusDays(20).toString()));
        draw = stage.prepared(hall, form);
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls()).isEmpty();
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", Map.of("text", DICE));
        for (String button : List.of("draw", "teams", "publish")) {
            assertThat(Stage.note(stage.press(hall.host(), draw, button)).kind()).as(button).isEqualTo("done");
        }
    }

    private String address() {
        return "/draws/" + draw + "/events/" + book.of(draw).getLast().id();
    }

    /** Reports a recusal, lets two parties lock their shares, and approves it with a public source. */
    private Map<String, String> approved(String beacon) throws Exception {
        TeamsNow.Seat seat = book.now(draw).seats().getFirst();
        stage.press(hall.planner(), "/draws/" + draw + "/events", Map.of("what", "PERSON_RECUSED:KINSHIP", "about",
                seat.code() + "|" + seat.slot(), "text", "来函"));
        Map<String, String> fresh = new LinkedHashMap<>();
        String about = Shares.ofEvent(stage.record(draw).drawId(), book.of(draw).getLast().no());
        for (String party : List.of("citizen", "discipline")) {
            fresh.put(party, Shares.random(""));
            stage.press(hall.session(party), address() + "/share/commit", Map.of("commitment",
                    Shares.commitment(Suite.S, about, party, fresh.getOrDefault(party, ""))));
        }
        wrongApprovals();
        assertThat(Stage.note(stage.press(leader, address() + "/approve", Map.of("hours", "1", "beacon", beacon)))
                .kind()).isEqualTo("done");
        return fresh;
    }

    private void wrongApprovals() throws Exception {
        for (String source : List.of("FOO", "LOTTERY")) {
            MvcResult pressed = stage.press(leader, address() + "/approve", Map.of("hours", "1", "beacon", source));
            assertThat(rule(pressed)).isEqualTo("event-source");
            assertThat(Stage.text(stage.follow(leader, pressed)))
                    .contains("id=\"source-fault\"><p>份额之后的公共随机源是 DICE、DRAND 或 NONE，现在是“" + source + "”");
        }
        MvcResult pressed = stage.press(leader, address() + "/approve", Map.of("hours", "一天", "beacon", "DICE"));
        assertThat(Stage.text(stage.follow(leader, pressed)))
                .contains("id=\"hours-fault\"><p>揭示时间是 1 到 72 的整数小时，现在是“一天”", "value=\"一天\"");
    }

    private MvcResult type(MockHttpSession who, String text, String signature) throws Exception {
        return stage.press(who, address() + "/beacon", Map.of("text", text, "signature", signature));
    }

    /** Lets more than an hour pass, with everybody at work meanwhile, so that no session ends. */
    private void pass() throws Exception {
        for (int part = 0; part < 7; part++) {
            stage.clock.advance(Duration.ofMinutes(10));
            stage.open(leader, "/");
            stage.open(hall.planner(), "/");
            for (MockHttpSession session : hall.parties().values()) {
                stage.open(session, "/");
            }
        }
    }

    private static String rule(MvcResult pressed) {
        return Stage.note(pressed).shortfalls().getFirst().rule();
    }

    private void judged(Path folder) throws Exception {
        byte[] bundle = draws.bundle(draw).orElseThrow();
        Report report = Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)),
                Set.of(ledger.signer().keyId()));
        assertThat(report.ok()).as(report.findings().toString()).isTrue();
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        Process python = new ProcessBuilder("python3", "../verifiers/python/verify_draw.py", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
    }

    private String lines() throws Exception {
        return new String(Bundle.read(new ByteArrayInputStream(draws.bundle(draw).orElseThrow()))
                .file("events.jsonl")
                .orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("BEY-04 VDP §15.28 where no fresh share comes the event's dice decide alone, and the next event is not blocked")
    void noShareCame(@TempDir Path folder) throws Exception {
        approved("DICE");
        assertThat(rule(type(hall.host(), DICE, ""))).isEqualTo("early");
        pass();
        assertThat(rule(stage.press(leader, address() + "/settle", Map.of()))).isEqualTo("event-beacon");
        assertThat(rule(type(hall.host(), "123", ""))).isEqualTo("beacon-dice");
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw + "/events"))).contains("按掷出的顺序");
        assertThat(Stage.note(type(hall.host(), DICE, "")).kind()).isEqualTo("done");
        assertThat(book.of(draw).getLast().state()).isEqualTo(EventState.DONE);
        assertThat(lines()).contains("\"beacons\":[{\"source\":\"dice\",\"text\":\"" + DICE + "\"}]",
                "{\"party\":\"citizen\",\"value\":\"-\"},{\"party\":\"discipline\",\"value\":\"-\"}");
        judged(folder);
        assertThat(Stage.note(type(hall.host(), DICE, "")).kind()).isEqualTo("already");
        approved("NONE");
        assertThat(book.of(draw)).hasSize(2);
    }

    @Test
    @DisplayName("BEY-04 VDP §15.28 a drand round after the shares is copied by two people, with its signature as evidence")
    void drand(@TempDir Path folder) throws Exception {
        Map<String, String> fresh = approved("DRAND");
        for (String party : fresh.keySet()) {
            stage.press(hall.session(party), address() + "/share/reveal", Map.of("share",
                    fresh.getOrDefault(party, "")));
        }
        assertThat(book.of(draw).getLast().state()).isEqualTo(EventState.LOGGED);
        pass();
        String round = beacons.of(book.of(draw).getLast().id()).orElseThrow().rule().rule();
        assertThat(rule(type(leader, "5:" + VALUE, ""))).isEqualTo("beacon-drand");
        assertThat(rule(type(leader, round + ":" + "0".repeat(64), SIGNATURE))).isEqualTo("beacon-evidence");
        assertThat(type(staff.session(hall.agency(), Role.WITNESS), round + ":" + VALUE, "").getResponse().getStatus())
                .isEqualTo(403);
        assertThat(Stage.note(type(leader, round + ":" + VALUE, SIGNATURE)).kind()).isEqualTo("done");
        assertThat(book.of(draw).getLast().state()).isEqualTo(EventState.LOGGED);
        long size = stage.ledgerSize();
        assertThat(Stage.note(type(leader, round + ":" + VALUE, "")).kind()).isEqualTo("already");
        assertThat(Stage.note(type(leader, round + ":" + VALUE, SIGNATURE)).kind()).isEqualTo("already");
        assertThat(stage.ledgerSize()).isEqualTo(size);
        assertThat(Stage.note(type(hall.session("discipline"), round + ":" + "0".repeat(64), "")).kind())
                .isEqualTo("done");
        assertThat(Stage.text(stage.open(leader, "/draws/" + draw + "/events"))).contains("有人输入的不同：“" + round);
        assertThat(Stage.note(type(hall.session("citizen"), round + ":" + VALUE, "")).kind()).isEqualTo("done");
        assertThat(book.of(draw).getLast().state()).isEqualTo(EventState.DONE);
        assertThat(lines()).contains("\"evidence\":\"" + SIGNATURE + "\"", fresh.getOrDefault("citizen", "?"));
        judged(folder);
    }

    @Test
    @DisplayName("BEY-04 an event without public source for which nobody reveals says that it cannot be settled, and why")
    void stuck() throws Exception {
        approved("NONE");
        pass();
        assertThat(rule(type(hall.host(), DICE, ""))).isEqualTo("event-no-beacon");
        assertThat(Stage.text(stage.open(leader, "/draws/" + draw + "/events"))).contains("算不出替补，也不能另定")
                .doesNotContain("按已到的份额算出替补");
        assertThat(rule(stage.press(leader, address() + "/settle", Map.of()))).isEqualTo("event-shareless");
    }
}
