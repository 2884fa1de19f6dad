package org.fairdraw.seats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which seats can change at all (VDP §6.5). A slot can go to another person, with everyone still seated within the
 * bounds, exactly if slot and person lie on a cycle of moves; so only within a strongly connected component of the
 * graph of moves, whose nodes are people, slots that are not settled, and the pool of seats to spare.
 */
final class SeatCycles {
    private final SeatPlan plan;
    private final Seating seating;
    private final int[][] slotsOfSubject;
    private final Bits[] slotsOfPeople;
    private final int pool;
    private final int[] component;
    private final int[] stack;
    private final Map<Integer, Members> members = new HashMap<>();

    /** The people and slots of one component. */
    record Members(Bits people, Bits slots) {}

    SeatCycles(SeatPlan plan, Seating seating) {
        this.plan = plan;
        this.seating = seating;
        slotsOfSubject = plan.slotsOfSubjects();
        slotsOfPeople = plan.slotsOfPeople();
        pool = plan.people() + plan.slots();
        component = new int[pool + 1];
        stack = new int[pool + 1];
    }

    /** Finds the components anew, by Kosaraju's two walks; what was settled since falls away. */
    void find() {
        members.clear();
        Arrays.fill(component, -1);
        int[] finished = finished();
        Bits freshSlots = openSlots();
        for (int i = finished.length - 1; i >= 0; i--) {
            if (component[finished[i]] < 0) {
                gather(finished[i], i, freshSlots);
            }
        }
    }

    /** Tells whether the slot may go to this person, as far as was known at the last {@link #find}. */
    boolean allows(int slot, int person) {
        int own = component[plan.people() + slot];
        for (int beside : team(slot)) {
            if (seating.holder(beside) == person) {
                return !seating.settled(beside) && component[plan.people() + beside] == own;
            }
        }
        return component[person] == own;
    }

    /** Returns who and what may move when this slot changes hands. */
    Members around(int slot) {
        return members.computeIfAbsent(component[plan.people() + slot], number -> {
            Bits people = new Bits(plan.people());
            Bits slots = new Bits(plan.slots());
            IntStream.range(0, plan.people()).filter(p -> component[p] == number).forEach(people::add);
            IntStream.range(0, plan.slots())
                    .filter(s -> component[plan.people() + s] == number && !seating.settled(s))
                    .forEach(slots::add);
            return new Members(people, slots);
        });
    }

    private Bits openSlots() {
        Bits open = new Bits(plan.slots());
        IntStream.range(0, plan.slots()).filter(slot -> !seating.settled(slot)).forEach(open::add);
        return open;
    }

    /** The first walk, along the moves: returns all nodes in the order in which it has done with them. */
    private int[] finished() {
        Walk walk = new Walk();
        for (int node = 0; node <= pool; node++) {
            walk.from(node);
        }
        return Arrays.copyOf(walk.finished, walk.done);
    }

    private final class Walk {
        private final int[] finished = new int[pool + 1];
        private final int[] cursor = new int[pool + 1];
        private final Bits freshPeople = new Bits(plan.people());
        private final Bits freshSlots = openSlots();
        private boolean freshPool = true;
        private int done;

        Walk() {
            freshPeople.fill(plan.people());
        }

        void from(int start) {
            if (!enter(start)) {
                return;
            }
            int depth = 0;
            stack[depth++] = start;
            while (depth > 0) {
                int node = stack[depth - 1];
                int next = node < plan.people()
                        ? afterPerson(node)
                        : node == pool ? afterPool() : afterSlot(node - plan.people());
                if (next < 0) {
                    finished[done++] = node;
                    depth--;
                } else {
                    enter(next);
                    stack[depth++] = next;
                }
            }
        }

        private boolean enter(int node) {
            if (node == pool) {
                boolean fresh = freshPool;
                freshPool = false;
                return fresh;
            }
            Bits fresh = node < plan.people() ? freshPeople : freshSlots;
            int number = node < plan.people() ? node : node - plan.people();
            boolean entered = fresh.has(number);
            fresh.remove(number);
            return entered;
        }

        private int afterPerson(int person) {
            while (cursor[person] < seating.open(person)) {
                int slot = seating.seat(person, cursor[person]++);
                if (freshSlots.has(slot)) {
                    return plan.people() + slot;
                }
            }
            return freshPool && seating.room().has(person) ? pool : -1;
        }

        private int afterPool() {
            for (int person = freshPeople.next(cursor[pool]); person >= 0; person = freshPeople.next(person + 1)) {
                cursor[pool] = person + 1;
                if (seating.enough(person, -1)) {
                    return person;
                }
            }
            return -1;
        }

        private int afterSlot(int slot) {
            int[] team = team(slot);
            int node = plan.people() + slot;
            while (cursor[node] < team.length) {
                int beside = team[cursor[node]++];
                if (freshSlots.has(beside) && plan.possible()[slot].has(seating.holder(beside))) {
                    return plan.people() + beside;
                }
            }
            int from = cursor[node] - team.length;
            int person = plan.possible()[slot].nextOfBoth(freshPeople, from);
            while (person >= 0 && sits(person, team)) {
                person = plan.possible()[slot].nextOfBoth(freshPeople, person + 1);
            }
            cursor[node] = team.length + (person < 0 ? plan.people() : person);
            return person;
        }
    }

    /** The second walk, against the moves: puts all that leads to a node into one component. */
    private void gather(int start, int number, Bits freshSlots) {
        int depth = 0;
        depth = claim(start, number, freshSlots, depth);
        while (depth > 0) {
            int node = stack[--depth];
            if (node == pool) {
                for (int p = seating.room().next(0); p >= 0; p = seating.room().next(p + 1)) {
                    depth = claim(p, number, freshSlots, depth);
                }
            } else if (node < plan.people()) {
                depth = gatherOfPerson(node, number, freshSlots, depth);
            } else {
                depth = gatherOfSlot(node - plan.people(), number, freshSlots, depth);
            }
        }
    }

    private int gatherOfPerson(int person, int number, Bits freshSlots, int before) {
        int depth = seating.enough(person, -1) ? claim(pool, number, freshSlots, before) : before;
        Bits able = slotsOfPeople[person];
        for (int slot = able.nextOfBoth(freshSlots, 0); slot >= 0; slot = able.nextOfBoth(freshSlots, slot + 1)) {
            if (!sits(person, team(slot))) {
                depth = claim(plan.people() + slot, number, freshSlots, depth);
            }
        }
        return depth;
    }

    private int gatherOfSlot(int slot, int number, Bits freshSlots, int before) {
        int holder = seating.holder(slot);
        int depth = claim(holder, number, freshSlots, before);
        for (int beside : team(slot)) {
            if (beside != slot && !seating.settled(beside) && plan.possible()[beside].has(holder)) {
                depth = claim(plan.people() + beside, number, freshSlots, depth);
            }
        }
        return depth;
    }

    private int claim(int node, int number, Bits freshSlots, int depth) {
        if (component[node] >= 0) {
            return depth;
        }
        component[node] = number;
        stack[depth] = node;
        if (node >= plan.people() && node < pool) {
            freshSlots.remove(node - plan.people());
        }
        return depth + 1;
    }

    private int[] team(int slot) {
        return slotsOfSubject[plan.subjectOf()[slot]];
    }

    private boolean sits(int person, int[] team) {
        for (int slot : team) {
            if (seating.holder(slot) == person) {
                return true;
            }
        }
        return false;
    }
}
