package org.mingjian.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.mingjian.policy.Rotation;

/**
 * Turns past teams into bars (VDP §2.3, kind {@code ROTATION}; ADR 0014). All of it follows from public data and is
 * fixed before any seed.
 */
public final class RotationBars {
    static final String KIND = "ROTATION";
    /** A list of bars grows with subjects times people; beyond this it is refused. */
    static final long MOST = 1_000_000;

    private RotationBars() {}

    /**
     * A person's seat in a past team.
     *
     * @param age 1 for the newest draw, 2 for the one before it
     * @param subject credit code
     * @param person public id
     */
    public record PastSeat(int age, String subject, String person) {}

    /** Says whether the bars of pairs are few enough to be listed. */
    static boolean fitting(List<SubjectRow> subjects, List<PersonRow> persons) {
        return subjects.stream().filter(RotationBars::possible).count() * persons.size() <= MOST;
    }

    static List<BarRow> of(Rotation rotation, List<PastSeat> past, List<SubjectRow> subjects, List<PersonRow> persons) {
        Map<String, BarRow> bars = new LinkedHashMap<>();
        if (rotation.subjects()) {
            sameSubject(rotation, past).forEach(bar -> bars.put(bar.key(), bar));
        }
        if (rotation.pairs() && fitting(subjects, persons)) {
            samePair(rotation, past, subjects, persons).forEach(bar -> bars.putIfAbsent(bar.key(), bar));
        }
        Set<String> pool = new HashSet<>();
        subjects.stream().filter(RotationBars::possible).forEach(row -> pool.add(row.id()));
        Set<String> people = new HashSet<>();
        persons.forEach(row -> people.add(row.pid()));
        return bars.values()
                .stream()
                .filter(bar -> pool.contains(bar.subject()) && people.contains(bar.pid()))
                .toList();
    }

    /** Whoever sat in one of a subject's last teams does not go there again. */
    private static List<BarRow> sameSubject(Rotation rotation, List<PastSeat> past) {
        Map<String, TreeSet<Integer>> visits = new HashMap<>();
        past.forEach(seat -> visits.computeIfAbsent(seat.subject(), none -> new TreeSet<>()).add(seat.age()));
        return past.stream()
                .filter(seat -> visits.getOrDefault(seat.subject(), new TreeSet<>())
                        .headSet(seat.age())
                        .size() < rotation.past())
                .map(seat -> new BarRow(seat.person(), seat.subject(), KIND))
                .toList();
    }

    /**
     * Keeps pairs apart by bars alone: at each subject only a group remains in which nobody went with another lately.
     * The group is filled in the order of public ids, and begins one person further at each subject (ordered by id), so
     * that all are barred about equally often. Whoever never went in a team is never barred.
     */
    private static List<BarRow> samePair(
        Rotation rotation,
        List<PastSeat> past,
        List<SubjectRow> subjects,
        List<PersonRow> persons
    ) {
        Map<String, Set<String>> partners = partners(rotation, past);
        List<String> people = persons.stream()
                .filter(person -> person.status().eligible())
                .map(PersonRow::pid)
                .filter(partners::containsKey)
                .sorted()
                .toList();
        List<SubjectRow> pool = subjects.stream()
                .filter(RotationBars::possible)
                .sorted(Comparator.comparing(SubjectRow::id))
                .toList();
        List<BarRow> bars = new ArrayList<>();
        for (int place = 0; place < pool.size(); place++) {
            Set<String> group = new HashSet<>();
            for (int step = 0; step < people.size(); step++) {
                String person = people.get((place + step) % people.size());
                if (partners.getOrDefault(person, Set.of()).stream().noneMatch(group::contains)) {
                    group.add(person);
                } else {
                    bars.add(new BarRow(person, pool.get(place).id(), KIND));
                }
            }
        }
        return bars;
    }

    private static Map<String, Set<String>> partners(Rotation rotation, List<PastSeat> past) {
        Map<String, List<String>> teams = new HashMap<>();
        past.stream()
                .filter(seat -> seat.age() <= rotation.past())
                .forEach(seat -> teams.computeIfAbsent(seat.age() + "|" + seat.subject(), none -> new ArrayList<>())
                        .add(seat.person()));
        Map<String, Set<String>> partners = new HashMap<>();
        for (List<String> team : teams.values()) {
            for (String one : team) {
                team.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> partners.computeIfAbsent(one, none -> new HashSet<>()).add(other));
            }
        }
        return partners;
    }

    private static boolean possible(SubjectRow row) {
        return row.status().eligible() || row.status().mandatory();
    }
}
