package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairdraw.events.EventEffect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamsNowTests {
    private static final List<DrawnLine> DRAWN = List.of(
            new DrawnLine(1, "A", "甲", "GEN/JX/1", Optional.of("00")),
            new DrawnLine(2, "B", "乙", "", Optional.empty()));
    private static final List<SeatLine> SEATS = List.of(new SeatLine("A", 1, "p1", "一", 1),
            new SeatLine("A", 2, "p2", "二", 1), new SeatLine("B", 1, "p3", "三", 1), new SeatLine("B", 2, "p4", "四", 1));

    @Test
    @DisplayName("BEY-04 a void subject keeps its line, its substitute stands behind with the same stratum, and a seat that nobody takes is open")
    void voided() {
        TeamsNow now = now(event(1, new EventFacts(EventType.SUBJECT_VOID, "CLOSED", "A", 0, ""),
                new EventEffect(List.of("C|2"), List.of(new EventEffect.Seat("C|1", "p1", OptionalInt.empty())),
                        Optional.of(Optional.of("C")))));
        assertThat(now.lines()).containsExactly(new TeamsNow.Line("A", "甲", "GEN/JX/1", 1, 0),
                new TeamsNow.Line("B", "乙", "", 0, 0), new TeamsNow.Line("C", "丙", "GEN/JX/1", 0, 1));
        assertThat(now.teamOf("A")).isEmpty();
        assertThat(now.teamOf("C")).containsExactly(new TeamsNow.Seat("C", 1, "p1", "一", 1),
                new TeamsNow.Seat("C", 2, "", "", 1));
        assertThat(now.open()).isEqualTo(1);
    }

    @Test
    @DisplayName("BEY-04 a person's event changes one seat alone, and an event without effect yet changes none")
    void person() {
        EventFacts facts = new EventFacts(EventType.PERSON_ABSENT, "LEAVE", "B", 2, "p4");
        TeamsNow now = now(event(1, facts, new EventEffect(List.of(),
                List.of(new EventEffect.Seat("B|2", "p5", OptionalInt.of(3))), Optional.empty())));
        assertThat(now.teamOf("B")).containsExactly(new TeamsNow.Seat("B", 1, "p3", "三", 0),
                new TeamsNow.Seat("B", 2, "p5", "五", 1));
        assertThat(now.teamOf("A")).extracting(TeamsNow.Seat::by).containsOnly(0);
        assertThat(now(event(1, facts, null)).seats()).extracting(TeamsNow.Seat::by).containsOnly(0);
    }

    private static TeamsNow now(EventRecord event) {
        return TeamsNow.of(DRAWN, SEATS, List.of(event), Map.of("C", "丙"), Map.of("p1", "一", "p5", "五"));
    }

    private static EventRecord event(int no, EventFacts facts, @org.jspecify.annotations.Nullable EventEffect effect) {
        EventRecord.Act act = new EventRecord.Act(new UUID(0, 1), Instant.EPOCH);
        return new EventRecord(new UUID(0, no), new UUID(0, 0), no,
                effect == null ? EventState.LOGGED : EventState.DONE,
                facts, "E", "", "", act, Optional.of(act), "", OptionalLong.of(7), Optional.empty(),
                Optional.ofNullable(effect));
    }
}
