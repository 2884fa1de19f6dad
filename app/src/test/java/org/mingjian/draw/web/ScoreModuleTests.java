package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Ratio;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.Draws;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class ScoreModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");
    private static final String HEADER = "统一社会信用代码,分值,企业名称";

    @Autowired
    Stage stage;
    @Autowired
    Draws draws;
    @Autowired
    MockMvc mvc;

    private static List<String> rows(int from, int to) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int i = from; i < to; i++) {
            rows.add(DrawFixtures.code(i) + "," + (i + 1) * 10 + ",企业" + i);
        }
        return rows;
    }

    private MvcResult load(MockHttpSession session, UUID draw, String name, List<String> rows) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "分值.csv", "text/csv",
                String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/draws/" + draw + "/scores").file(file)
                .param("name", name)
                .session(session)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(csrf())).andReturn();
    }

    private UUID drawn(Hall hall) throws Exception {
        UUID draw = stage.prepared(hall, stage.form(hall));
        assertThat(load(hall.planner(), draw, "风险评估得分", rows(0, 30)).getResponse().getStatus()).isEqualTo(302);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw)))
                .contains("风险评估得分：30 家，最低 10，最高 300", "按分值，见名单");
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/pool?q=" + DrawFixtures.code(0))))
                .contains("分值", ">10<", "每家机会");
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        for (String button : List.of("draw", "teams", "publish")) {
            assertThat(Stage.note(stage.press(hall.host(), draw, button)).kind()).as(button).isEqualTo("done");
        }
        return draw;
    }

    @Test
    @DisplayName("BEY-02 VDP §5.6 chances proportional to scores stand on every page before and after, are sealed with the list, and every verifier agrees")
    void wholeCeremony(@TempDir Path folder) throws Exception {
        Hall hall = stage.hall();
        UUID draw = drawn(hall);
        assertThat(draws.drawn(draw)).hasSize(10);
        Ratio sum = Ratio.ZERO;
        for (Ratio chance : draws.scoredChances(draw).values()) {
            sum = sum.plus(chance);
        }
        assertThat(sum).isEqualTo(Ratio.of(10));
        Ratio small = draws.scoredChances(draw).getOrDefault(DrawFixtures.code(0), Ratio.ZERO);
        Ratio larger = draws.scoredChances(draw).getOrDefault(DrawFixtures.code(3), Ratio.ZERO);
        assertThat(larger).isEqualTo(small.times(4));
        byte[] bundle = stage.open(hall.host(), "/draws/" + draw + "/bundle.zip").getResponse().getContentAsByteArray();
        Bundle read = Bundle.read(new ByteArrayInputStream(bundle));
        List<Finding> findings = Verifier.verify(read, Set.of()).findings();
        assertThat(findings).noneMatch(one -> one.status() == Status.FAIL);
        assertThat(new String(read.file("scores.rows").orElseThrow(), StandardCharsets.US_ASCII).lines())
                .hasSize(27)
                .contains("P1|" + DrawFixtures.code(0) + "|10");
        assertThat(new String(read.file("log/entries.jsonl").orElseThrow(), StandardCharsets.UTF_8))
                .contains("\"list\":\"scores\"");
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        python(file.toString());
        python("--light", draws.drawn(draw).getFirst().code(), file.toString());
        shown(hall, draw);
    }

    private static void python(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "../verifiers/python/verify_draw.py"));
        command.addAll(List.of(arguments));
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
    }

    private String scoresHash(Hall hall, UUID draw) throws Exception {
        byte[] bundle = stage.open(hall.host(), "/draws/" + draw + "/bundle.zip").getResponse().getContentAsByteArray();
        return Hex.of(Suite.S.hash(Bundle.read(new ByteArrayInputStream(bundle)).file("scores.rows").orElseThrow()));
    }

    private void shown(Hall hall, UUID draw) throws Exception {
        String open = "/public/draws/" + stage.record(draw).drawId();
        String code = DrawFixtures.code(0);
        assertThat(Stage.text(stage.open(hall.host(), open + "?code=" + code)))
                .contains("每家的机会与它的分值成比例", "<dd>10</dd>", "累加值越过一个整数", "按分值",
                        "分值：“风险评估得分”，27 家。", scoresHash(hall, draw).substring(0, 8));
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw + "/pool?q=" + code))).contains(">10<");
        assertThat(stage.open(hall.host(), "/draws/" + draw + "/certificate.pdf").getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("REG-09 REL-07 a sheet with faults is refused with each row, value and rule, and changes nothing")
    void wrongSheets() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        List<String> rows = rows(0, 30);
        rows.set(1, DrawFixtures.code(0) + ",0,零");
        rows.set(2, DrawFixtures.code(1) + ",3.5,半");
        rows.set(3, DrawFixtures.code(2) + ",1000000001,大");
        rows.set(4, "91120111MA00000000,5,假");
        rows.set(5, DrawFixtures.code(9) + ",5,重复");
        rows.add(DrawFixtures.code(77) + ",5,不在名录");
        MvcResult result = load(hall.planner(), draw, "得分", rows);
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(Stage.text(result)).contains("有 6 处需要改，什么都没有改动", "分值须为 1 至 1000000000 的整数", "3.5", "1000000001",
                "信用代码重复：第 6 行和第 11 行相同", "企业名录中没有这个信用代码");
        assertThat(Stage.text(load(hall.planner(), draw, "", rows(0, 30))))
                .contains("id=\"name-fault\"", "请写明分值是什么，1 到 50 个字，现在有 0 个", "href=\"#name\"");
        assertThat(Stage.text(load(hall.planner(), draw, "名".repeat(51), rows(0, 30))))
                .contains("现在有 51 个：“" + "名".repeat(51) + "”", "value=\"" + "名".repeat(51) + "\"");
        assertThat(Stage.text(load(hall.planner(), draw, "得分", List.of())))
                .contains("id=\"file-fault\"", "文件“分值.csv”是空的（0 字节）")
                .doesNotContain("请先选择一个文件");
        assertThat(Stage.text(load(hall.planner(), draw, "得分", List.of("名称,代码", "甲,乙")))).contains("什么都没有改动");
        assertThat(stage.record(draw).version()).isEqualTo(1);
        assertThat(load(hall.host(), draw, "得分", rows(0, 30)).getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("DRAW-06 a subject without a score, and crossing quotas beside scores, keep a draft from being sealed and say what to do")
    void notTogether() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        load(hall.planner(), draw, "得分", rows(2, 30));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw)))
                .contains("还不能封存", "可抽的企业里有 2 家没有分值", DrawFixtures.name(0));
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("version", "2", "cross-code-1", "JX", "cross-min-1", "1", "cross-max-1", ""));
        stage.press(hall.planner(), "/draws/" + draw + "/edit", form);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains("按分值抽取时不能有交叉指标");
        assertThat(Stage.text(load(hall.planner(), draw, "得分", rows(0, 30)))).contains("按分值抽取时不能有交叉指标");
        assertThat(Stage.note(stage.press(hall.planner(), draw, "scores/remove")).kind()).isEqualTo("done");
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains("试算通过");
    }
}
