package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class CrossQuotasModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");

    @Autowired
    Stage stage;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Draws draws;

    private Hall hall() throws Exception {
        return stage.hall(staff.agency(), "zibo-2017", 30);
    }

    private Map<String, String> form(Hall hall, String machinery, String light, String chemicals) {
        Map<String, String> form = stage.form(hall);
        String today = java.time.LocalDate.now(stage.clock).toString();
        form.putAll(Map.of("inspectFrom", today, "inspectTo", today, "departureReason", "按年度计划"));
        bound(form, 1, "JX", machinery);
        bound(form, 2, "QG", light);
        bound(form, 3, "WHP", chemicals);
        return form;
    }

    private static void bound(Map<String, String> form, int row, String code, String bounds) {
        String[] parts = bounds.split("-", -1);
        form.putAll(Map.of("cross-code-" + row, code, "cross-min-" + row, parts[0], "cross-max-" + row, parts[1]));
    }

    @Test
    @DisplayName("DRAW-06 VDP §5.5 bounds of industries hold beside the share of key ones, from the form to every verifier and the public page")
    void bothFamilies(@TempDir Path folder) throws Exception {
        Hall hall = hall();
        UUID draw = stage.prepared(hall, form(hall, "2-3", "2-", "-5"));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains("交叉指标", "机械 2 至 3 家",
                "轻工 不少于 2 家", "危险化学品 不超过 5 家");
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/pool"))).contains("2 至 3 家");
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/edit")))
                .contains("name=\"cross-max-1\" value=\"3\"");
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
        assertThat(taken(draw, "JX")).isBetween(2L, 3L);
        assertThat(taken(draw, "WHP")).isEqualTo(5);
        judged(hall, draw, folder);
    }

    private long taken(UUID draw, String industry) {
        return draws.drawn(draw).stream().filter(line -> line.cell().contains("/" + industry + "/")).count();
    }

    private void judged(Hall hall, UUID draw, Path folder) throws Exception {
        byte[] bundle = stage.open(hall.host(), "/draws/" + draw + "/bundle.zip").getResponse().getContentAsByteArray();
        List<Finding> findings = Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)), Set.of()).findings();
        assertThat(findings).noneMatch(one -> one.status() == Status.FAIL);
        assertThat(new String(Bundle.read(new ByteArrayInputStream(bundle)).file("commitment.json").orElseThrow(),
                StandardCharsets.UTF_8)).contains("\"cross\":{\"JX\":[2,3],\"QG\":[2,null],\"WHP\":[0,5]}");
        Path file = Files.write(folder.resolve("bundle.zip"), bundle);
        Process python = new ProcessBuilder("python3", "../verifiers/python/verify_draw.py", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        assertThat(Stage.text(stage.open(hall.host(), "/public/draws/" + stage.record(draw).drawId())))
                .contains("要求不超过 3 家", "要求不少于 2 家", "要求不超过 5 家");
        assertThat(stage.open(hall.host(), "/draws/" + draw + "/minutes.pdf").getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("DRAW-06 bounds that the chances cannot meet are told on the draft with the colliding rules and what would mend them, and refused at sealing")
    void unmet() throws Exception {
        Hall hall = hall();
        UUID draw = stage.prepared(hall, form(hall, "-", "-", "-4"));
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw))).contains("还不能封存",
                "抽取家数、重点行业领域的比例、危险化学品不超过 4 家", "把危险化学品的最多家数从 4 增到 5", "把家数从 10 减到 8",
                "危险化学品按现在的规则平均抽到 5 家，交叉指标要求不超过 4 家");
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls().getFirst().rule())
                .isEqualTo("cross-most");
    }

    @Test
    @DisplayName("REL-07 a bound that is no number, one with least above most, and one of an unknown industry are refused, and stay typed")
    void wrongInputs() throws Exception {
        Hall hall = hall();
        Map<String, String> form = form(hall, "三-", "9-2", "-5");
        form.put("cross-code-4", "ZZ");
        form.put("cross-min-4", "1");
        form.put("cross-max-4", "");
        MvcResult result = stage.press(hall.planner(), "/draws/new", form);
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(Stage.text(result)).contains("现在是“三”", "最少 9 家，却最多 2 家", "不能对它提要求：ZZ",
                "name=\"cross-min-1\" value=\"三\"", "name=\"cross-max-2\" value=\"2\"");
        MockHttpServletRequestBuilder english = post("/draws/new").session(hall.planner())
                .with(csrf())
                .locale(Locale.ENGLISH);
        form.forEach((name, value) -> english.param(name, value));
        assertThat(Stage.text(mvc.perform(english).andReturn())).contains("Machinery JX").doesNotContain("机械 JX");
    }
}
