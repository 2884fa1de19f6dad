package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Openings;
import org.mingjian.draw.SealedTimer;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PlatformTest(properties = "mingjian.story=days")
@Import({DrawFixtures.class, Stage.class, SealedTimer.class})
class SealedModeModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");
    /** Lists everyone in the pool, drawn or not, or is no page of one draw. */
    private static final Set<String> TELL_OF_ALL = Set.of("/draws/{id}/pool");

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Draws draws;
    @Autowired
    Openings openings;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    SealedTimer timer;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    /** A draw whose share of the citizen goes to discipline alone, opened within seven days. */
    private UUID sealed(Hall hall, String beacon) throws Exception {
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("mode", "SEALED", "sealedParty", "1", "sealedTo", "2", "openDays", "7", "beacon", beacon));
        form.putAll(days());
        UUID draw = stage.prepared(hall, form);
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
        return draw;
    }

    /** The clock goes on from test to test. */
    private Map<String, String> days() {
        LocalDate today = LocalDate.now(stage.clock);
        return Map.of("inspectFrom", today.toString(), "inspectTo", today.plusDays(20).toString());
    }

    private UUID drawn(Hall hall) throws Exception {
        UUID draw = sealed(hall, "DICE");
        for (String party : hall.accounts().keySet()) {
            assertThat(Stage.note(stage.reveal(hall, draw, party)).kind()).isEqualTo("done");
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("done");
        return draw;
    }

    private List<String> taken(UUID draw) {
        return jdbc.sql("SELECT credit_code FROM draw.drawn WHERE draw = :draw")
                .param("draw", draw)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> hidden(Hall hall, UUID draw) {
        List<String> hidden = new ArrayList<>(taken(draw));
        hidden.addAll(jdbc.sql("SELECT name FROM draw.drawn WHERE draw = :draw UNION SELECT ticket FROM draw.drawn "
                + "WHERE draw = :draw UNION SELECT name FROM draw.seat WHERE draw = :draw")
                .param("draw", draw)
                .query((row, number) -> row.getString(1))
                .list());
        hidden.add(hall.share("citizen"));
        return hidden;
    }

    @Test
    @DisplayName("VDP §13 tip-off: until a sealed draw is opened no address of it tells who was drawn, who goes or the share")
    void nothingLeaks() throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall);
        stage.press(hall.host(), draw, "teams");
        stage.press(hall.host(), draw, "screen");
        List<String> hidden = hidden(hall, draw);
        assertThat(hidden).hasSizeGreaterThan(20);
        List<String> asked = new ArrayList<>();
        for (String address : addresses(draw)) {
            for (MockHttpSession reader : List.of(hall.host(), hall.planner(), hall.session("discipline"))) {
                String answer = Stage.text(stage.open(reader, address));
                assertThat(answer).as(address).doesNotContain(hidden.toArray(String[]::new));
            }
            asked.add(address);
        }
        assertThat(asked).hasSizeGreaterThan(12).contains("/draws/" + draw, "/draws/" + draw + "/share");
    }

    /** Every address that the platform has for one draw, those of modules to come among them. */
    private List<String> addresses(UUID draw) {
        String drawId = stage.record(draw).drawId();
        String screen = jdbc.sql("SELECT code FROM draw.screen WHERE draw = :draw")
                .param("draw", draw)
                .query(String.class)
                .single();
        return routes.getHandlerMethods()
                .keySet()
                .stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(route -> route.startsWith("/draws/{id}") || route.startsWith("/public/draws/{drawId}")
                        || route.equals("/screen/{code}"))
                .filter(route -> !TELL_OF_ALL.contains(route) && !route.endsWith("/live"))
                .map(route -> route.replace("{id}", draw.toString())
                        .replace("{drawId}", drawId)
                        .replace("{code}", screen))
                .filter(route -> !route.contains("{"))
                .toList();
    }

    @Test
    @DisplayName("BEY-03 papers, certificate and bundle of a sealed draw do not exist before it is opened")
    void noPapers() throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall);
        for (String file : List.of("bundle.zip", "certificate.json", "certificate.pdf", "minutes.pdf",
                "minutes.docx")) {
            assertThat(status(hall.host(), "/draws/" + draw + "/" + file)).as(file).isEqualTo(404);
        }
        stage.press(hall.session("discipline"), draw, "envelope/open");
        for (String file : List.of("bundle.zip", "certificate.json", "minutes.docx")) {
            assertThat(status(hall.host(), "/draws/" + draw + "/" + file)).as(file).isEqualTo(200);
        }
    }

    private int status(MockHttpSession session, String address) throws Exception {
        return stage.open(session, address).getResponse().getStatus();
    }

    @Test
    @DisplayName("BEY-03 neither registry, ledger nor the bars of another draft tell of a sealed draw's result")
    void noTraces() throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall);
        String drawId = stage.record(draw).drawId();
        assertThat(visits(drawId)).isZero();
        String result = entry(draw, "RESULT");
        assertThat(result).contains("\"sealed\":").doesNotContain("drawn", "resultHash");
        assertThat(entries(draw)).contains("RECEIPT").doesNotContain("OPEN");
        assertThat(entries(draw).stream().filter("REVEAL"::equals)).hasSize(2);
        Map<String, String> form = stage.form(hall);
        form.put("rotationSubjects", "true");
        form.putAll(days());
        UUID next = stage.prepared(hall, form);
        String page = Stage.text(stage.open(hall.planner(), "/draws/" + next));
        assertThat(page).contains("回避 1 对");
        MvcResult appoint = stage.press(hall.planner(), "/draws/" + draw + "/experts",
                Map.of("code", taken(draw).getFirst(), "expert", "x", "reason", "复杂"));
        assertThat(Stage.text(appoint)).contains("开封之前不能直接聘请").doesNotContain("没有抽中");
    }

    private long visits(String drawId) {
        return jdbc.sql("SELECT count(*) FROM registry.visit WHERE draw_id = :id")
                .param("id", drawId)
                .query(Long.class)
                .single();
    }

    private List<String> entries(UUID draw) {
        return jdbc.sql("SELECT type FROM draw.entry WHERE draw = :draw ORDER BY ledger_index")
                .param("draw", draw)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String entry(UUID draw, String type) {
        return jdbc.sql("SELECT convert_from(l.canonical, 'UTF8') FROM ledger.entry l JOIN draw.entry e ON "
                + "e.ledger_index = l.index WHERE e.draw = :draw AND e.type = :type")
                .param("draw", draw)
                .param("type", type)
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("BEY-03 the receiver alone may look inside, each look is in the ledger, and opening ends in a bundle that passes")
    void receiverOpens() throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall);
        MockHttpSession receiver = hall.session("discipline");
        for (MockHttpSession other : List.of(hall.host(), hall.session("citizen"))) {
            assertThat(status(other, "/draws/" + draw + "/envelope")).isEqualTo(403);
            assertThat(stage.press(other, draw, "envelope/read").getResponse().getStatus()).isEqualTo(403);
            assertThat(stage.press(other, draw, "envelope/open").getResponse().getStatus()).isEqualTo(403);
        }
        assertThat(Stage.text(stage.open(receiver, "/draws/" + draw + "/envelope"))).contains("查看结果（写入账本）");
        long before = stage.ledgerSize();
        assertThat(Stage.text(stage.press(receiver, draw, "envelope/read"))).contains(taken(draw));
        assertThat(stage.ledgerSize()).isEqualTo(before + 1);
        stage.press(hall.host(), draw, "teams");
        assertThat(Stage.note(stage.press(hall.host(), draw, "publish")).shortfalls().getFirst().rule())
                .isEqualTo("publish-sealed");
        String address = "/draws/" + draw + "/envelope";
        assertThat(Stage.text(stage.open(receiver, "/"))).contains(address, "检查做完就开封");
        assertThat(Stage.text(stage.open(hall.host(), "/"))).doesNotContain("/draws/" + draw + "\"");
        String drawId = stage.record(draw).drawId();
        assertThat(Stage.text(stage.open(hall.host(), "/public/draws/" + drawId))).contains("为防止跑风漏气", "最迟开封");
        assertThat(Stage.note(stage.press(receiver, draw, "envelope/open")).kind()).isEqualTo("done");
        assertThat(Stage.note(stage.press(receiver, draw, "envelope/open")).kind()).isEqualTo("already");
        assertThat(Stage.text(stage.open(receiver, "/"))).doesNotContain(address);
        assertThat(Stage.text(stage.open(hall.host(), "/"))).contains("/draws/" + draw + "\"", "待公布");
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("抽中 10 家", "bundle.zip", "已开封");
        assertThat(visits(stage.record(draw).drawId())).isEqualTo(10);
        assertThat(Stage.note(stage.press(hall.host(), draw, "publish")).kind()).isEqualTo("done");
        Report report = report(draw);
        assertThat(report.ok()).as(report.toJson()).isTrue();
        assertThat(failing(report)).isEmpty();
    }

    private Report report(UUID draw) throws Exception {
        byte[] bundle = draws.bundle(draw).orElseThrow();
        return Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)), Set.of());
    }

    private static Set<String> failing(Report report) {
        return report.findings()
                .stream()
                .filter(finding -> finding.status() == Status.FAIL)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("BEY-03 the platform opens a sealed draw by itself before its deadline, drawing it first where nobody did")
    void deadlineOpens() throws Exception {
        Hall hall = stage.hall();
        UUID pressed = drawn(hall);
        UUID forgotten = sealed(hall, "DICE");
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, forgotten, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + forgotten + "/beacon", DICE);
        until(pressed, Duration.ofHours(1));
        timer.ring();
        assertThat(entries(pressed)).doesNotContain("OPEN");
        until(pressed, Duration.ofMinutes(1));
        timer.ring();
        until(forgotten, Duration.ofMinutes(1));
        timer.ring();
        for (UUID draw : List.of(pressed, forgotten)) {
            assertThat(entries(draw)).contains("RESULT", "OPEN");
            Report report = report(draw);
            assertThat(report.ok()).as(report.toJson()).isTrue();
        }
    }

    /** Lets the time come that lies this much before the deadline of a draw's envelope. */
    private void until(UUID draw, Duration before) {
        Instant deadline = openings.of(draw).orElseThrow().openDeadline();
        stage.clock.advance(Duration.between(stage.clock.instant(), deadline.minus(before)));
    }

    @Test
    @DisplayName("BEY-03 a platform that was off at the deadline opens late, and the bundle says so")
    void lateOpening() throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall);
        until(draw, Duration.ofHours(-1));
        MockHttpSession leader = staff.signIn(staff.person(hall.agency(), Role.LEADER));
        assertThat(Stage.text(stage.open(leader, "/draws/" + draw))).contains("逾期未开封");
        timer.ring();
        assertThat(failing(report(draw))).containsExactly("V3.time");
    }

    @Test
    @DisplayName("BEY-03 where the sealed share does not come in time the draw is void: no beacon is taken, and the platform gives it up")
    void lostShare() throws Exception {
        Hall hall = stage.hall();
        UUID draw = sealed(hall, "DICE");
        UUID byHand = sealed(hall, "NONE");
        for (UUID one : List.of(draw, byHand)) {
            stage.reveal(hall, one, "host");
            stage.reveal(hall, one, "discipline");
        }
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(
                Stage.note(stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE)).shortfalls().getFirst().rule())
                .isEqualTo("receipt-missing");
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).shortfalls().getFirst().rule())
                .isEqualTo("receipt-missing");
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + byHand + "/void", Map.of("reason", "份额没有交")))
                .kind()).isEqualTo("done");
        timer.ring();
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.VOID);
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("密封份额没有在揭示截止之前交到接收方");
    }

    @Test
    @DisplayName("BEY-03 the form says what is wrong with a sealed draw, and gives what was typed back")
    void formFaults() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.putAll(days());
        form.putAll(Map.of("mode", "SEALED", "sealedParty", "1", "sealedTo", "1", "openDays", "31"));
        assertThat(Stage.text(stage.press(hall.planner(), "/draws/new", form)))
                .contains("密封的份额要交给另一方", "开封期限要在 1 至 30 天之间", "value=\"31\"");
        form.putAll(Map.of("sealedTo", "2", "openDays", "30", "party-account-2", "slip"));
        assertThat(Stage.text(stage.press(hall.planner(), "/draws/new", form))).contains("要用账户才能接收密封的份额");
        form.put("party-account-2", Objects.requireNonNull(hall.accounts().get("discipline")).toString());
        UUID draw = stage.prepared(hall, form);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/edit")))
                .contains("value=\"SEALED\" checked=\"checked\"", "value=\"30\"");
    }
}
