package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.terms.Quota;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.draw.RuleCollision.Mend;
import org.mingjian.draw.RuleCollision.Rule;
import org.mingjian.policy.Rotation;

class CollisionTests {
    private static final LocalDate LAPSED = LocalDate.of(2020, 1, 1);

    private static List<RuleCollision> collisions(Preparation preparation) {
        return Collisions.with(preparation, List.of(Shortfall.of("any", "")))
                .stream()
                .flatMap(line -> line.collision().stream())
                .toList();
    }

    @Test
    @DisplayName("DRAW-06 count, key share and same-year exclusion collide, and each mend has its number")
    void subjects() {
        Preparing draw = new Preparing("zibo-2017").subjects(5, "WHP", "A")
                .subjects(9, "WHP", "A", RowStatus.excluded("DRAWN2026"))
                .subjects(40, "JX", "A")
                .person("1", true, "WHP", "JX")
                .person("2", true, "WHP", "JX");
        draw.count = 20;
        RuleCollision collision = collisions(draw.done()).getFirst();
        assertThat(collision.rules()).containsExactly(Rule.COUNT, Rule.KEY_SHARE, Rule.SAME_YEAR);
        assertThat(collision.mends()).containsExactly(Mend.of(Rule.COUNT, 20, 10), Mend.of(Rule.KEY_SHARE, 5),
                Mend.of(Rule.SAME_YEAR, 9, 9, 5));
        draw.count = 10;
        assertThat(collisions(draw.done())).isEmpty();
    }

    private static Preparing thirds(String policy) {
        return new Preparing(policy).subjects(10, "WHP", "A")
                .subjects(10, "JX", "A")
                .subjects(10, "QG", "A")
                .person("1", true, "WHP", "JX", "QG")
                .person("2", true, "WHP", "JX", "QG");
    }

    private static Preparation crossed(Preparing draw, String code, Quota quota) {
        return draw.done().crossedBy(new TreeMap<>(Map.of(code, quota)));
    }

    @Test
    @DisplayName("DRAW-06 VDP §5.5 a bound of an industry collides with the count, and each mend holds with all other rules")
    void crossingBound() {
        Preparing draw = thirds("xiqing-2019");
        draw.count = 10;
        assertThat(collisions(crossed(draw, "JX", Quota.between(3, 4)))).isEmpty();
        RuleCollision many = collisions(crossed(draw, "JX", Quota.between(0, 2))).getFirst();
        assertThat(many.rules()).containsExactly(Rule.COUNT, Rule.CROSS_MOST);
        assertThat(many.bound()).containsExactly("JX", "2");
        assertThat(many.mends()).containsExactly(Mend.of(Rule.CROSS_MOST, "JX", 2, 4), Mend.of(Rule.COUNT, 10, 6));
        RuleCollision few = collisions(crossed(draw, "JX", Quota.atLeast(5))).getFirst();
        assertThat(few.rules()).containsExactly(Rule.COUNT, Rule.CROSS_LEAST);
        assertThat(few.mends()).containsExactly(Mend.of(Rule.CROSS_LEAST, "JX", 5, 3), Mend.of(Rule.MORE, 10, 15));
        for (int count : new int[]{6, 15}) {
            draw.count = count;
            Quota bound = count == 6 ? Quota.between(0, 2) : Quota.atLeast(5);
            assertThat(DrawDesk.chances(crossed(draw, "JX", bound))).isInstanceOf(AllocationOutcome.Allocated.class);
        }
    }

    @Test
    @DisplayName("DRAW-06 VDP §5.5 where several bounds are not met, one mend changes them all, for fewer would not help")
    void severalCrossingBounds() {
        Preparing draw = thirds("xiqing-2019");
        draw.count = 10;
        Map<String, Quota> bounds = Map.of("JX", Quota.between(0, 1), "QG", Quota.atLeast(6), "WHP", Quota.atLeast(5));
        RuleCollision collision = collisions(draw.done().crossedBy(new TreeMap<>(bounds))).getFirst();
        assertThat(collision.mends()).containsExactly(Mend.together(List.of(Mend.of(Rule.CROSS_MOST, "JX", 1, 4),
                Mend.of(Rule.CROSS_LEAST, "QG", 6, 3), Mend.of(Rule.CROSS_LEAST, "WHP", 5, 3))));
        for (String kept : bounds.keySet()) {
            TreeMap<String, Quota> mended = new TreeMap<>(Map.of("JX", Quota.between(0, 4), "QG", Quota.atLeast(3),
                    "WHP", Quota.atLeast(3)));
            assertThat(DrawDesk.chances(draw.done().crossedBy(mended)))
                    .isInstanceOf(AllocationOutcome.Allocated.class);
            mended.put(kept, bounds.get(kept));
            assertThat(DrawDesk.chances(draw.done().crossedBy(mended))).as(kept)
                    .isNotInstanceOf(AllocationOutcome.Allocated.class);
        }
    }

    @Test
    @DisplayName("DRAW-06 VDP §5.5 a bound that only the share of key industries breaks collides with that, too")
    void crossingKeyShare() {
        Preparing draw = thirds("zibo-2017");
        draw.count = 10;
        RuleCollision collision = collisions(crossed(draw, "WHP", Quota.between(0, 4))).getFirst();
        assertThat(collision.rules()).containsExactly(Rule.COUNT, Rule.KEY_SHARE, Rule.CROSS_MOST);
        assertThat(collision.mends()).containsExactly(Mend.of(Rule.CROSS_MOST, "WHP", 4, 5),
                Mend.of(Rule.COUNT, 10, 8));
    }

    @Test
    @DisplayName("DRAW-06 a directed draw that asks for too many collides with its conditions alone")
    void conditions() {
        Preparing draw = new Preparing("xiqing-2019").subjects(3, "JX", "A")
                .subjects(30, "QG", "A", RowStatus.excluded("CONDITION"))
                .person("1", true)
                .person("2", true);
        draw.count = 8;
        RuleCollision collision = collisions(draw.done()).getFirst();
        assertThat(collision.rules()).containsExactly(Rule.COUNT, Rule.CONDITION);
        assertThat(collision.mends()).containsExactly(Mend.of(Rule.COUNT, 8, 3), Mend.of(Rule.CONDITION, 30, 0, 5));
    }

    @Test
    @DisplayName("DRAW-06 a team that cannot be filled names the fewest seats, the rules, and how many people of which kind")
    void teams() {
        Preparing draw = new Preparing("wushen-2024").subjects(4, "WHP", "A")
                .person("1", true, "WHP")
                .person("2", false, "JX")
                .person("3", false, "JX");
        RuleCollision collision = collisions(draw.done()).getLast();
        assertThat(collision.rules()).containsExactly(Rule.TEAM_SIZE, Rule.QUALIFICATION);
        assertThat(collision.slots()).hasSize(2);
        assertThat(collision.mends()).containsExactly(Mend.of(Rule.TEAM_SIZE, 1, "WHP", "", ""));
        draw.person("4", false, "WHP", "JX");
        assertThat(collisions(draw.done())).isEmpty();
        draw.conflicts.add(new Conflict("4", DrawFixtures.code(0)));
        RuleCollision barred = collisions(draw.done()).getLast();
        assertThat(barred.place()).isEqualTo("企业0");
        assertThat(barred.rules()).containsExactly(Rule.TEAM_SIZE, Rule.QUALIFICATION, Rule.INTEREST);
    }

    @Test
    @DisplayName("DRAW-06 rotation, seat limits, lapsed certificates and experts are named with the people whom they concern")
    void mends() {
        Preparing draw = new Preparing("xiqing-2019").subjects(2, "JX", "A")
                .person("1", true)
                .person("2", true)
                .person("3", true, OptionalInt.of(0), Preparing.DAY)
                .person("4", true, OptionalInt.empty(), LAPSED);
        draw.rotation = new Rotation(true, false, 1);
        draw.past = List.of(new RotationBars.PastSeat(1, "X", "1"), new RotationBars.PastSeat(1, "X", "2"));
        RuleCollision collision = collisions(draw.done()).getLast();
        assertThat(collision.rules()).containsExactly(Rule.TEAM_SIZE, Rule.CERTIFICATE, Rule.SEAT_LIMIT, Rule.ROTATION);
        assertThat(collision.mends()).contains(Mend.of(Rule.ROTATION, "人2"), Mend.of(Rule.SEAT_LIMIT, "人3"),
                Mend.of(Rule.CERTIFICATE, "人4"));
        Preparing other = new Preparing("xiqing-2019").subjects(1, "JX", "A").person("1", true).person("2", true);
        other.experts(new ExpertSeats(1, "电气"), Preparing.expert("Z1", true, Set.of("有限空间"), "JX"),
                Preparing.expert("Z2", false, Set.of("电气"), "JX"));
        assertThat(collisions(other.done()).getLast().rules()).containsExactly(Rule.EXPERTS, Rule.TERM, Rule.CONTENT);
    }

    @Test
    @DisplayName("DRAW-06 on small draws made at random no rule of the named set can be spared, and none smaller collides")
    void bruteForce() {
        SplittableRandom chance = new SplittableRandom(66);
        int found = 0;
        for (int round = 0; round < 400; round++) {
            Preparation draw = randomDraw(chance);
            TeamCollision team = new TeamCollision(draw.rules(), draw.roster().persons(), draw.roster().bars(),
                    draw.subjects().getFirst(), Map.of());
            Optional<RuleCollision> collision = team.find();
            assertThat(collision.isPresent()).isEqualTo(!team.feasible(EnumSet.allOf(Rule.class)));
            if (collision.isEmpty() || !team.feasible(Set.of())) {
                continue;
            }
            found++;
            List<Rule> rules = collision.get().rules();
            assertThat(team.feasible(new HashSet<>(rules))).isFalse();
            for (Rule spared : rules) {
                Set<Rule> without = new HashSet<>(rules);
                without.remove(spared);
                assertThat(team.feasible(without)).as("%s without %s", rules, spared).isTrue();
            }
            assertThat(smallestOfAll(team)).isEqualTo(rules.size());
        }
        assertThat(found).isGreaterThan(40);
    }

    private static int smallestOfAll(TeamCollision team) {
        Rule[] all = Rule.values();
        int smallest = all.length;
        for (int bits = 0; bits < 1 << all.length; bits++) {
            if (Integer.bitCount(bits) < smallest) {
                Set<Rule> kept = EnumSet.noneOf(Rule.class);
                for (int i = 0; i < all.length; i++) {
                    if ((bits >> i & 1) == 1) {
                        kept.add(all[i]);
                    }
                }
                smallest = team.feasible(kept) ? smallest : Integer.bitCount(bits);
            }
        }
        return smallest;
    }

    private static Preparation randomDraw(SplittableRandom chance) {
        Preparing draw = new Preparing(chance.nextBoolean() ? "wushen-2024" : "xiqing-2019").subjects(1, "WHP", "A");
        draw.count = 1;
        for (int i = 1; i <= chance.nextInt(2, 5); i++) {
            OptionalInt limit = chance.nextInt(4) == 0 ? OptionalInt.of(0) : OptionalInt.empty();
            LocalDate until = chance.nextInt(4) == 0 ? LAPSED : Preparing.DAY;
            draw.person("" + i, chance.nextBoolean(), limit, until, chance.nextBoolean() ? "WHP" : "JX");
            if (chance.nextInt(4) == 0) {
                draw.conflicts.add(new Conflict("" + i, DrawFixtures.code(0)));
            }
        }
        if (chance.nextBoolean()) {
            draw.experts(new ExpertSeats(1, "电气"),
                    Preparing.expert("Z1", chance.nextBoolean(), Set.of(chance.nextBoolean() ? "电气" : "空间"),
                            chance.nextBoolean() ? "WHP" : "JX"));
        }
        return draw.done();
    }
}
