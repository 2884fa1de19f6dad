package org.fairdraw.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An assignment to solve: slots in the order of VDP §6.4, people by number.
 *
 * @param subjectOf for each slot the number of its subject
 * @param possible for each slot its possible people; slots may share one set
 * @param prior for each person the seats held before
 * @param limit for each person the most seats here; {@link Integer#MAX_VALUE} for none
 */
public record SeatPlan(int[] subjectOf, Bits[] possible, int[] prior, int[] limit) {
    /** Returns the number of slots. */
    public int slots() {
        return subjectOf.length;
    }

    int people() {
        return prior.length;
    }

    int subjects() {
        return Arrays.stream(subjectOf).max().orElse(-1) + 1;
    }

    /** Returns those who may take one of these slots, ascending. */
    public int[] peopleOf(int[] slots) {
        Bits people = new Bits(people());
        Arrays.stream(slots).forEach(slot -> people.addAll(possible[slot]));
        return IntStream.range(0, people()).filter(people::has).toArray();
    }

    /** Returns for each subject its slots. */
    int[][] slotsOfSubjects() {
        List<List<Integer>> slots = new ArrayList<>();
        IntStream.range(0, subjects()).forEach(subject -> slots.add(new ArrayList<>()));
        for (int slot = 0; slot < subjectOf.length; slot++) {
            slots.get(subjectOf[slot]).add(slot);
        }
        return slots.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    /** Returns for each person the slots that the person may take. */
    Bits[] slotsOfPeople() {
        Bits[] slots = new Bits[people()];
        Arrays.setAll(slots, person -> new Bits(slots()));
        for (int slot = 0; slot < slots(); slot++) {
            for (int person = possible[slot].next(0); person >= 0; person = possible[slot].next(person + 1)) {
                slots[person].add(slot);
            }
        }
        return slots;
    }

    /** Returns R of each person: the subjects with a slot that the person may take, within the limit (VDP §6.2). */
    int[] reach() {
        int[] reach = new int[people()];
        for (int[] slots : slotsOfSubjects()) {
            Bits some = new Bits(people());
            for (int slot : slots) {
                some.addAll(possible[slot]);
            }
            for (int person = some.next(0); person >= 0; person = some.next(person + 1)) {
                reach[person]++;
            }
        }
        return IntStream.range(0, reach.length).map(person -> Math.min(reach[person], limit[person])).toArray();
    }

    /** Returns the plan of some of the slots, with people and subjects numbered anew in ascending order. */
    public SeatPlan part(int[] slots, int[] people) {
        int[] subjects = Arrays.stream(slots).map(slot -> subjectOf[slot]).distinct().sorted().toArray();
        int[] subjectOfPart = Arrays.stream(slots)
                .map(slot -> Arrays.binarySearch(subjects, subjectOf[slot]))
                .toArray();
        Bits[] possibleOfPart = Arrays.stream(slots).mapToObj(slot -> renumbered(slot, people)).toArray(Bits[]::new);
        return new SeatPlan(subjectOfPart, possibleOfPart, Arrays.stream(people).map(p -> prior[p]).toArray(),
                Arrays.stream(people).map(p -> limit[p]).toArray());
    }

    private Bits renumbered(int slot, int[] people) {
        if (people.length == people()) {
            return possible[slot];
        }
        Bits renumbered = new Bits(people.length);
        for (int i = 0; i < people.length; i++) {
            renumbered.set(i, possible[slot].has(people[i]));
        }
        return renumbered;
    }

    /** Returns the slots of each connected component of slots and people, in the order of their first slot. */
    public List<int[]> components() {
        int[] leader = leaders();
        List<List<Integer>> slots = new ArrayList<>();
        int[] numberOf = new int[people()];
        Arrays.fill(numberOf, -1);
        for (int slot = 0; slot < slots(); slot++) {
            int first = possible[slot].next(0);
            int number = first < 0 ? -1 : numberOf[leader[first]];
            if (number < 0) {
                number = slots.size();
                slots.add(new ArrayList<>());
            }
            if (first >= 0) {
                numberOf[leader[first]] = number;
            }
            slots.get(number).add(slot);
        }
        return slots.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    /** Returns for each person one who stands for all whom slots connect with that person. */
    private int[] leaders() {
        int[] leader = IntStream.range(0, people()).toArray();
        Bits[] group = new Bits[people()];
        Arrays.setAll(group, person -> new Bits(people()));
        IntStream.range(0, people()).forEach(person -> group[person].add(person));
        for (Bits people : possible) {
            int first = people.next(0);
            if (first >= 0 && !group[leader[first]].hasAll(people)) {
                Bits joined = group[leader[first]];
                for (int person = first; person >= 0; person = people.next(person + 1)) {
                    joined.addAll(group[leader[person]]);
                }
                for (int person = joined.next(0); person >= 0; person = joined.next(person + 1)) {
                    leader[person] = leader[first];
                }
            }
        }
        return leader;
    }
}
