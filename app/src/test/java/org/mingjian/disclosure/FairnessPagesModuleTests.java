package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.fairdraw.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PublicTest
class FairnessPagesModuleTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @TempDir
    Path folder;
    @Autowired
    HeldDraws held;
    @Autowired
    PublicSite site;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("SUP-03 PUB-03 anyone sees what chance said against what happened, as page and as data, and nobody is named in them")
    void publicPage() throws Exception {
        HeldDraws.Held draw = held.published(folder, "第一次");
        String path = "/public/fairness/" + draw.agency().code();
        await().atMost(PATIENCE).until(() -> site.status(path + "/data.json") == 200);
        String page = site.page(path);
        assertThat(page).contains("从未抽中", "至少 1 次", "机会足以解释", draw.drawId(), "本页看不出什么");
        byte[] data = site.answer(path + "/data.json").getContentAsByteArray();
        assertThat(Json.parseCanonical(data)).isInstanceOf(Json.Obj.class);
        String json = new String(data, StandardCharsets.UTF_8);
        assertThat(json).contains("\"drawnAtLeast\"", "\"happened\":8,\"times\":1", "\"published\":1");
        String csv = site.page(path + "/data.csv");
        assertThat(csv).contains("企业被抽中几次,至少 1 次,", ",8,36");
        assertThat(site.answer(path + "/data.xlsx").getContentAsByteArray()).startsWith('P', 'K');
        for (String shown : new String[]{page, json, csv}) {
            assertThat(shown).doesNotContain("执法员", "ZF-", HeldDraws.code(1).substring(0, 12), "样例",
                    HeldDraws.CANARY, HeldDraws.MARKUP);
        }
        assertThat(site.page("/public/fairness")).contains(draw.agency().name());
        assertThat(site.answer(path).getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(site.status("/public/fairness/nobody")).isEqualTo(404);
        assertThat(site.status("/public/fairness/nobody/data.json")).isEqualTo(404);
    }

    @Test
    @DisplayName("SUP-03 a result that is not public yet counts nowhere, and a void draw is counted as one")
    void unpublished() throws Exception {
        HeldDraws.Held drawn = held.drawn(folder, "没有公布");
        String path = "/public/fairness/" + drawn.agency().code();
        await().atMost(PATIENCE).until(() -> site.status(path + "/data.json") == 200);
        assertThat(site.page(path)).contains("还没有公布过抽取").doesNotContain(drawn.drawId());
        assertThat(site.page(path + "/data.json")).contains("\"draws\":[]", "\"underWay\":1");
        HeldDraws.Held sealed = held.sealed(folder, "作废");
        held.giveUp(sealed, "名单有误");
        String other = "/public/fairness/" + sealed.agency().code() + "/data.json";
        await().atMost(PATIENCE).until(() -> site.status(other) == 200);
        assertThat(site.page(other)).contains("\"void\":1", "\"voidRate\":{\"cases\":1,");
    }

    @Test
    @DisplayName("SUP-03 SEC-07 the desk shows the own agency and those below it, to whoever may see draws")
    void desk() throws Exception {
        HeldDraws.Held draw = held.published(folder, "内部");
        Agency agency = draw.agency();
        await().atMost(PATIENCE)
                .until(() -> site.status("/public/fairness/" + agency.code() + "/data.json") == 200);
        String own = inside("/fairness/" + agency.code(), agency, Role.LEADER)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).contains("至少 1 次", draw.drawId());
        assertThat(inside("/fairness", agency, Role.LEADER).getContentAsString(StandardCharsets.UTF_8))
                .contains("/fairness/" + agency.code());
        assertThat(inside("/fairness/" + agency.code(), staff.agency(), Role.LEADER).getStatus()).isEqualTo(404);
        assertThat(inside("/fairness", agency, Role.SECURITY_ADMIN).getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("SUP-03 REL-05 an agency whose sealed documents are damaged stands in the list with the fault, and the others go on")
    void broken() throws Exception {
        HeldDraws.Held damaged = held.published(folder, "损坏");
        HeldDraws.Held whole = held.published(folder, "完好");
        jdbc.sql("UPDATE draw.sealed SET subjects = :damaged WHERE draw = :draw")
                .param("damaged", "x".getBytes(StandardCharsets.US_ASCII))
                .param("draw", damaged.id())
                .update();
        String path = "/public/fairness/" + damaged.agency().code();
        await().atMost(PATIENCE).until(() -> site.page(path).contains("有一次抽取读不出来"));
        assertThat(site.page(path)).contains(damaged.drawId());
        assertThat(site.status(path + "/data.json")).isEqualTo(503);
        await().atMost(PATIENCE)
                .until(() -> site.status("/public/fairness/" + whole.agency().code() + "/data.json") == 200);
        assertThat(site.page("/public/fairness")).contains("有一次抽取读不出来", damaged.drawId(), whole.agency().name());
    }

    private MockHttpServletResponse inside(String path, Agency agency, Role role) throws Exception {
        return mvc.perform(get(path).session(staff.session(agency, role)).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }
}
