package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class, Witnesses.class})
class SlipModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");

    @Autowired
    Stage stage;
    @Autowired
    Witnesses witnesses;
    @Autowired
    Ledger ledger;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("BEY-03 a witness without account locks and reveals by a slip, of which only a hash is kept, and every act is in the ledger under the slip's own name")
    void witnessWithoutAccount() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, witnesses.form(hall));
        String code = witnesses.slip(hall, draw, "citizen");
        assertThat(Stage.text(witnesses.open("/w/" + code))).contains("citizen一方的份额", "锁定", "noscript");
        assertThat(jdbc.sql("SELECT count(*) FROM draw.slip s WHERE s::text LIKE :code")
                .param("code", "%" + code + "%")
                .query(Long.class)
                .single()).isZero();
        assertThat(witnesses.lock(hall, draw, "citizen", code).getResponse().getRedirectedUrl())
                .isEqualTo("/w/" + code);
        String slip = jdbc.sql("SELECT id::text FROM draw.slip WHERE draw = :draw")
                .param("draw", draw)
                .query(String.class)
                .single();
        assertThat(ledger.page(hall.agency().code(), Long.MAX_VALUE, 2)).extracting(entry -> entry.type())
                .containsExactly("SHARE_COMMITTED", "SLIP_ISSUED");
        assertThat(ledger.page(hall.agency().code(), Long.MAX_VALUE, 1)).extracting(entry -> entry.actor())
                .containsExactly(slip);
        for (String party : new String[]{"discipline", "host"}) {
            witnesses.lock(hall, draw, party, witnesses.slip(hall, draw, party));
        }
        stage.press(hall.host(), draw, "seal");
        assertThat(Stage.text(witnesses.open("/w/" + code))).contains("第二步：揭示", "请与大屏和公示页上的核对");
        MvcResult wrong = witnesses.press("/w/" + code + "/reveal", Map.of("share", "0".repeat(64)));
        assertThat(Stage.note(wrong).shortfalls().getFirst().rule()).isEqualTo("share");
        assertThat(Stage.note(witnesses.reveal(hall, "citizen", code)).kind()).isEqualTo("done");
        assertThat(Stage.note(witnesses.reveal(hall, "citizen", code)).kind()).isEqualTo("already");
        assertThat(Stage.text(witnesses.open("/w/" + code))).contains("已经揭示").doesNotContain("reveal-share");
    }

    @Test
    @DisplayName("DRAW-05 a result that the agency leaves out is computed and recorded by any witness, dice and all, and is the same that the agency would have recorded")
    void witnessLogsTheResult() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, witnesses.form(hall));
        Map<String, String> codes = witnesses.sealed(hall, draw);
        for (String party : codes.keySet()) {
            witnesses.reveal(hall, party, codes.getOrDefault(party, ""));
        }
        String citizen = "/w/" + codes.get("citizen");
        String discipline = "/w/" + codes.get("discipline");
        assertThat(Stage.note(witnesses.press(citizen + "/beacon", DICE)).shortfalls().getFirst().rule())
                .isEqualTo("early");
        assertThat(Stage.note(witnesses.press(citizen + "/result", Map.of())).shortfalls().getFirst().rule())
                .isEqualTo("beacon-missing");
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(Stage.text(witnesses.open(citizen))).contains("beacon-text").doesNotContain("/result\"");
        witnesses.press(citizen + "/beacon", DICE);
        assertThat(Stage.note(witnesses.press(citizen + "/result", Map.of())).kind()).isEqualTo("refused");
        witnesses.press(discipline + "/beacon", DICE);
        assertThat(Stage.text(witnesses.open(citizen))).contains("算出并登记结果", "VDP §4.6");
        assertThat(Stage.note(witnesses.press(citizen + "/result", Map.of())).kind()).isEqualTo("done");
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.DRAWN);
        assertThat(ledger.page(hall.agency().code(), Long.MAX_VALUE, 1)).extracting(entry -> entry.type())
                .containsExactly("RESULT");
        assertThat(Stage.note(stage.press(hall.host(), draw, "draw")).kind()).isEqualTo("already");
        assertThat(Stage.note(witnesses.press(discipline + "/result", Map.of())).kind()).isEqualTo("already");
    }

    @Test
    @DisplayName("SEC-07 a slip that is unknown, withdrawn or past its days opens nothing and says why, for reading and for pressing")
    void slipsEnd() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, witnesses.form(hall));
        String first = witnesses.slip(hall, draw, "citizen");
        String second = witnesses.slip(hall, draw, "citizen");
        assertThat(gone("/w/" + first, 410)).contains("凭条已经收回");
        assertThat(witnesses.lock(hall, draw, "citizen", first).getResponse().getStatus()).isEqualTo(410);
        assertThat(witnesses.open("/w/" + second).getResponse().getStatus()).isEqualTo(200);
        assertThat(gone("/w/" + "0".repeat(32), 404)).contains("没有这张凭条");
        assertThat(witnesses.open("/w/" + "0".repeat(32) + "/live").getResponse().getStatus()).isEqualTo(404);
        Map<String, String> form = stage.form(hall);
        form.put("version", Integer.toString(stage.record(draw).version()));
        stage.press(hall.planner(), "/draws/" + draw + "/edit", form);
        assertThat(gone("/w/" + second, 404)).contains("没有这张凭条");
        UUID later = stage.prepared(hall, witnesses.form(hall));
        String old = witnesses.slip(hall, later, "citizen");
        jdbc.sql("UPDATE draw.slip SET expires_at = issued_at - interval '1 second' WHERE draw = :draw")
                .param("draw", later)
                .update();
        assertThat(gone("/w/" + old, 410)).contains("凭条过期了");
    }

    @Test
    @DisplayName("SEC-12 whoever tries addresses in vain has to wait, on slips and screens alike, and keeps nobody else from a right one")
    void guessing() throws Exception {
        Hall hall = stage.hall();
        String right = witnesses.slip(hall, stage.prepared(hall, witnesses.form(hall)), "citizen");
        stage.clock.advance(Duration.ofMinutes(11));
        for (int i = 0; i < Guesses.MOST; i++) {
            assertThat(witnesses.open("/w/guess" + i).getResponse().getStatus()).isEqualTo(404);
        }
        assertThat(gone("/w/guess", 429)).contains("试得太多");
        // A hall stands behind one address: who tries in vain keeps no witness out.
        assertThat(witnesses.open("/w/" + right).getResponse().getStatus()).isEqualTo(200);
        assertThat(witnesses.open("/screen/guess").getResponse().getStatus()).isEqualTo(429);
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(witnesses.open("/screen/guess").getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("SEC-07 a party with an account gets no slip: nobody else acts in its place")
    void accountsNeedNoSlip() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        MvcResult issued = stage.press(hall.host(), "/draws/" + draw + "/slips", Map.of("party", "citizen"));
        assertThat(Stage.text(stage.follow(hall.host(), issued))).doesNotContain("/w/");
        assertThat(stage.press(hall.planner(), "/draws/" + draw + "/slips", Map.of()).getResponse().getStatus())
                .isEqualTo(403);
    }

    private String gone(String address, int status) throws Exception {
        MvcResult result = witnesses.open(address);
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return Stage.text(result);
    }
}
