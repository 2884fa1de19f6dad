package org.fairdraw;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.seats.Bits;
import org.fairdraw.seats.SeatPlan;
import org.fairdraw.seats.SeatSolver;
import org.fairdraw.terms.TeamSlot;

/** Checks that one subject alone can have its team (VDP §6.3): exact, but for seats that others take too. */
final class SubjectStaffing {
    private SubjectStaffing() {}

    /** Returns why the subject's team cannot be filled even if it alone is drawn; empty if it can. */
    static Optional<Refusal> shortage(Staffing staffing, SubjectRow subject) {
        List<TeamSlot> team = staffing.team();
        List<PersonRow> persons = staffing.persons();
        Bits[] possible = team.stream()
                .map(slot -> unlimited(staffing.possible(subject, slot), persons))
                .toArray(Bits[]::new);
        int[] once = IntStream.range(0, persons.size()).map(person -> 1).toArray();
        SeatPlan plan = new SeatPlan(new int[team.size()], possible, new int[persons.size()], once);
        return SeatSolver.violator(plan).map(slots -> refusal(staffing, subject, slots, plan.peopleOf(slots)));
    }

    private static Bits unlimited(Bits able, List<PersonRow> persons) {
        Bits free = able.copy();
        for (int person = able.next(0); person >= 0; person = able.next(person + 1)) {
            free.set(person, persons.get(person).limit().orElse(1) > 0);
        }
        return free;
    }

    private static Refusal refusal(Staffing staffing, SubjectRow subject, int[] violator, int[] able) {
        List<TeamSlot> slots = Arrays.stream(violator).mapToObj(staffing.team()::get).toList();
        List<String> people = Arrays.stream(able).mapToObj(person -> staffing.persons().get(person).pid()).toList();
        String place = slots.stream().map(slot -> subject.id() + "|" + slot.slot()).collect(Collectors.joining(", "));
        String wanted = slots.stream().map(slot -> staffing.wanted(subject, slot)).collect(Collectors.joining("; "));
        return new Refusal(
                "VDP §6.3",
                place,
                people.isEmpty() ? "nobody" : "only " + String.join(", ", people),
                slots.size() + " different people: " + wanted,
                "Add people who may take these slots, lift a bar or an exclusion, or change what the slots ask for; the same"
                        + " holds for every subject with the same demands.");
    }
}
