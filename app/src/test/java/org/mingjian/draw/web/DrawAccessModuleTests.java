package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class DrawAccessModuleTests {
    private static final String[] BUTTONS = {"seal", "beacon", "draw", "teams", "publish", "void"};

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("SEC-07 to another agency a draw does not exist: no page, no file, no button")
    void otherAgency() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        MockHttpSession stranger = staff.session(staff.agency(), Role.PLANNER, Role.DRAW_HOST, Role.WITNESS);
        for (String page : new String[]{"", "/pool", "/edit", "/share", "/live", "/slips", "/bundle.zip",
            "/certificate.json"}) {
            assertThat(status(stranger, "/draws/" + draw + page)).as(page).isEqualTo(404);
        }
        String rows = stage.rows();
        for (String button : BUTTONS) {
            assertThat(stage.press(stranger, draw, button).getResponse().getStatus()).as(button).isEqualTo(404);
        }
        assertThat(stage.rows()).isEqualTo(rows);
        assertThat(Stage.text(stage.open(stranger, "/draws"))).doesNotContain("试验抽查");
    }

    @Test
    @DisplayName("SEC-07 a superior agency reads the draws below it and changes none")
    void superiorReads() throws Exception {
        Agency top = staff.agency("120000", "CITY", null);
        Hall hall = stage.hall(staff.agency("120111", "COUNTY", top.id()), "xiqing-2019", 30);
        UUID draw = stage.locked(hall);
        MockHttpSession superior = staff.session(top, Role.PLANNER, Role.DRAW_HOST);
        String page = Stage.text(stage.open(superior, "/draws/" + draw));
        assertThat(page).contains("试验抽查").doesNotContain("/seal\"", "/edit\"", "/void\"");
        for (String button : BUTTONS) {
            assertThat(stage.press(superior, draw, button).getResponse().getStatus()).as(button).isEqualTo(403);
        }
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.PREPARING);
    }

    @Test
    @DisplayName("BEY-03 SEC-08 nobody but the account that was chosen for a party sees its page or gives its share")
    void onlyTheParty() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        stage.press(hall.host(), draw, "seal");
        MockHttpSession stranger = staff.session(hall.agency(), Role.WITNESS);
        assertThat(status(stranger, "/draws/" + draw + "/share")).isEqualTo(403);
        Map<String, String> share = Map.of("share", hall.share("citizen"));
        String rows = stage.rows();
        assertThat(stage.press(stranger, "/draws/" + draw + "/share/reveal", share).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(Stage.note(stage.press(hall.session("discipline"), "/draws/" + draw + "/share/reveal", share))
                .shortfalls()
                .getFirst()
                .rule()).isEqualTo("share");
        assertThat(stage.rows()).isEqualTo(rows);
        assertThat(Stage.text(stage.open(hall.session("discipline"), "/draws/" + draw)))
                .doesNotContain(hall.share("citizen"));
    }

    @Test
    @DisplayName("SEC-08 a button needs its own permission: planners do not seal, witnesses do not draw, inspectors only look")
    void permissions() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        for (String button : BUTTONS) {
            assertThat(stage.press(hall.session("citizen"), draw, button).getResponse().getStatus()).as(button)
                    .isEqualTo(403);
        }
        assertThat(stage.press(hall.planner(), draw, "seal").getResponse().getStatus()).isEqualTo(403);
        MockHttpSession inspector = staff.session(hall.agency(), Role.INSPECTOR);
        assertThat(status(inspector, "/draws/" + draw)).isEqualTo(200);
        assertThat(status(inspector, "/draws/new")).isEqualTo(403);
        stage.press(hall.host(), draw, "seal");
        assertThat(stage.press(hall.planner(), draw, "void").getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("SEC-04 a host without a second factor cannot seal, and is told where to enrol one; in a demo a host can")
    void sealingNeedsTheFactor() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        UUID host = java.util.Objects.requireNonNull(hall.accounts().get("host"));
        demo(host, false);
        assertThat(Stage.text(stage.open(hall.host(), "/draws/" + draw))).contains("/account/factor");
        assertThat(stage.press(hall.host(), draw, "seal").getResponse().getRedirectedUrl()).endsWith("#seal-confirm");
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.PREPARING);
        demo(host, true);
        stage.press(hall.host(), draw, "seal");
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.SEALED);
    }

    private void demo(UUID account, boolean demo) {
        jdbc
                .sql("UPDATE identity.account SET demo = :demo WHERE id = :id")
                .param("demo", demo)
                .param("id", account)
                .update();
    }

    @Test
    @DisplayName("DRAW-05 the desk tells each party and the host which draw waits for them, and until when")
    void desk() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        assertThat(Stage.text(stage.open(hall.session("citizen"), "/"))).contains("为“试验抽查”锁定您的份额",
                "/draws/" + draw + "/share");
        stage.lockAll(hall, draw);
        assertThat(Stage.text(stage.open(hall.session("citizen"), "/"))).doesNotContain("试验抽查");
        assertThat(Stage.text(stage.open(hall.host(), "/"))).contains("“试验抽查”待封存");
        stage.press(hall.host(), draw, "seal");
        assertThat(Stage.text(stage.open(hall.session("citizen"), "/"))).contains("揭示您在“试验抽查”的份额", "截止");
        stage.reveal(hall, draw, "citizen");
        assertThat(Stage.text(stage.open(hall.session("citizen"), "/"))).doesNotContain("试验抽查");
    }

    private int status(MockHttpSession session, String address) throws Exception {
        return stage.open(session, address).getResponse().getStatus();
    }
}
