package org.mingjian.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.events.EventEffect;

/**
 * Who inspects whom after the events so far (VDP §7.3): the result as it was drawn, with every void kept in its place.
 *
 * @param lines the drawn subjects as drawn, then the substitutes in the order in which they came
 * @param seats the seats of all subjects that are not void, by subject and number; open ones among them
 */
public record TeamsNow(List<Line> lines, List<Seat> seats) {
    public TeamsNow {
        lines = List.copyOf(lines);
        seats = List.copyOf(seats);
    }

    /**
     * A subject.
     *
     * @param voidBy number of the event that made it void, 0 for none
     * @param broughtBy number of the event that brought it in, 0 for a drawn or mandatory one
     */
    public record Line(String code, String name, String cell, int voidBy, int broughtBy) {
        /** Says whether it is to be inspected. */
        public boolean stands() {
            return voidBy == 0;
        }
    }

    /**
     * A seat; nobody sits on an open one.
     *
     * @param person public id, or the empty string
     * @param by number of the event that changed it, 0 for none
     */
    public record Seat(String code, int slot, String person, String name, int by) {
        /** Says whether nobody is left for it. */
        public boolean open() {
            return person.isEmpty();
        }
    }

    /** Returns the team of a subject by number. */
    public List<Seat> teamOf(String code) {
        return seats.stream().filter(seat -> seat.code().equals(code)).toList();
    }

    /** Finds a subject, void or not. */
    public Optional<Line> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Counts the seats on which nobody sits. */
    public long open() {
        return seats.stream().filter(Seat::open).count();
    }

    /**
     * Follows the events; those without effect change nothing.
     *
     * @param subjects names by credit code
     * @param persons names by public id
     */
    static TeamsNow of(
        List<DrawnLine> drawn,
        List<SeatLine> seats,
        List<EventRecord> events,
        Map<String, String> subjects,
        Map<String, String> persons
    ) {
        Map<String, Line> lines = new LinkedHashMap<>();
        drawn.forEach(one -> lines.put(one.code(), new Line(one.code(), one.name(), one.cell(), 0, 0)));
        Map<String, Seat> now = new LinkedHashMap<>();
        seats.forEach(one -> now.put(one.code() + "|" + one.slot(),
                new Seat(one.code(), one.slot(), one.person(), one.name(), 0)));
        for (EventRecord event : events) {
            event.effect().ifPresent(effect -> follow(event, effect, lines, now, subjects, persons));
        }
        List<Seat> sorted = new ArrayList<>(now.values());
        sorted.sort(Comparator.comparing(Seat::code).thenComparingInt(Seat::slot));
        return new TeamsNow(List.copyOf(lines.values()), sorted);
    }

    private static void follow(
        EventRecord event,
        EventEffect effect,
        Map<String, Line> lines,
        Map<String, Seat> now,
        Map<String, String> subjects,
        Map<String, String> persons
    ) {
        String code = event.facts().subject();
        if (event.facts().type().voids()) {
            lines.computeIfPresent(code, (key, line) -> new Line(code, line.name(), line.cell(), event.no(),
                    line.broughtBy()));
            now.values().removeIf(seat -> seat.code().equals(code));
            String cell = lines.containsKey(code) ? lines.get(code).cell() : "";
            event.substitute()
                    .ifPresent(id -> lines.put(id, new Line(id, subjects.getOrDefault(id, id), cell, 0, event.no())));
        }
        effect.seats()
                .forEach(seat -> put(now, seat.slot(), seat.person(),
                        persons.getOrDefault(seat.person(), seat.person()), event.no()));
        effect.open().forEach(slot -> put(now, slot, "", "", event.no()));
    }

    private static void put(Map<String, Seat> now, String slot, String person, String name, int no) {
        int cut = slot.lastIndexOf('|');
        now.put(slot,
                new Seat(slot.substring(0, cut), Integer.parseInt(slot.substring(cut + 1)), person, name, no));
    }
}
