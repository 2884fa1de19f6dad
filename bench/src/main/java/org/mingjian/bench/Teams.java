package org.mingjian.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fairdraw.SeatedPerson;
import org.fairdraw.Staffing;
import org.fairdraw.TeamDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.TeamSlot;

/** Who goes, at a country's size, tickets included, beside the plain method on the same slots (VDP §6.5). */
final class Teams {
    private final Tickets tickets = new Tickets(Suite.S, "b".repeat(64));
    private final String name;
    private final List<SubjectRow> subjects;
    private final List<PersonRow> people;
    private final List<BarRow> bars;
    private final DrawRules rules;

    private Teams(String name, int districts, int subjects, int people, boolean fewLeaders) {
        this.name = name;
        this.subjects = IntStream.range(0, subjects)
                .mapToObj(i -> new SubjectRow(String.format(Locale.ROOT, "S%06d", i), List.of("d" + i % districts), 1,
                        RowStatus.ELIGIBLE))
                .toList();
        this.people = IntStream.range(0, people)
                .mapToObj(i -> new PersonRow(String.format(Locale.ROOT, "P%05d", i), "dept", "d" + i % districts,
                        fewLeaders && i / districts % 3 > 0 ? List.of("member") : List.of("leader", "member"),
                        List.of(), 0, OptionalInt.empty(), RowStatus.ELIGIBLE))
                .toList();
        this.bars = IntStream.range(0, subjects)
                .mapToObj(i -> new BarRow(this.people.get((int) (i * 7919L % people)).pid(),
                        this.subjects.get(i).id(), "kin"))
                .toList();
        String region = districts > 1 ? "same" : "any";
        this.rules = new DrawRules(subjects, 1, new TreeMap<>(),
                List.of(new TeamSlot(1, "leader", "none", "any", region),
                        new TeamSlot(2, "member", "none", "any", region)),
                new TreeMap<>(), OptionalInt.of(1), 0, "R0", "R1", new TreeMap<>());
    }

    /** Measures; with {@code small} without the cases of 3,000 people. */
    public static void main(String[] args) throws Exception {
        boolean large = args.length == 0 || !args[0].equals("small");
        Teams districts = new Teams("60,000 slots in 100 districts", 100, 30_000, 2_000, true);
        new Rounds(districts.name, 2, 3).add("fairdraw", districts::fairdraw).run().within(2);
        for (boolean fewLeaders : new boolean[]{false, true}) {
            String who = fewLeaders ? ", one third may lead" : ", everybody may do everything";
            Teams small = new Teams("600 people, 3,000 subjects, 2 slots" + who, 1, 3_000, 600, fewLeaders);
            small.mustAgree();
            new Rounds(small.name, 1, 3).add("fairdraw", small::fairdraw)
                    .add("the plain method", small::plain)
                    .run()
                    .within(3)
                    .beside("the plain method");
            if (large) {
                Teams huge = new Teams("3,000 people, 30,000 subjects, 2 slots" + who, 1, 30_000, 3_000, fewLeaders);
                new Rounds(huge.name, 0, 1).add("fairdraw", huge::fairdraw).run().within(60);
            }
        }
    }

    private List<SeatedPerson> fairdraw() {
        return switch (TeamDraw.draw(new Staffing(rules, people, bars), subjects, tickets)) {
            case TeamDraw.Outcome.Staffed staffed -> staffed.seats();
            case TeamDraw.Outcome.Unstaffed none -> throw new IllegalStateException(none.refusal().toString());
        };
    }

    private void mustAgree() {
        List<String> found = fairdraw().stream().map(seat -> seat.slot() + " " + seat.person()).toList();
        if (!found.equals(plain())) {
            throw new IllegalStateException("The plain method and fairdraw seat others: " + name);
        }
    }

    private record Slot(String name, byte[] ticket, int subject, int number) {}

    private record Candidate(byte[] ticket, int person) {}

    /** The same by the plain method: all tickets, sorted, and one search for each slot. */
    private List<String> plain() {
        List<Slot> slots = new ArrayList<>();
        for (int subject = 0; subject < subjects.size(); subject++) {
            for (int number = 1; number <= 2; number++) {
                String slot = subjects.get(subject).id() + "|" + number;
                slots.add(new Slot(slot, tickets.ticket("S", slot), subject, number));
            }
        }
        slots.sort((left, right) -> Arrays.compareUnsigned(left.ticket, right.ticket));
        Map<String, String> barred = new HashMap<>();
        bars.forEach(bar -> barred.put(bar.subject(), bar.pid()));
        int[][] order = slots.stream().map(slot -> order(slot, barred)).toArray(int[][]::new);
        int[] holders = new PlainSeats(slots.stream().mapToInt(Slot::subject).toArray(), order, people.size()).solve();
        return IntStream.range(0, holders.length)
                .mapToObj(slot -> slots.get(slot).name + " " + people.get(holders[slot]).pid())
                .toList();
    }

    private int[] order(Slot slot, Map<String, String> barred) {
        String role = slot.number == 1 ? "leader" : "member";
        String kin = barred.getOrDefault(subjects.get(slot.subject).id(), "");
        return IntStream.range(0, people.size())
                .filter(i -> people.get(i).roles().contains(role) && !people.get(i).pid().equals(kin))
                .mapToObj(i -> new Candidate(tickets.ticket("A", slot.name + "|" + people.get(i).pid()), i))
                .sorted((left, right) -> Arrays.compareUnsigned(left.ticket, right.ticket))
                .mapToInt(Candidate::person)
                .toArray();
    }
}
