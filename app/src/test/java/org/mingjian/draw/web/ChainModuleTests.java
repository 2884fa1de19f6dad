package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.Draws;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class ChainModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");
    private static final String PARTY = "discipline";
    private static final int LENGTH = 3;

    @Autowired
    Stage stage;
    @Autowired
    Draws draws;

    private static String value(String secret, int place) {
        String value = secret;
        for (int step = LENGTH; step > place; step--) {
            value = Shares.before(Suite.S, PARTY, value);
        }
        return value;
    }

    private String registered(Hall hall) throws Exception {
        String secret = Shares.random("");
        stage.press(hall.session(PARTY), "/chains", Map.of("party", PARTY, "name", "派驻纪检监察组", "length", "3",
                "anchor", value(secret, 0)));
        return secret;
    }

    /** Prepares a draw in which one party uses its chain, and the others shares made for it. */
    private Drawing prepared(Hall hall) throws Exception {
        Map<String, String> shares = new LinkedHashMap<>();
        hall.accounts().keySet().forEach(party -> shares.put(party, Shares.random("")));
        Hall fresh = new Hall(hall.agency(), hall.planner(), hall.accounts(), hall.parties(), shares);
        Map<String, String> form = stage.form(hall);
        form.put("count", "3");
        UUID draw = stage.prepared(fresh, form);
        stage.lock(fresh, draw, "citizen");
        stage.lock(fresh, draw, "host");
        assertThat(Stage.note(stage.press(hall.session(PARTY), draw, "share/chain")).kind()).isEqualTo("done");
        return new Drawing(fresh, draw);
    }

    private record Drawing(Hall hall, UUID draw) {}

    private void finish(Drawing drawing, String value) throws Exception {
        Hall hall = drawing.hall();
        stage.reveal(hall, drawing.draw(), "citizen");
        stage.reveal(hall, drawing.draw(), "host");
        if (!value.isEmpty()) {
            assertThat(reveal(drawing, value)).isEqualTo("done");
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + drawing.draw() + "/beacon", DICE);
        assertThat(Stage.note(stage.press(hall.host(), drawing.draw(), "draw")).kind()).isEqualTo("done");
    }

    private String reveal(Drawing drawing, String value) throws Exception {
        return Stage.note(stage.press(drawing.hall().session(PARTY), "/draws/" + drawing.draw() + "/share/reveal",
                Map.of("share", value))).kind();
    }

    private String seal(Drawing drawing) throws Exception {
        StepNote note = Stage.note(stage.press(drawing.hall().host(), drawing.draw(), "seal"));
        return note.shortfalls().isEmpty() ? note.kind() : note.shortfalls().getFirst().rule();
    }

    private void passes(UUID draw) throws Exception {
        Report report = Verifier.verify(Bundle.read(new ByteArrayInputStream(draws.bundle(draw).orElseThrow())),
                Set.of());
        assertThat(report.ok()).as(report.toJson()).isTrue();
        for (String id : List.of("V4.chain", "V4.reuse", "V4.share")) {
            assertThat(report.findings().stream().filter(one -> one.id().equals(id)).toList()).as(id)
                    .isNotEmpty()
                    .allMatch(one -> one.status() == Status.PASS);
        }
    }

    @Test
    @DisplayName("BEY-03 a chain registered once gives its values one after the other, and each bundle proves it")
    void oneAfterTheOther() throws Exception {
        Hall hall = stage.hall();
        String secret = registered(hall);
        for (int place = 1; place <= LENGTH; place++) {
            Drawing drawing = prepared(hall);
            assertThat(seal(drawing)).isEqualTo("done");
            String page = Stage.text(stage.open(hall.session(PARTY), "/draws/" + drawing.draw() + "/share"));
            assertThat(page).contains("data-place=\"" + place + "\"", "data-steps=\"" + (LENGTH - place) + "\"");
            assertThat(reveal(drawing, value(secret, place == 1 ? 2 : place - 1))).isEqualTo("refused");
            finish(drawing, value(secret, place));
            passes(drawing.draw());
        }
        assertThat(Stage.text(stage.open(hall.session(PARTY), "/public/chains"))).contains(value(secret, 0), "3 / 3")
                .doesNotContain(secret);
        UUID spent = stage.prepared(hall, stage.form(hall));
        assertThat(Stage.note(stage.press(hall.session(PARTY), spent, "share/chain")).shortfalls().getFirst().rule())
                .isEqualTo("chain-spent");
    }

    @Test
    @DisplayName("BEY-03 while a chain's last value is secret no draw takes the next one; once the draw is published it does, though it was withheld")
    void waitsForTheLast() throws Exception {
        Hall hall = stage.hall();
        String secret = registered(hall);
        Drawing first = prepared(hall);
        Drawing second = prepared(hall);
        assertThat(seal(first)).isEqualTo("done");
        assertThat(seal(second)).isEqualTo("chain-open");
        finish(first, "");
        assertThat(seal(second)).isEqualTo("chain-open");
        stage.press(hall.host(), first.draw(), "teams");
        stage.press(hall.host(), first.draw(), "publish");
        assertThat(seal(second)).isEqualTo("done");
        assertThat(reveal(second, value(secret, 1))).isEqualTo("refused");
        finish(second, value(secret, 2));
        passes(second.draw());
    }

    @Test
    @DisplayName("BEY-03 a newer chain ends the older one, another account's is not taken over, and what is wrong is said")
    void replaced() throws Exception {
        Hall hall = stage.hall();
        registered(hall);
        Drawing drawing = prepared(hall);
        String secret = registered(hall);
        assertThat(seal(drawing)).isEqualTo("chain-replaced");
        assertThat(Stage.note(stage.press(hall.session(PARTY), drawing.draw(), "share/chain")).kind())
                .isEqualTo("done");
        assertThat(seal(drawing)).isEqualTo("done");
        finish(drawing, value(secret, 1));
        passes(drawing.draw());
        assertThat(Stage.text(stage.press(hall.session("citizen"), "/chains", Map.of("party", PARTY, "name", "别人",
                "length", "0", "anchor", "zz"))))
                .contains("已经是本机关另一个账户的链", "一条链有 1 至 1,000 个值", "链头是 64 位小写十六进制数", "别人", "“zz”");
    }
}
