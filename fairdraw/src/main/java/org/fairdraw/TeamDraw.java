package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.seats.Bits;
import org.fairdraw.seats.SeatPlan;
import org.fairdraw.seats.SeatSolver;
import org.fairdraw.terms.TeamSlot;

/** Sends people to subjects: the declarative result of VDP §6. */
public final class TeamDraw {
    /** What the assignment comes to. */
    public sealed interface Outcome {
        /**
         * Seats in the order of the slots' tickets; components by their first slot in that order; for each seat the
         * place of its component among them.
         */
        record Staffed(List<ComponentBounds> components, List<SeatedPerson> seats, List<Integer> componentOf)
                implements
                    Outcome {
            /** Returns T* and B* of the seat at this place. */
            public ComponentBounds boundsOf(int seat) {
                return components.get(componentOf.get(seat));
            }
        }

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
        SeatedPerson[] seats = new SeatedPerson[slots.size()];
        Integer[] componentOf = new Integer[slots.size()];
        List<ComponentBounds> bounds = new ArrayList<>();
        for (int[] part : plan.components()) {
            int[] people = plan.peopleOf(part);
            SeatSolver solver = solver(plan.part(part, people), part, people);
            Optional<SeatSolver.Solution> solution = solver.solve();
            if (solution.isEmpty()) {
                return unstaffed(plan, Arrays.stream(solver.violator()).map(slot -> part[slot]).toArray());
            }
            for (int i = 0; i < part.length; i++) {
                String person = staffing.persons().get(people[solution.get().holders()[i]]).pid();
                componentOf[part[i]] = bounds.size();
                seats[part[i]] = new SeatedPerson(slots.get(part[i]).name, person, solution.get().ranks()[i]);
            }
            bounds.add(new ComponentBounds(solution.get().most(), solution.get().least(), part.length));
        }
        return new Outcome.Staffed(bounds, List.of(seats), List.of(componentOf));
    }

    private SeatPlan plan(List<SubjectRow> subjects) {
        List<PersonRow> persons = staffing.persons();
        return new SeatPlan(slots.stream().mapToInt(Slot::subject).toArray(),
                slots.stream()
                        .map(slot -> staffing.possible(subjects.get(slot.subject), slot.slot))
                        .toArray(Bits[]::new),
                persons.stream().mapToInt(PersonRow::priorLoad).toArray(),
                persons.stream().mapToInt(person -> person.limit().orElse(Integer.MAX_VALUE)).toArray());
    }

    private SeatSolver solver(SeatPlan part, int[] partSlots, int[] people) {
        List<String> names = Arrays.stream(partSlots).mapToObj(slot -> slots.get(slot).name).toList();
        List<String> pids = Arrays.stream(people).mapToObj(person -> staffing.persons().get(person).pid()).toList();
        return new SeatSolver(part, new TicketOrder(part, names, pids, tickets));
    }

    private Outcome unstaffed(SeatPlan plan, int[] violator) {
        return new Outcome.Unstaffed(Arrays.stream(violator).mapToObj(slot -> slots.get(slot).name).toList(),
                Arrays.stream(plan.peopleOf(violator))
                        .mapToObj(person -> staffing.persons().get(person).pid())
                        .toList());
    }
}
