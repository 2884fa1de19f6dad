package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventState;
import org.mingjian.draw.TeamsNow;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;

@PlatformTest
@Import({DrawFixtures.class, Stage.class, Witnesses.class})
class SlipEventModuleTests {
    @Autowired
    Stage stage;
    @Autowired
    Witnesses witnesses;
    @Autowired
    Staff staff;
    @Autowired
    EventBook book;

    @Test
    @DisplayName("BEY-04 parties without account lock and reveal fresh shares by slip, which the host may issue again while an event waits")
    void bySlip() throws Exception {
        Hall hall = stage.hall();
        UUID draw = published(hall);
        assertThat(stage.press(hall.host(), "/draws/" + draw + "/slips", Map.of("party", "citizen"))
                .getFlashMap()
                .toString()).doesNotContain("citizen一方");
        TeamsNow.Seat seat = book.now(draw).seats().getFirst();
        stage.press(hall.host(), "/draws/" + draw + "/events", Map.of("what", "PERSON_ABSENT:DUTY", "about",
                seat.code() + "|" + seat.slot(), "text", "另有任务"));
        EventRecord event = book.open(draw).orElseThrow();
        String about = Shares.ofEvent(stage.record(draw).drawId(), event.no());
        Map<String, String> codes = new LinkedHashMap<>();
        for (String party : new String[]{"citizen", "discipline"}) {
            codes.put(party, witnesses.slip(hall, draw, party));
            String base = "/w/" + codes.get(party) + "/event";
            assertThat(Stage.text(witnesses.open(base))).contains("第一步", "VDP1-SHARE|" + about + "|" + party);
            assertThat(Stage.note(witnesses.press(base + "/commit", Map.of("commitment",
                    Shares.commitment(Suite.S, about, party, hall.share(party))))).kind()).isEqualTo("done");
        }
        MockHttpSession leader = staff.session(hall.agency(), Role.LEADER);
        assertThat(Stage.note(stage.press(leader, "/draws/" + draw + "/events/" + event.id() + "/approve",
                Map.of("hours", "2"))).kind()).isEqualTo("done");
        for (String party : codes.keySet()) {
            assertThat(Stage.note(witnesses.press("/w/" + codes.get(party) + "/event/reveal",
                    Map.of("share", hall.share(party)))).kind()).isEqualTo("done");
        }
        assertThat(book.of(draw).getFirst().state()).isEqualTo(EventState.DONE);
        var unknown = witnesses.open("/w/" + "0".repeat(32) + "/event");
        assertThat(unknown.getResponse().getStatus()).isEqualTo(404);
        assertThat(Stage.text(unknown)).contains("没有这张凭条");
    }

    private UUID published(Hall hall) throws Exception {
        UUID draw = stage.prepared(hall, witnesses.form(hall));
        Map<String, String> codes = witnesses.sealed(hall, draw);
        for (Map.Entry<String, String> slip : codes.entrySet()) {
            witnesses.reveal(hall, slip.getKey(), slip.getValue());
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", Map.of("text", "31415926535897932384"));
        for (String button : new String[]{"draw", "teams", "publish"}) {
            assertThat(Stage.note(stage.press(hall.host(), draw, button)).kind()).isEqualTo("done");
        }
        return draw;
    }
}
