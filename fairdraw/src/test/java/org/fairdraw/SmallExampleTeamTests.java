package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.TeamSlot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What VDP §11 publishes of the small example in suite S only. */
class SmallExampleTeamTests {
    private static final String KEY = "c97b497fba51d60183a59a41e433c9fac79e70b8d570b01153b54277c430f5fb";

    @Test
    @DisplayName("VDP-1.4 the inclusion path of index 4 is the published one")
    void path() {
        assertThat(Snapshot.of(Suite.S, SmallExampleVectorTests.rows()).inclusionPath(4).stream().map(Hex::of))
                .containsExactly(
                        "9d0c2b234e01cc95bd06441ac6227753af86c47532d46ac792d55398050ba5f1",
                        "939820c87a7a0aedbe5274c1a0c14c8447ba9db1e5415acd6ebf06dc838bfd6d",
                        "05d07b14e76dfa0ff32c0caca59992e7b8e4828eca19849a3742ca4c21c86a9d",
                        "b539879927d81d7893e9b5e520fd288252e308930001b620901d8ef72e50efdf");
    }

    @Test
    @DisplayName("VDP-6.4 the people of the small example are sent as published")
    void assignment() {
        List<TeamSlot> team = List.of(new TeamSlot(1, "leader", "none", "any", "any"),
                new TeamSlot(2, "member", "none", "any", "any"));
        List<PersonRow> persons = List.of(SmallExampleVectorTests.person("I1", "leader", "member"),
                SmallExampleVectorTests.person("I2", "member"),
                SmallExampleVectorTests.person("I3", "leader", "member"),
                SmallExampleVectorTests.person("I4", "member"));
        List<BarRow> bars = List.of(new BarRow("I1", "91330000A01", "rotation"),
                new BarRow("I2", "91330000A12", "kin"));
        Snapshot<SubjectRow> pool = Snapshot.of(Suite.S, SmallExampleVectorTests.rows());
        List<SubjectRow> subjects = List.of(pool.rows().get(0), pool.rows().get(8), pool.rows().get(11));
        TeamDraw.Outcome outcome = TeamDraw.draw(
                new Staffing(SmallExampleVectorTests.rules(3, 2, Map.of(), team), persons, bars), subjects,
                new Tickets(Suite.S, KEY));
        TeamDraw.Outcome.Staffed staffed = (TeamDraw.Outcome.Staffed) outcome;
        assertThat(staffed.seats().stream().map(seat -> seat.slot().substring(8) + " " + seat.person()))
                .containsExactly("A09|1 I3", "A12|2 I4", "A09|2 I1", "A01|2 I2", "A12|1 I1", "A01|1 I3");
        assertThat(staffed.components()).containsExactly(new ComponentBounds(2, 1, 6));
    }

    @Test
    @DisplayName("VDP-4.2 the commitment to a share is the published one")
    void share() {
        assertThat(Shares.commitment(Suite.S, "TEST-0001", "dept-A", "1".repeat(64)))
                .isEqualTo("f3488dd16cf1937521c952af414c0429baa9c6a37ac771362af898772da51e5e");
    }
}
