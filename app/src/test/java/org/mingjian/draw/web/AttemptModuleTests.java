package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.draw.Attempts;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class AttemptModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");
    private static final String WHY = "设备修好了，按原方案再抽";

    @Autowired
    JdbcClient jdbc;
    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Attempts attempts;
    @Autowired
    Ledger ledger;

    /** A draw that was sealed and given up. */
    private UUID voided(Hall hall) throws Exception {
        UUID draw = stage.locked(hall);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
        assertThat(Stage.note(stage.press(hall.host(), "/draws/" + draw + "/void", Map.of("reason", "设备故障")))
                .kind()).isEqualTo("done");
        return draw;
    }

    private static Hall fresh(Hall hall) {
        Map<String, String> shares = new LinkedHashMap<>();
        hall.accounts().keySet().forEach(party -> shares.put(party, Shares.random("")));
        return new Hall(hall.agency(), hall.planner(), hall.accounts(), hall.parties(), shares);
    }

    private MvcResult ask(Hall hall, UUID draw, String reason) throws Exception {
        return stage.press(hall.planner(), "/draws/" + draw + "/attempt", Map.of("reason", reason));
    }

    private UUID asked(Hall hall, UUID draw) throws Exception {
        assertThat(Stage.note(ask(hall, draw, WHY)).kind()).isEqualTo("done");
        return attempts.after(draw).orElseThrow().draw();
    }

    private String rule(MvcResult pressed) {
        return Stage.note(pressed).shortfalls().getFirst().rule();
    }

    private void held(Hall hall, UUID draw) throws Exception {
        for (String party : hall.accounts().keySet()) {
            assertThat(Stage.note(stage.reveal(hall, draw, party)).kind()).isEqualTo("done");
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        for (String button : List.of("draw", "teams", "publish")) {
            assertThat(Stage.note(stage.press(hall.host(), draw, button)).kind()).as(button).isEqualTo("done");
        }
    }

    @Test
    @DisplayName("BEY-04 DRAW-05 VDP §3.3 a void draw is tried again under its number once the supervising party approves, and every verifier sees both attempts")
    void triedAgain(@TempDir Path folder) throws Exception {
        Hall hall = stage.hall();
        UUID draw = voided(hall);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains("再试一次", "编号不变");
        UUID next = asked(hall, draw);
        assertThat(stage.record(next).draft()).isEqualTo(stage.record(draw).draft());
        assertThat(stage.record(next).policyVersion()).isEqualTo(stage.record(draw).policyVersion());
        Hall second = fresh(hall);
        stage.lockAll(second, next);
        assertThat(rule(stage.press(hall.host(), next, "seal"))).isEqualTo("attempt-approval");
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + next)))
                .contains("第 2 次尝试要由监督方批准之后才能封存", WHY, "名录按封存时的现状", "等待监督方批准");
        MockHttpSession leader = staff.session(hall.agency(), Role.LEADER);
        assertThat(Stage.text(stage.open(leader, "/"))).contains("第 2 次尝试等待批准");
        assertThat(Stage.note(stage.press(leader, next, "attempt/approve")).kind()).isEqualTo("done");
        assertThat(Stage.note(stage.press(leader, next, "attempt/approve")).kind()).isEqualTo("already");
        assertThat(Stage.note(stage.press(hall.host(), next, "seal")).kind()).isEqualTo("done");
        held(second, next);
        byte[] bundle = stage.open(hall.host(), "/draws/" + next + "/bundle.zip").getResponse().getContentAsByteArray();
        List<Finding> findings = Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)),
                Set.of(ledger.signer().keyId())).findings();
        assertThat(findings).noneMatch(one -> one.status() == Status.FAIL);
        assertThat(findings).filteredOn(one -> one.id().startsWith("V10."))
                .hasSize(3)
                .allMatch(one -> one.status() == Status.PASS);
        String commitment = new String(Bundle.read(new ByteArrayInputStream(bundle))
                .file("commitment.json")
                .orElseThrow(), StandardCharsets.UTF_8);
        assertThat(commitment).contains("\"attempt\":2", "\"role\":\"supervisor\"",
                "\"drawId\":\"" + stage.record(draw).drawId() + "\"");
        python(Files.write(folder.resolve("bundle.zip"), bundle));
        shown(hall, draw, next);
    }

    private static void python(Path bundle) throws Exception {
        Process python = new ProcessBuilder("python3", "../verifiers/python/verify_draw.py", bundle.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
    }

    private void shown(Hall hall, UUID draw, UUID next) throws Exception {
        String number = stage.record(draw).drawId();
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw)))
                .contains("href=\"/draws/" + next + "\"", "第 2 次尝试：已公布");
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + next)))
                .contains("href=\"/draws/" + draw + "\"", "设备故障", "监督方已批准");
        assertThat(Stage.text(stage.open(hall.host(), "/public/draws/" + number + "?attempt=1")))
                .contains("设备故障", "已经再次抽取", "attempt=2");
        String first = jdbc.sql("SELECT credit_code FROM draw.drawn WHERE draw = :draw ORDER BY credit_code LIMIT 1")
                .param("draw", next)
                .query(String.class)
                .single();
        assertThat(Stage.text(stage.open(hall.host(), "/public/draws/" + number + "?attempt=1&code=" + first)))
                .contains("这次抽取已经作废，没有抽中任何一家");
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).doesNotContain("以“-”计");
        assertThat(Stage.text(stage.open(hall.host(), "/public/draws/" + number)))
                .contains("这次抽取共尝试 2 次", "attempt=1", "前一次作废之后再次抽取", WHY);
    }

    @Test
    @DisplayName("ORG-04 SEC-08 a leader of the superior agency approves, the own one does not, and a change needs approval again")
    void superiorApproves() throws Exception {
        Agency city = staff.agency("120000", "PROVINCE", null);
        Hall hall = stage.hall(staff.agency("120111", "COUNTY", city.id()), "xiqing-2019", 30);
        UUID next = asked(hall, voided(hall));
        MockHttpSession own = staff.session(hall.agency(), Role.LEADER);
        MockHttpSession superior = staff.session(city, Role.LEADER);
        assertThat(stage.press(own, next, "attempt/approve").getResponse().getStatus()).isEqualTo(403);
        assertThat(stage.press(hall.planner(), next, "attempt/approve").getResponse().getStatus()).isEqualTo(403);
        assertThat(stage.press(staff.session(staff.agency(), Role.LEADER), next, "attempt/approve")
                .getResponse()
                .getStatus()).isEqualTo(404);
        assertThat(Stage.text(stage.open(superior, "/draws/" + next))).contains("批准再试");
        assertThat(Stage.note(stage.press(superior, next, "attempt/approve")).kind()).isEqualTo("done");
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("count", "8", "version", "1"));
        stage.press(hall.planner(), "/draws/" + next + "/edit", form);
        stage.lockAll(fresh(hall), next);
        assertThat(stage.record(next).draft().count()).isEqualTo(8);
        assertThat(rule(stage.press(hall.host(), next, "seal"))).isEqualTo("attempt-approval");
        assertThat(Stage.text(stage.open(superior, "/draws/" + next))).contains("批准之后方案又改过");
        stage.press(superior, next, "attempt/approve");
        assertThat(Stage.note(stage.press(hall.host(), next, "seal")).kind()).isEqualTo("done");
    }

    @Test
    @DisplayName("VDP §3.3 an attempt that is refused is given up with its reason, and the same number can be asked for again")
    void refused() throws Exception {
        Hall hall = stage.hall();
        UUID draw = voided(hall);
        UUID first = asked(hall, draw);
        MockHttpSession leader = staff.session(hall.agency(), Role.LEADER);
        MvcResult unfit = stage.press(leader, "/draws/" + first + "/attempt/refuse", Map.of("reason", "短".repeat(201)));
        assertThat(rule(unfit)).isEqualTo("reason-length");
        assertThat(Stage.text(stage.follow(leader, unfit)))
                .containsPattern("id=\"attempt-refusal-fault\"><p>理由有 1 到 200 个字，现在有 201 个：“短{60}…”");
        MvcResult refused = stage.press(leader, "/draws/" + first + "/attempt/refuse", Map.of("reason", "先查清故障"));
        assertThat(Stage.note(refused).kind()).isEqualTo("done");
        assertThat(stage.record(first).state()).isEqualTo(DrawState.VOID);
        UUID second = asked(hall, draw);
        assertThat(second).isNotEqualTo(first);
        assertThat(stage.record(second).attempt()).isEqualTo(2);
        assertThat(Stage.note(ask(hall, draw, WHY)).kind()).isEqualTo("already");
    }

    @Test
    @DisplayName("REL-07 a draft cannot be tried again, and a reason that is blank, too long or holds what nobody sees is refused and stays typed")
    void wrongInputs() throws Exception {
        Hall hall = stage.hall();
        UUID draw = voided(hall);
        for (String reason : List.of("", "长".repeat(201), "看\u202E不见")) {
            MvcResult pressed = ask(hall, draw, reason);
            assertThat(rule(pressed)).isEqualTo(reason.startsWith("看") ? "reason-unseen" : "reason-length");
            assertThat(Stage.note(pressed).reason()).isEqualTo(reason);
            assertThat(Stage.text(stage.follow(hall.planner(), pressed))).containsPattern(reason.startsWith("看")
                    ? "id=\"attempt-reason-fault\"><p>理由里有看不见的字符 U\\+202E，请删去：“看&lt;U\\+202E&gt;不见”"
                    : "id=\"attempt-reason-fault\"><p>理由有 1 到 200 个字，现在有 " + reason.length() + " 个：“");
        }
        UUID draft = stage.prepared(hall, stage.form(hall));
        assertThat(rule(ask(hall, draft, WHY))).isEqualTo("attempt-void");
        stage.press(hall.planner(), "/draws/" + draft + "/void", Map.of("reason", "不抽了"));
        assertThat(rule(ask(hall, draft, WHY))).isEqualTo("attempt-void");
        assertThat(stage.press(hall.host(), "/draws/" + draw + "/attempt", Map.of("reason", WHY))
                .getResponse()
                .getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("VDP §3.3 whoever asked for an attempt does not approve it")
    void notByOneself() throws Exception {
        Hall hall = stage.hall();
        UUID draw = voided(hall);
        MockHttpSession both = staff.session(hall.agency(), Role.PLANNER, Role.LEADER);
        stage.press(both, "/draws/" + draw + "/attempt", Map.of("reason", WHY));
        UUID next = attempts.after(draw).orElseThrow().draw();
        assertThat(rule(stage.press(both, next, "attempt/approve"))).isEqualTo("attempt-own");
        assertThat(Stage.text(stage.open(both, "/draws/" + next))).contains("要由监督方的另一人批准").doesNotContain("批准再试");
    }
}
