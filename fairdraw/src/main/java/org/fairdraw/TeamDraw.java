package org.fairdraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.TeamSlot;

/** Sends people to subjects: the declarative result of VDP §6. */
public final class TeamDraw {
    /** What the assignment comes to. */
    public sealed interface Outcome {
        /** Seats in the order of the slots' tickets; components by their first slot in that order. */
        record Staffed(List<ComponentBounds> components, List<SeatedPerson> seats) implements Outcome {}

        /** Slots whose possible people cannot hold them all (VDP §6.3). */
        record Unstaffed(List<String> slots, List<String> people) implements Outcome {
            /** Returns the refusal that names them. */
            public Refusal refusal() {
                return new Refusal(
                        "VDP §6.3",
                        String.join(", ", slots),
                        people.isEmpty() ? "nobody" : people.size() + " people: " + String.join(", ", people),
                        slots.size() + " seats",
                        "Raise the limits of these people, add people who may take these slots, or lift bars; then seal"
                                + " anew with the supervising party's approval.");
            }
        }
    }

    private record Slot(String name, byte[] ticket, int subject, TeamSlot slot) {}

    private final Staffing staffing;
    private final Tickets tickets;
    private final List<Slot> slots = new ArrayList<>();

    private TeamDraw(Staffing staffing, List<SubjectRow> subjects, Tickets tickets) {
        this.staffing = staffing;
        this.tickets = tickets;
        for (int i = 0; i < subjects.size(); i++) {
            for (TeamSlot slot : staffing.team()) {
                String name = subjects.get(i).id() + "|" + slot.slot();
                slots.add(new Slot(name, tickets.ticket("S", name), i, slot));
            }
        }
        slots.sort(Comparator.comparing(Slot::ticket, Arrays::compareUnsigned).thenComparing(Slot::name));
    }

    /** Assigns people to every slot of the subjects, which come in any order. */
    public static Outcome draw(Staffing staffing, List<SubjectRow> subjects, Tickets tickets) {
        return new TeamDraw(staffing, subjects, tickets).solve(subjects);
    }

    private Outcome solve(List<SubjectRow> subjects) {
        SeatPlan plan = plan(subjects);
        int[] holders = new int[slots.size()];
        List<ComponentBounds> bounds = new ArrayList<>();
        for (int[] part : plan.components()) {
            int[] people = plan.peopleOf(part);
            SeatSolver solver = new SeatSolver(plan.part(part, people));
            Optional<SeatSolver.Solution> solution = solver.solve();
            if (solution.isEmpty()) {
                return unstaffed(plan, Arrays.stream(solver.violator()).map(slot -> part[slot]).toArray());
            }
            for (int i = 0; i < part.length; i++) {
                holders[part[i]] = people[solution.get().holders()[i]];
            }
            bounds.add(solution.get().bounds());
        }
        return new Outcome.Staffed(bounds, seats(plan, holders));
    }

    private SeatPlan plan(List<SubjectRow> subjects) {
        int[][] possible = new int[slots.size()][];
        for (int i = 0; i < possible.length; i++) {
            Slot slot = slots.get(i);
            possible[i] = inOrder(slot.name, staffing.possible(subjects.get(slot.subject), slot.slot));
        }
        List<PersonRow> persons = staffing.persons();
        return new SeatPlan(slots.stream().mapToInt(Slot::subject).toArray(), possible,
                persons.stream().mapToInt(PersonRow::priorLoad).toArray(),
                persons.stream().mapToInt(person -> person.limit().orElse(Integer.MAX_VALUE)).toArray());
    }

    private Outcome unstaffed(SeatPlan plan, int[] violator) {
        return new Outcome.Unstaffed(Arrays.stream(violator).mapToObj(slot -> slots.get(slot).name).toList(),
                Arrays.stream(plan.peopleOf(violator))
                        .mapToObj(person -> staffing.persons().get(person).pid())
                        .toList());
    }

    private List<SeatedPerson> seats(SeatPlan plan, int[] holders) {
        List<SeatedPerson> seats = new ArrayList<>();
        for (int i = 0; i < holders.length; i++) {
            int rank = 0;
            while (plan.possible()[i][rank] != holders[i]) {
                rank++;
            }
            seats.add(new SeatedPerson(slots.get(i).name, staffing.persons().get(holders[i]).pid(), rank + 1));
        }
        return seats;
    }

    /** Sorts people by T("A", slot|pid); equal tickets by pid, in which order they come. */
    private int[] inOrder(String slot, List<Integer> people) {
        Lot[] order = new Lot[people.size()];
        for (int i = 0; i < order.length; i++) {
            int person = people.get(i);
            order[i] = Lot.of(tickets.ticket("A", slot + "|" + staffing.persons().get(person).pid()), person);
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(Lot::row).toArray();
    }
}
