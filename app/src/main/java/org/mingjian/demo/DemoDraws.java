package org.mingjian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.mingjian.draw.BeaconEntry;
import org.mingjian.draw.BeaconKind;
import org.mingjian.draw.Ceremony;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.springframework.stereotype.Component;

/** Takes demo draws through the real ceremony, each step at its time of day. */
@Component
class DemoDraws {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int REVEAL_MINUTES = 10;
    private static final int DICE = 20;
    private static final Map<String, String> PARTIES = new TreeMap<>(
            Map.of("host", "执行科室", "discipline", "派驻纪检监察组", "citizen", "企业代表"));

    private final DrawDesk desk;
    private final Ceremony ceremony;
    private final Draws draws;

    DemoDraws(DrawDesk desk, Ceremony ceremony, Draws draws) {
        this.desk = desk;
        this.ceremony = ceremony;
        this.draws = draws;
    }

    /** Leaves a draw in preparation, ready for its ceremony: two parties have yet to lock their shares. */
    void prepare(DemoPeople.Founded founded, int number, int count, LocalDate day) {
        desk.prepare(founded.actor("planner"), draft(founded, number, count, day));
    }

    /** Holds a whole ceremony on a morning, from the draft to publication, and returns the draw. */
    UUID hold(DemoPeople.Founded founded, DemoClock clock, int number, int count, LocalDate day) {
        Instant morning = day.atTime(9, 0).atZone(CHINA).toInstant();
        SplittableRandom random = new SplittableRandom(founded.agency().code().hashCode() * 31L + number);
        clock.travelTo(morning);
        UUID id = desk.prepare(founded.actor("planner"), draft(founded, number, count, day));
        DrawRecord draw = draws.find(id).orElseThrow();
        Map<String, String> shares = new TreeMap<>();
        for (String party : PARTIES.keySet()) {
            shares.put(party, Shares.random(""));
            require(ceremony.commitShare(id, founded.actor(party),
                    Shares.commitment(Suite.S, draw.drawId(), party, shares.getOrDefault(party, ""))));
        }
        Actor host = founded.actor("host");
        clock.travelTo(morning.plus(Duration.ofMinutes(30)));
        require(ceremony.seal(id, host));
        shares.forEach((party, share) -> require(ceremony.revealShare(id, founded.actor(party), share)));
        clock.travelTo(morning.plus(Duration.ofMinutes(31 + REVEAL_MINUTES)));
        require(ceremony.enterBeacon(id, host, new BeaconEntry(dice(random))));
        require(ceremony.draw(id, host));
        clock.travelTo(morning.plus(Duration.ofMinutes(45 + REVEAL_MINUTES)));
        require(ceremony.confirmTeams(id, host));
        require(ceremony.publish(id, host));
        return id;
    }

    private static DrawDraft draft(DemoPeople.Founded founded, int number, int count, LocalDate day) {
        List<DrawDraft.PartyChoice> parties = new ArrayList<>();
        PARTIES.forEach(
                (code, name) -> parties.add(new DrawDraft.PartyChoice(code, name, founded.actor(code).accountId())));
        return new DrawDraft(day.getYear() + " 年第 " + number + " 次“双随机”抽查", count, 2,
                new DrawDraft.DrawCondition(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(),
                        new TreeSet<>()),
                true,
                BeaconKind.DICE, Optional.empty(), REVEAL_MINUTES, day.plusDays(3), day.plusDays(31), "", parties);
    }

    private static String dice(SplittableRandom random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < DICE; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static void require(StepOutcome outcome) {
        if (!(outcome instanceof StepOutcome.Done)) {
            throw new IllegalStateException("The demo's draw did not go on: " + outcome);
        }
    }
}
