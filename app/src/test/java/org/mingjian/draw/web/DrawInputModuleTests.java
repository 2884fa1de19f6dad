package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MvcResult;

/** Each wrong value of a draft's form, at its own field. */
@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class DrawInputModuleTests {
    @Autowired
    Stage stage;

    /** Returns what stands at a field, without its markup. */
    private static String at(String field, String page) {
        return Pattern.compile("id=\"" + field + "-fault\"[^>]*>(.*?)</div>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]*>", " "))
                .findFirst()
                .orElse("");
    }

    private String refused(Hall hall, Map<String, String> wrong) throws Exception {
        Map<String, String> form = stage.form(hall);
        form.putAll(wrong);
        String rows = stage.rows();
        MvcResult result = stage.press(hall.planner(), "/draws/new", form);
        assertThat(result.getResponse().getStatus()).as("%s", wrong).isEqualTo(422);
        assertThat(stage.rows()).isEqualTo(rows);
        return Stage.text(result);
    }

    @Test
    @DisplayName("REL-07 a long title is refused at its field with its length, its text and the most, and the summary names the place")
    void longTitle() throws Exception {
        String title = "长".repeat(101);
        String page = refused(stage.hall(), Map.of("title", title));
        assertThat(at("title", page)).contains("最多 100 个字，现在有 101 个：“" + "长".repeat(60) + "…”");
        assertThat(page).contains("名称：最多 100 个字", "value=\"" + title + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "rotationPast, 99, 看最近几次：须为 1 至 10 的整数，现在是“99”",
        "visitDays, 21, 须为 1 至 20 的整数，现在是“21”",
        "beacon, FOO, '公共随机源请选现场掷骰、彩票开奖号码、drand 随机信标或没有公共随机源，现在是“FOO”'",
        "replaceSubjects, R9, 请选 R0 或 R1，现在是“R9”",
        "replacePersons, R, 请选 R0 或 R1，现在是“R”",
        "wholeField, maybe, 请选 false 或 true，现在是“maybe”",
        "mode, CLOSED, 请选 OPEN 或 SEALED，现在是“CLOSED”"
    })
    @DisplayName("REL-07 a value that none of the choices sends is refused at its field with the value and what is allowed, and is not taken for another one")
    void noChoice(String field, String value, String says) throws Exception {
        String page = refused(stage.hall(), Map.of(field, value));
        String rule = says.substring(says.indexOf('：') + 1);
        assertThat(at(field, page)).contains(rule);
        assertThat(page).contains("href=\"#" + field + "\"", "id=\"" + field + "\"", says);
    }

    @Test
    @DisplayName("REL-07 the party of a sealed share that was not filled in is refused with what was chosen")
    void sealedParty() throws Exception {
        String page = refused(stage.hall(), Map.of("mode", "SEALED", "sealedParty", "9", "sealedTo", "x"));
        assertThat(at("sealedParty", page)).contains("现在是“9”");
        assertThat(at("sealedTo", page)).contains("现在是“x”");
    }
}
