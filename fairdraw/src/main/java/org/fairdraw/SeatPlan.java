package org.fairdraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An assignment to solve: slots in the order of VDP §6.4, people by number.
 *
 * @param subjectOf for each slot the number of its subject
 * @param possible for each slot its possible people in the order of their tickets
 * @param prior for each person the seats held before
 * @param limit for each person the most seats here; {@link Integer#MAX_VALUE} for none
 */
record SeatPlan(int[] subjectOf, int[][] possible, int[] prior, int[] limit) {
    int slots() {
        return subjectOf.length;
    }

    int people() {
        return prior.length;
    }

    int subjects() {
        return Arrays.stream(subjectOf).max().orElse(-1) + 1;
    }

    /** Returns those who may take one of these slots, ascending. */
    int[] peopleOf(int[] slots) {
        return Arrays.stream(slots).flatMap(slot -> Arrays.stream(possible[slot])).distinct().sorted().toArray();
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

    /** Returns R of each person: the subjects with a slot that the person may take, within the limit (VDP §6.2). */
    int[] reach() {
        int[] reach = new int[people()];
        int[] lastSubject = new int[people()];
        Arrays.fill(lastSubject, -1);
        for (int[] slots : slotsOfSubjects()) {
            for (int slot : slots) {
                for (int person : possible[slot]) {
                    if (lastSubject[person] != subjectOf[slot]) {
                        lastSubject[person] = subjectOf[slot];
                        reach[person]++;
                    }
                }
            }
        }
        return IntStream.range(0, reach.length).map(person -> Math.min(reach[person], limit[person])).toArray();
    }

    /** Returns the plan of some of the slots, with people and subjects numbered anew in ascending order. */
    SeatPlan part(int[] slots, int[] people) {
        int[] subjects = Arrays.stream(slots).map(slot -> subjectOf[slot]).distinct().sorted().toArray();
        int[] subjectOfPart = Arrays.stream(slots)
                .map(slot -> Arrays.binarySearch(subjects, subjectOf[slot]))
                .toArray();
        int[][] possibleOfPart = Arrays.stream(slots)
                .mapToObj(slot -> Arrays.stream(possible[slot]).map(p -> Arrays.binarySearch(people, p)).toArray())
                .toArray(int[][]::new);
        return new SeatPlan(subjectOfPart, possibleOfPart, Arrays.stream(people).map(p -> prior[p]).toArray(),
                Arrays.stream(people).map(p -> limit[p]).toArray());
    }

    /** Returns the slots of each connected component of slots and people, in the order of their first slot. */
    List<int[]> components() {
        int[] leader = IntStream.range(0, people()).toArray();
        for (int[] candidates : possible) {
            for (int person : candidates) {
                leader[find(leader, person)] = find(leader, candidates[0]);
            }
        }
        List<List<Integer>> slots = new ArrayList<>();
        int[] component = new int[people()];
        Arrays.fill(component, -1);
        for (int slot = 0; slot < slots(); slot++) {
            int first = possible[slot].length == 0 ? -1 : find(leader, possible[slot][0]);
            int number = first < 0 ? -1 : component[first];
            if (number < 0) {
                number = slots.size();
                slots.add(new ArrayList<>());
            }
            if (first >= 0) {
                component[first] = number;
            }
            slots.get(number).add(slot);
        }
        return slots.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    private static int find(int[] leader, int person) {
        int at = person;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
