package org.fairdraw.statistics;

import static org.fairdraw.statistics.InclusionProperties.assertFair;
import static org.fairdraw.statistics.InclusionProperties.assertUnfair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fairdraw.Scenario;
import org.fairdraw.SeatedPerson;
import org.fairdraw.Staffing;
import org.fairdraw.TeamDraw;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.TeamSlot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * People who are equal are sent equally often, to each slot (VDP §6.5, §12). That seats equal those of brute force on
 * 4,000 small instances is {@code org.fairdraw.seats.SeatProperties}.
 */
class TeamProperties {
    private static final int DRAWS = 10_000;
    private static final TeamSlot LEADER = new TeamSlot(1, "leader", "none", "any", "any");
    private static final TeamSlot MEMBER = new TeamSlot(2, "member", "none", "any", "any");
    private static final List<PersonRow> PEOPLE = Scenario.persons("L1|d|r|leader+member|-|0|-|E",
            "L2|d|r|leader+member|-|0|-|E", "L3|d|r|leader+member|-|0|-|E", "M1|d|r|member|-|0|-|E",
            "M2|d|r|member|-|0|-|E", "M3|d|r|member|-|0|-|E", "M4|d|r|member|-|1|-|E", "M5|d|r|member|-|1|-|E");
    /** Those who may take the same slots and held as many seats before. */
    private static final List<List<String>> EQUALS = List.of(List.of("L1", "L2", "L3"), List.of("M1", "M2", "M3"),
            List.of("M4", "M5"));
    private static final List<String> SLOTS = List.of("S000000|1", "S000000|2", "S000001|1", "S000001|2", "S000002|1",
            "S000002|2", "S000003|1", "S000003|2");

    @Test
    @DisplayName("VDP-12 in each slot equals sit equally often; whoever is first on the list with room fails the measure")
    void equals() {
        Staffing staffing = new Staffing(FairCase.rules(4, 1, Map.of(), LEADER, MEMBER), PEOPLE,
                List.of(new BarRow("L1", "S9", "kin")));
        assertFair(equals("draw", number -> seats(staffing, 4, number)));
        assertUnfair(equals("first on the list", number -> firstOnTheList()));
    }

    @Test
    @DisplayName("VDP-12 one slot of each subject goes to each of four equals in a quarter of the draws")
    void quarters() {
        List<PersonRow> people = Scenario.persons("A|d|r|member|-|0|-|E", "B|d|r|member|-|0|-|E",
                "C|d|r|member|-|0|-|E", "D|d|r|member|-|0|-|E");
        TeamSlot only = new TeamSlot(1, "member", "none", "any", "any");
        Staffing staffing = new Staffing(FairCase.rules(2, 1, Map.of(), only), people, List.of());
        Tally tally = new Tally(8);
        for (int number = 0; number < DRAWS; number++) {
            tally.add(seats(staffing, 2, number).stream()
                    .mapToInt(seat -> 4 * (seat.slot().startsWith("S000001") ? 1 : 0) + seat.person().charAt(0) - 'A')
                    .toArray());
        }
        double[] quarters = new double[8];
        Arrays.fill(quarters, 0.25);
        assertFair(tally.against("slot and person", quarters));
    }

    /** Counts for each slot how much more often each sits there than the first of his equals: never, on the mean. */
    private static Verdict equals(String who, IntFunction<List<SeatedPerson>> sampler) {
        Map<String, Integer> place = new HashMap<>();
        int width = 0;
        for (List<String> equals : EQUALS) {
            for (String person : equals) {
                place.put(person, person.equals(equals.get(0)) ? -equals.size() : width++);
            }
        }
        Tally tally = new Tally(width * SLOTS.size());
        for (int number = 0; number < DRAWS; number++) {
            int[] counts = new int[width * SLOTS.size()];
            for (SeatedPerson seat : sampler.apply(number)) {
                count(counts, width * SLOTS.indexOf(seat.slot()), place, seat.person());
            }
            tally.addCounts(counts);
        }
        return tally.against("equals, " + who, new double[width * SLOTS.size()]);
    }

    private static void count(int[] counts, int slot, Map<String, Integer> place, String person) {
        List<String> equals = EQUALS.stream().filter(list -> list.contains(person)).findFirst().orElseThrow();
        if (person.equals(equals.get(0))) {
            equals.stream().skip(1).forEach(other -> counts[slot + place.getOrDefault(other, 0)]--);
        } else {
            counts[slot + place.getOrDefault(person, 0)]++;
        }
    }

    private static List<SeatedPerson> seats(Staffing staffing, int subjects, int number) {
        List<SubjectRow> rows = IntStream.range(0, subjects)
                .mapToObj(i -> FairCase.row(i, 1, RowStatus.ELIGIBLE, "K"))
                .toList();
        if (TeamDraw.draw(staffing, rows,
                FairCase.tickets("teams", number)) instanceof TeamDraw.Outcome.Staffed staffed) {
            return staffed.seats();
        }
        throw new IllegalStateException("These people can hold every slot");
    }

    /** Fills slot after slot with the first person on the list who may take it and sits nowhere yet. */
    private static List<SeatedPerson> firstOnTheList() {
        Set<String> seated = new HashSet<>();
        return SLOTS.stream().map(slot -> {
            String role = slot.endsWith("1") ? "leader" : "member";
            PersonRow first = PEOPLE.stream()
                    .filter(person -> person.roles().contains(role) && (seated.add(person.pid())
                            || role.equals("leader")))
                    .findFirst()
                    .orElseThrow();
            return new SeatedPerson(slot, first.pid(), 1);
        }).toList();
    }
}
