package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class RehearsalModuleTests {
    private static final String[] BUTTONS = {"seal", "beacon", "draw", "teams", "publish", "void", "screen", "slips",
        "hall", "share/commit", "share/reveal", "share/result", "rehearsals"};
    private static final String[] PAGES = {"", "/pool", "/share", "/slips", "/live", "/bundle.zip",
        "/certificate.json", "/certificate.pdf", "/minutes.pdf", "/minutes.docx"};

    @Autowired
    Stage stage;
    @Autowired
    Ledger ledger;

    @Test
    @DisplayName("DRAW-05 a dry run says on every part that it is one, keeps only its throwaway seed, and leaves one entry that it took place")
    void saysSo() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        String rows = stage.rows();
        long size = stage.ledgerSize();
        MvcResult pressed = stage.press(hall.planner(), draw, "rehearsals");
        assertThat(stage.ledgerSize()).isEqualTo(size + 1);
        assertThat(ledger.entry(size).orElseThrow().type()).isEqualTo("DRAW_REHEARSED");
        assertThat(stage.rows()).isEqualTo(rows);
        String page = Stage.text(stage.open(hall.planner(), String.valueOf(pressed.getResponse().getRedirectedUrl())));
        assertThat(page).contains("试摇，不是抽取，不作数", "试摇-", "一次性种子", "试摇出的 10 家（不作数）");
        assertThat(page.split("mj-tag--wait\">试摇", -1)).hasSize(11);
        assertThat(page).doesNotContain("/seal\"", "bundle.zip", "certificate");
        MvcResult again = stage.press(hall.planner(), draw, "rehearsals");
        String other = Stage
                .text(stage.open(hall.planner(), String.valueOf(again.getResponse().getRedirectedUrl())));
        assertThat(other).isNotEqualTo(page);
    }

    @Test
    @DisplayName("DRAW-05 no request makes a dry run real: its id opens no page, presses no button and names no file, and it ends with the draft")
    void neverReal() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        MvcResult pressed = stage.press(hall.planner(), draw, "rehearsals");
        String address = String.valueOf(pressed.getResponse().getRedirectedUrl());
        String id = address.substring(address.lastIndexOf('/') + 1);
        String rows = stage.rows();
        long size = stage.ledgerSize();
        for (String button : BUTTONS) {
            assertThat(stage.press(hall.host(), "/draws/" + id + "/" + button, Map.of("text", "1", "reason", "r"))
                    .getResponse()
                    .getStatus()).as(button).isEqualTo(404);
            assertThat(stage.press(hall.host(), address + "/" + button, Map.of()).getResponse().getStatus())
                    .as(address + button)
                    .isEqualTo(404);
        }
        for (String page : PAGES) {
            assertThat(stage.open(hall.host(), "/draws/" + id + page).getResponse().getStatus()).as(page)
                    .isEqualTo(404);
        }
        for (String file : new String[]{"", "/bundle.zip", "/certificate.json", "/certificate.pdf"}) {
            for (String name : new String[]{id, "rehearsal", "试摇-" + id}) {
                assertThat(stage.open(hall.host(), "/public/draws/" + name + file).getResponse().getStatus())
                        .as(name + file)
                        .isEqualTo(404);
            }
        }
        assertThat(stage.rows()).isEqualTo(rows);
        assertThat(stage.ledgerSize()).isEqualTo(size);
        stage.press(hall.host(), draw, "seal");
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.SEALED);
        assertThat(stage.open(hall.planner(), address).getResponse().getStatus()).isEqualTo(404);
        assertThat(Stage.note(stage.press(hall.planner(), draw, "rehearsals")).shortfalls().getFirst().rule())
                .isEqualTo("rehearsal-late");
    }
}
