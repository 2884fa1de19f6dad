package org.mingjian.draw;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.fairdraw.DrawOutcome;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@Import(DrawFixtures.class)
class InterruptedCeremonyModuleTests {
    private static final String DICE = "27182818284590452353";

    @Autowired
    DrawDesk desk;
    @Autowired
    Ceremony ceremony;
    @Autowired
    Drawing drawing;
    @Autowired
    Draws draws;
    @Autowired
    Staff staff;
    @Autowired
    DrawFixtures fixtures;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    PinnedClock clock;

    @Test
    @DisplayName("REL-01 a draw that was cut off between start and result completes after a restart to the result that its seed defines")
    void resumes() throws IOException {
        Agency agency = staff.agency();
        fixtures.furnish(staff.person(agency, Role.PLANNER), "xiqing-2019", 30);
        Map<String, Actor> actors = new TreeMap<>();
        Map<String, String> shares = new TreeMap<>();
        for (String party : List.of("host", "witness")) {
            actors.put(party, DrawFixtures.actor(staff.person(agency, Role.DRAW_HOST), Role.DRAW_HOST));
            shares.put(party, Shares.random(""));
        }
        Actor host = requireNonNull(actors.get("host"));
        UUID id = desk.prepare(host, draft(actors));
        String drawId = draws.find(id).orElseThrow().drawId();
        actors.forEach((party, actor) -> ceremony.commitShare(id, actor,
                Shares.commitment(Suite.S, drawId, party, requireNonNull(shares.get(party)))));
        ceremony.seal(id, host);
        actors.forEach((party, actor) -> ceremony.revealShare(id, actor, requireNonNull(shares.get(party))));
        clock.advance(Duration.ofMinutes(11));
        ceremony.enterBeacon(id, host, new BeaconEntry(DICE));
        DrawOutcome.Drawn direct = (DrawOutcome.Drawn) draws.sealed(id).draw(shares, List.of(DICE));

        transaction.executeWithoutResult(status -> drawing.start(id, "host"));
        assertThat(draws.find(id).orElseThrow().state()).isEqualTo(DrawState.SEALED);
        assertThat(drawing.resume()).isEqualTo(1);

        assertThat(draws.find(id).orElseThrow().state()).isEqualTo(DrawState.DRAWN);
        assertThat(draws.result(id).orElseThrow().resultHash()).isEqualTo(direct.draw().resultHash());
        assertThat(drawing.resume()).isZero();
        assertThat(ceremony.draw(id, host)).isInstanceOf(StepOutcome.AlreadyDone.class);
    }

    private static DrawDraft draft(Map<String, Actor> actors) {
        List<DrawDraft.PartyChoice> parties = new ArrayList<>();
        actors.forEach((party, actor) -> parties.add(new DrawDraft.PartyChoice(party, party, actor.accountId())));
        return new DrawDraft("断电试验", 8, 0,
                new DrawDraft.DrawCondition(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(),
                        new TreeSet<>()),
                true, BeaconKind.DICE, Optional.empty(), 10, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 20), "",
                parties);
    }
}
