package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class CeremonyModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;

    /** A button of the ceremony as somebody presses it. */
    private interface Press {
        MvcResult press() throws Exception;
    }

    @Test
    @DisplayName("DRAW-05 REL-02 a whole ceremony goes one way, and a second press of any button changes nothing")
    void wholeCeremony() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        MockHttpSession host = hall.host();
        List<Press> before = new ArrayList<>();
        for (String party : hall.accounts().keySet()) {
            twice(before, () -> stage.lock(hall, draw, party));
        }
        twice(before, () -> stage.press(host, draw, "seal"));
        for (String party : hall.accounts().keySet()) {
            twice(before, () -> stage.reveal(hall, draw, party));
        }
        stage.clock.advance(Duration.ofMinutes(11));
        twice(before, () -> stage.press(host, "/draws/" + draw + "/beacon", DICE));
        twice(before, () -> stage.press(host, draw, "draw"));
        twice(before, () -> stage.press(host, draw, "teams"));
        twice(before, () -> stage.press(host, draw, "publish"));
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.PUBLISHED);
        assertThat(Stage.text(stage.open(host, "/draws/" + draw))).contains("抽中 10 家（可抽 27 家）", "bundle.zip", "已公布");
    }

    /** Presses, then presses this and every earlier button again. */
    private void twice(List<Press> before, Press press) throws Exception {
        assertThat(Stage.note(press.press()).kind()).isEqualTo("done");
        before.add(press);
        long size = stage.ledgerSize();
        String rows = stage.rows();
        for (Press again : before) {
            assertThat(Stage.note(again.press()).kind()).isEqualTo("already");
        }
        assertThat(stage.ledgerSize()).isEqualTo(size);
        assertThat(stage.rows()).isEqualTo(rows);
    }

    @Test
    @DisplayName("DRAW-05 sealing is refused until every party has locked its share, and nothing changes")
    void sealsOnlyWhatIsLocked() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        stage.lock(hall, draw, "citizen");
        stage.lock(hall, draw, "host");
        String rows = stage.rows();
        MvcResult pressed = stage.press(hall.host(), draw, "seal");
        assertThat(Stage.note(pressed).shortfalls()).singleElement()
                .satisfies(shortfall -> assertThat(shortfall.rule()).isEqualTo("uncommitted"));
        assertThat(Stage.text(stage.follow(hall.host(), pressed))).contains("还有一方没有锁定份额：discipline一方", "VDP §4.2");
        assertThat(stage.rows()).isEqualTo(rows);
        stage.lock(hall, draw, "discipline");
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
    }

    @Test
    @DisplayName("DRAW-06 a draw that the policy's key share forbids is refused with rule, numbers, remedy and clause, before it is sealed")
    void namesTheShortfall() throws Exception {
        Hall hall = stage.hall(staff.agency(), "zibo-2017", 30);
        Map<String, String> form = stage.form(hall);
        form.put("count", "24");
        UUID draw = stage.prepared(hall, form);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw)))
                .contains("还不能封存", "重点行业领域至少要 12 家", "第七条（三）");
        stage.lockAll(hall, draw);
        MvcResult pressed = stage.press(hall.host(), draw, "seal");
        assertThat(Stage.note(pressed).shortfalls().getFirst().rule()).isEqualTo("key-share");
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.PREPARING);
    }

    @Test
    @DisplayName("BEY-02 DRAW-06 the exact chances and every exclusion with its reason stand on the page before anything is sealed")
    void showsChancesBefore() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw)))
                .contains("10/27 ≈ 37.04 %", "10/3 ≈ 3.33", "排除：本年度已检查或已抽取", "没有一家机会为零");
        String excluded = Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/pool?status=X.DONE2026"));
        assertThat(excluded).contains(DrawFixtures.name(9), "本年度已检查或已抽取").doesNotContain(DrawFixtures.name(0));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/pool?q=" + DrawFixtures.code(0))))
                .contains(DrawFixtures.name(0))
                .doesNotContain(DrawFixtures.name(1));
    }

    @Test
    @DisplayName("BEY-03 a share that comes late is refused, and counts as withheld once the dice are entered")
    void withheldShare() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        stage.press(hall.host(), draw, "seal");
        stage.reveal(hall, draw, "host");
        stage.reveal(hall, draw, "discipline");
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE))
                .shortfalls()
                .getFirst()
                .rule()).isEqualTo("early");
        stage.clock.advance(Duration.ofMinutes(11));
        String rows = stage.rows();
        MvcResult late = stage.reveal(hall, draw, "citizen");
        assertThat(Stage.note(late).shortfalls().getFirst().rule()).isEqualTo("late");
        assertThat(stage.rows()).isEqualTo(rows);
        MvcResult bad = stage.press(hall.host(), "/draws/" + draw + "/beacon", Map.of("text", "123"));
        assertThat(Stage.note(bad).shortfalls().getFirst().rule()).isEqualTo("beacon-dice");
        assertThat(Stage.text(stage.follow(hall.host(), bad))).contains("value=\"123\"", "未揭示，以“-”计");
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("done");
        String certificate = Stage.text(stage.open(hall.host(), "/draws/" + draw + "/certificate.json"));
        assertThat(certificate).contains("P=citizen:-\\n", "\"assurance\":\"open\"");
    }

    @Test
    @DisplayName("BEY-03 without a public source a missing share stops the draw, which can then only be declared void")
    void closedDraw() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.put("beacon", "NONE");
        UUID draw = stage.prepared(hall, form);
        stage.lockAll(hall, draw);
        stage.press(hall.host(), draw, "seal");
        stage.reveal(hall, draw, "host");
        stage.reveal(hall, draw, "citizen");
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).shortfalls().getFirst().rule())
                .isEqualTo("share-missing");
        String page = Stage.text(stage.open(hall.host(), "/draws/" + draw));
        assertThat(page).contains("只能带理由作废").doesNotContain("/draw\"");
        assertThat(Stage.note(stage.press(hall.host(), draw, "void")).shortfalls().getFirst().rule())
                .isEqualTo("reason");
        Map<String, String> reason = Map.of("reason", "派驻纪检监察组没有揭示");
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + draw + "/void", reason)).kind()).isEqualTo("done");
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + draw + "/void", reason)).kind())
                .isEqualTo("already");
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("派驻纪检监察组没有揭示", "已经作废");
    }

    @Test
    @DisplayName("DRAW-05 once the beacon's time has come nobody can declare the draw void any more, and the page says why")
    void tooLateToVoid() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        stage.press(hall.host(), draw, "seal");
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("结果已由公开数据决定")
                .doesNotContain("name=\"reason\"");
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + draw + "/void", Map.of("reason", "反悔")))
                .shortfalls()
                .getFirst()
                .rule()).isEqualTo("too-late-to-void");
    }

    @Test
    @DisplayName("BEY-03 a lottery's numbers count once two different people have typed the same")
    void lotteryByTwo() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("beacon", "LOTTERY", "lotteryName", "3d", "lotteryRule", "2026055:d3"));
        UUID draw = stage.prepared(hall, form);
        stage.lockAll(hall, draw);
        stage.press(hall.host(), draw, "seal");
        stage.clock.advance(Duration.ofMinutes(11));
        String address = "/draws/" + draw + "/beacon";
        stage.press(hall.host(), address, Map.of("text", "2026055:4-0-9"));
        stage.press(hall.host(), address, Map.of("text", "2026055:4-0-9"));
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).shortfalls().getFirst().rule())
                .isEqualTo("beacon-missing");
        stage.press(hall.session("citizen"), address, Map.of("text", "2026055:4-0-8"));
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("几人输入的不同");
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("refused");
        // Who types something else keeps nobody from agreeing.
        stage.press(hall.session("discipline"), address, Map.of("text", "2026055:4-0-9"));
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("done");
    }

    @Test
    @DisplayName("DRAW-05 DRAW-07 the downloaded bundle of a draw verifies by itself")
    void bundleVerifies() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        assertThat(stage.open(hall.host(), "/draws/" + draw + "/bundle.zip").getResponse().getStatus()).isEqualTo(404);
        stage.press(hall.host(), draw, "seal");
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        stage.press(hall.host(), draw, "draw");
        byte[] bundle = stage.open(hall.host(), "/draws/" + draw + "/bundle.zip").getResponse().getContentAsByteArray();
        Report report = Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)), Set.of());
        assertThat(report.ok()).as(report.toJson()).isTrue();
    }

    @Test
    @DisplayName("REL-07 a reason of a void that is too long or holds what nobody sees is refused and stays typed")
    void reasonOfVoid() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        for (String reason : List.of("长".repeat(201), "看\u202E不见")) {
            StepNote note = Stage.note(stage.press(hall.planner(), "/draws/" + draw + "/void",
                    Map.of("reason", reason)));
            assertThat(note.kind()).isEqualTo("refused");
            assertThat(note.reason()).isEqualTo(reason);
        }
    }
}
