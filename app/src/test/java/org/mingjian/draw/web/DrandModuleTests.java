package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.codes.DrandChain;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class DrandModuleTests {
    private static final DrandChain QUICKNET = DrandChain.byName("quicknet").orElseThrow();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String SIGNATURE = "b4".repeat(48);
    private static final String VALUE = Hex.of(Suite.S.hash(new byte[]{1}));
    private static final String PROVEN = Hex.of(Suite.S.hash(Hex.parse(SIGNATURE)));

    @Autowired
    Stage stage;

    private LocalDateTime in(int minutes) {
        return LocalDateTime.now(stage.clock).plusMinutes(minutes);
    }

    private Map<String, String> form(Hall hall, int minutes) {
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("beacon", "DRAND", "drandChain", "quicknet", "drandTime", MINUTE.format(in(minutes)),
                "inspectFrom", in(0).toLocalDate().toString(),
                "inspectTo", in(0).toLocalDate().plusDays(9).toString()));
        return form;
    }

    private MvcResult type(Hall hall, UUID draw, String party, String text, String signature) throws Exception {
        String address = "/draws/" + draw + (party.equals("host") ? "/beacon" : "/share/beacon");
        return stage.press(hall.session(party), address, Map.of("text", text, "signature", signature));
    }

    private static String rule(MvcResult pressed) {
        return Stage.note(pressed).shortfalls().getFirst().rule();
    }

    @Test
    @DisplayName("BEY-03 VDP §4.4 a drand round that two people copy is the beacon of a draw, its signature the evidence, and every verifier agrees")
    void wholeCeremony(@TempDir Path folder) throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, form(hall, 20));
        String round = stage.record(draw).draft().issue().orElseThrow().rule();
        assertThat(QUICKNET.timeOf(Long.parseLong(round))).isAfter(in(20).minusMinutes(1)
                .atZone(stage.clock.getZone())
                .toInstant());
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains("quicknet · " + round, "这一轮公布于");
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(rule(type(hall, draw, "host", round + ":" + PROVEN, ""))).isEqualTo("early");
        stage.clock.advance(Duration.ofMinutes(11));
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("输入这一轮的随机数", "signature");
        wrong(hall, draw, round);
        assertThat(Stage.note(type(hall, draw, "host", round + ":" + PROVEN.toUpperCase(java.util.Locale.ROOT),
                SIGNATURE)).kind()).isEqualTo("done");
        assertThat(stage.record(draw).moments().started()).isEmpty();
        assertThat(rule(stage.press(hall.host(), draw, "draw"))).isEqualTo("beacon-missing");
        assertThat(Stage.note(type(hall, draw, "citizen", round + " : " + PROVEN, "")).kind()).isEqualTo("done");
        for (String button : List.of("draw", "teams", "publish")) {
            assertThat(Stage.note(stage.press(hall.host(), draw, button)).kind()).as(button).isEqualTo("done");
        }
        judged(hall, draw, round, folder);
    }

    private void wrong(Hall hall, UUID draw, String round) throws Exception {
        long next = Long.parseLong(round) + 1;
        MvcResult other = type(hall, draw, "host", next + ":" + VALUE, "");
        assertThat(rule(other)).isEqualTo("beacon-drand");
        assertThat(Stage.text(stage.follow(hall.host(), other))).contains("轮次就是封存的 " + round, VALUE);
        assertThat(rule(type(hall, draw, "host", round + ":" + VALUE.substring(1), ""))).isEqualTo("beacon-drand");
        assertThat(rule(type(hall, draw, "host", round + ":" + VALUE, "b4f"))).isEqualTo("beacon-signature");
        MvcResult noHex = type(hall, draw, "host", round + ":" + VALUE, "zz");
        assertThat(Stage.text(stage.follow(hall.host(), noHex))).contains("name=\"signature\" value=\"zz\"")
                .containsPattern("id=\"beacon-signature-fault\"><p>签名是偶数位十六进制（0–9、a–f），最多 1000 位，现在有 2 位：“zz”");
        MvcResult forged = type(hall, draw, "host", round + ":" + VALUE, SIGNATURE);
        assertThat(rule(forged)).isEqualTo("beacon-evidence");
        assertThat(Stage.text(stage.follow(hall.host(), forged))).contains(PROVEN);
    }

    private void judged(Hall hall, UUID draw, String round, Path folder) throws Exception {
        byte[] bundle = stage.open(hall.host(), "/draws/" + draw + "/bundle.zip").getResponse().getContentAsByteArray();
        List<Finding> findings = Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)), Set.of()).findings();
        assertThat(findings).noneMatch(one -> one.status() == Status.FAIL);
        String certificate = new String(Bundle.read(new ByteArrayInputStream(bundle))
                .file("certificate.json")
                .orElseThrow(), StandardCharsets.UTF_8);
        assertThat(certificate).contains("\"evidence\":\"" + SIGNATURE + "\"",
                "\"source\":\"drand.quicknet\",\"text\":\"" + round + ":" + PROVEN + "\"");
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        Process python = new ProcessBuilder("python3", "../verifiers/python/verify_draw.py", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        assertThat(Stage.text(stage.open(hall.host(), "/public/draws/" + stage.record(draw).drawId())))
                .contains("drand quicknet 第 " + round + " 轮", "/public/" + round, PROVEN);
    }

    @Test
    @DisplayName("REL-07 a wrong chain, time or round is refused with the place, the value and the rule, and stays typed")
    void wrongInputs() throws Exception {
        Hall hall = stage.hall();
        Map<Map<String, String>, String> faults = new HashMap<>();
        faults.put(Map.of("drandChain", "fastnet"), "没有“fastnet”这条链");
        faults.put(Map.of("drandTime", ""), "请填打算用随机数的时间，或者轮次");
        faults.put(Map.of("drandTime", "明天"), "时间写作 2026-05-15T14:30，现在是“明天”");
        faults.put(Map.of("drandTime", "", "drandRound", "007"), "现在是“007”");
        faults.put(Map.of("drandTime", "", "drandRound", "5"), "第 5 轮在 2023-08-23 23:09:39 就公布了");
        faults.put(Map.of("drandTime", "", "drandRound", "999999999999999"),
                "第 999999999999999 轮太远：只能用今后 366 天之内公布的轮次，最后一轮是");
        faults.put(Map.of("drandTime", MINUTE.format(in(5))), "各方揭示到");
        faults.put(Map.of("drandRound", "40000000"), "填写的轮次是 40000000");
        for (Map.Entry<Map<String, String>, String> fault : faults.entrySet()) {
            Map<String, String> form = form(hall, 20);
            form.putAll(fault.getKey());
            MvcResult result = stage.press(hall.planner(), "/draws/new", form);
            assertThat(result.getResponse().getStatus()).isEqualTo(422);
            assertThat(Stage.text(result)).as("%s", fault.getKey())
                    .contains(fault.getValue())
                    .doesNotContainPattern("\\+[0-9]{5,}-");
        }
    }

    @Test
    @DisplayName("REL-07 VDP §4.4 two people who type different values both see a notice with the two values and what counts")
    void differing() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, form(hall, 20));
        String round = stage.record(draw).draft().issue().orElseThrow().rule();
        stage.lockAll(hall, draw);
        stage.press(hall.host(), draw, "seal");
        stage.clock.advance(Duration.ofMinutes(22));
        MvcResult wrong = type(hall, draw, "citizen", round + ":12", "zz");
        assertThat(Stage.text(stage.follow(hall.session("citizen"), wrong)))
                .contains("name=\"text\" value=\"" + round + ":12\"", "name=\"signature\" value=\"zz\"");
        type(hall, draw, "host", round + ":" + VALUE, "");
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).doesNotContain("有人输入的不同");
        stage.clock.advance(Duration.ofSeconds(1));
        type(hall, draw, "citizen", round + ":" + PROVEN, "");
        String first = (round + ":" + VALUE).substring(0, 24);
        String second = (round + ":" + PROVEN).substring(0, 24);
        String notice = "<p class=\"mj-note mj-note--wait\" role=\"alert\">有人输入的不同：“" + first + "…”与“" + second
                + "…”。现在都还不算数。";
        assertThat(Stage.text(stage.open(hall.session("discipline"), "/draws/" + draw + "/share"))).contains(notice);
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains(notice);
    }

    @Test
    @DisplayName("VDP §4.3 a round that would be out before the last share is refused at sealing and told beforehand")
    void roundTooEarly() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, form(hall, 13));
        stage.lockAll(hall, draw);
        stage.clock.advance(Duration.ofMinutes(6));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains("还不能封存", "最后揭示的一方可以挑结果");
        assertThat(rule(stage.press(hall.host(), draw, "seal"))).isEqualTo("drand-early");
    }
}
