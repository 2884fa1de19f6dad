package org.fairdraw.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Solves small assignments by trying everything, straight from the words of VDP §6.2 and §6.4. */
final class BruteForceSeats {
    private final SeatPlan plan;
    private final int[][] order;
    private final List<Integer> slots;
    private final int[] holders;
    private final int[] load;

    private BruteForceSeats(SeatCase seats, List<Integer> slots) {
        this.plan = seats.plan();
        this.order = seats.order();
        this.slots = slots;
        this.holders = new int[plan.slots()];
        Arrays.fill(holders, -1);
        this.load = new int[plan.people()];
    }

    /** Returns for each component in order {@code T B slots: holders}, or "none" where a component has no assignment. */
    static List<String> solve(SeatCase seats) {
        List<String> solutions = new ArrayList<>();
        for (List<Integer> component : components(seats)) {
            solutions.add(new BruteForceSeats(seats, component).solution());
        }
        return solutions;
    }

    private static List<List<Integer>> components(SeatCase seats) {
        List<List<Integer>> components = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int slot = 0; slot < seats.plan().slots(); slot++) {
            left.add(slot);
        }
        while (!left.isEmpty()) {
            TreeSet<Integer> component = new TreeSet<>(List.of(left.first()));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (int slot : List.copyOf(left)) {
                    boolean touches = component.stream()
                            .anyMatch(other -> Arrays.stream(seats.order()[slot])
                                    .anyMatch(p -> Arrays.stream(seats.order()[other]).anyMatch(q -> p == q)));
                    grown |= touches && component.add(slot);
                }
            }
            left.removeAll(component);
            components.add(List.copyOf(component));
        }
        return components;
    }

    private String solution() {
        int high = 20;
        int most = 1;
        while (most <= high && !exists(0, upper(most), new int[plan.people()])) {
            most++;
        }
        if (most > high) {
            return "none";
        }
        int least = most;
        while (!exists(0, upper(most), lower(least))) {
            least--;
        }
        exists(0, upper(most), lower(least)); // the first that is found is the lexicographically first
        return most + " " + least + " " + slots.size() + ": "
                + slots.stream().map(slot -> Integer.toString(holders[slot])).toList();
    }

    private int[] upper(int bound) {
        int[] upper = new int[plan.people()];
        for (int p = 0; p < upper.length; p++) {
            upper[p] = Math.min(plan.limit()[p], Math.max(0, bound - plan.prior()[p]));
        }
        return upper;
    }

    private int[] lower(int bound) {
        int[] lower = new int[plan.people()];
        for (int p = 0; p < lower.length; p++) {
            TreeSet<Integer> subjects = new TreeSet<>();
            for (int slot : slots) {
                for (int person : order[slot]) {
                    if (person == p) {
                        subjects.add(plan.subjectOf()[slot]);
                    }
                }
            }
            lower[p] = Math.min(Math.max(0, bound - plan.prior()[p]), Math.min(subjects.size(), plan.limit()[p]));
        }
        return lower;
    }

    private boolean exists(int at, int[] upper, int[] lower) {
        if (at == 0) {
            Arrays.fill(holders, -1);
            Arrays.fill(load, 0);
        }
        if (at == slots.size()) {
            for (int p = 0; p < load.length; p++) {
                if (load[p] < lower[p]) {
                    return false;
                }
            }
            return true;
        }
        int slot = slots.get(at);
        for (int person : order[slot]) {
            if (load[person] < upper[person] && !sits(person, plan.subjectOf()[slot])) {
                holders[slot] = person;
                load[person]++;
                if (exists(at + 1, upper, lower)) {
                    return true;
                }
                load[person]--;
                holders[slot] = -1;
            }
        }
        return false;
    }

    private boolean sits(int person, int subject) {
        return slots.stream().anyMatch(slot -> plan.subjectOf()[slot] == subject && holders[slot] == person);
    }
}
