package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.RotationBars.PastSeat;
import org.mingjian.policy.Rotation;

class RotationBarsTests {
    private static Preparation pool(int subjects, int people) {
        Preparing draw = new Preparing("xiqing-2019").subjects(subjects, "JX", "A");
        IntStream.rangeClosed(1, people).forEach(person -> draw.person("P" + person, true));
        return draw.done();
    }

    private static List<BarRow> bars(Rotation rotation, List<PastSeat> past, Preparation pool) {
        return RotationBars.of(rotation, past, pool.subjects(), pool.roster().persons());
    }

    private static Set<String> left(SubjectRow subject, List<BarRow> bars, Preparation pool) {
        Set<String> left = new HashSet<>();
        pool.roster().persons().stream().map(PersonRow::pid).forEach(left::add);
        bars.stream().filter(bar -> bar.subject().equals(subject.id())).forEach(bar -> left.remove(bar.pid()));
        return left;
    }

    @Test
    @DisplayName("whoever went to an enterprise in its last visits is barred there, and elsewhere not")
    void sameSubject() {
        String code = DrawFixtures.code(0);
        List<PastSeat> past = List.of(new PastSeat(2, code, "P1"), new PastSeat(2, code, "P2"),
                new PastSeat(5, code, "P3"), new PastSeat(1, "elsewhere", "P4"));
        assertThat(bars(new Rotation(false, true, 1), past, pool(3, 5))).containsExactly(
                new BarRow("P1", code, "ROTATION"), new BarRow("P2", code, "ROTATION"));
        assertThat(bars(new Rotation(false, true, 2), past, pool(3, 5))).extracting(BarRow::pid)
                .containsExactly("P1", "P2", "P3");
        assertThat(bars(Rotation.NONE, past, pool(3, 5))).isEmpty();
    }

    @Test
    @DisplayName("at no enterprise do two people remain who went together, whatever the past teams were")
    void pairsNeverMeet() {
        SplittableRandom chance = new SplittableRandom(14);
        for (int round = 0; round < 100; round++) {
            List<PastSeat> past = new ArrayList<>();
            Set<Set<String>> pairs = new HashSet<>();
            for (int team = 0; team < chance.nextInt(1, 8); team++) {
                String one = "P" + chance.nextInt(1, 9);
                String other = "P" + chance.nextInt(1, 9);
                past.add(new PastSeat(1, "S" + team, one));
                if (!one.equals(other)) {
                    past.add(new PastSeat(1, "S" + team, other));
                    pairs.add(Set.of(one, other));
                }
            }
            Preparation pool = pool(12, 8);
            List<BarRow> bars = bars(new Rotation(true, false, 1), past, pool);
            for (SubjectRow subject : pool.subjects()) {
                Set<String> left = left(subject, bars, pool);
                assertThat(pairs).noneMatch(left::containsAll);
                assertThat(left).isNotEmpty();
            }
        }
    }

    @Test
    @DisplayName("two people who went together are each barred at half of the enterprises, and who never went is free")
    void balanced() {
        List<PastSeat> past = List.of(new PastSeat(1, "S", "P1"), new PastSeat(1, "S", "P2"));
        List<BarRow> bars = bars(new Rotation(true, false, 1), past, pool(10, 4));
        Map<String, Integer> times = new HashMap<>();
        bars.forEach(bar -> times.merge(bar.pid(), 1, Integer::sum));
        assertThat(times).isEqualTo(Map.of("P1", 5, "P2", 5));
        assertThat(bars(new Rotation(true, false, 1), List.of(new PastSeat(2, "S", "P1"), new PastSeat(2, "S", "P2")),
                pool(10, 4))).isEmpty();
    }

    @Test
    @DisplayName("an interest stays an interest where rotation would bar the same person")
    void interestStays() {
        Preparing draw = new Preparing("xiqing-2019").subjects(1, "JX", "A")
                .person("P1", true)
                .person("P2", true)
                .person("P3", true);
        draw.conflicts.add(new Conflict("P1", DrawFixtures.code(0)));
        draw.rotation = new Rotation(false, true, 1);
        draw.past = List.of(new PastSeat(1, DrawFixtures.code(0), "P1"), new PastSeat(1, DrawFixtures.code(0), "P2"));
        assertThat(draw.done().roster().bars()).extracting(BarRow::kind).containsExactly("INTEREST", "ROTATION");
    }
}
