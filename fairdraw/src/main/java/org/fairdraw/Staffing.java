package org.fairdraw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.seats.Bits;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.TeamSlot;

/** Tells who may take which slot (VDP §6.1). */
public final class Staffing {
    private final DrawRules rules;
    private final List<PersonRow> persons;
    private final Map<String, Set<String>> barred = new HashMap<>();
    private final Map<Demand, Bits> able = new HashMap<>();
    private final Map<String, Integer> numberOf = new HashMap<>();

    /** What a slot asks for, whatever the subject. */
    private record Demand(TeamSlot slot, Optional<String> region, Optional<String> qual) {}

    public Staffing(DrawRules rules, List<PersonRow> persons, List<BarRow> bars) {
        this.rules = rules;
        this.persons = persons;
        for (int i = 0; i < persons.size(); i++) {
            numberOf.put(persons.get(i).pid(), i);
        }
        for (BarRow bar : bars) {
            barred.computeIfAbsent(bar.subject(), none -> new TreeSet<>()).add(bar.pid());
        }
    }

    /** Returns the sealed people, in the order of their numbers. */
    public List<PersonRow> persons() {
        return persons;
    }

    List<TeamSlot> team() {
        return rules.team();
    }

    /** Returns the numbers of those who may take the slot at the subject; subjects alike share one set. */
    public Bits possible(SubjectRow subject, TeamSlot slot) {
        Bits able = able(demand(subject, slot));
        Set<String> barredHere = barred.getOrDefault(subject.id(), Set.of());
        if (barredHere.isEmpty()) {
            return able;
        }
        Bits free = able.copy();
        barredHere.stream().filter(numberOf::containsKey).map(numberOf::get).forEach(free::remove);
        return free;
    }

    /** Returns what makes two subjects equal for the teams: demands, and who is barred. */
    Object kind(SubjectRow subject) {
        List<Object> kind = new ArrayList<>();
        rules.team().forEach(slot -> kind.add(demand(subject, slot)));
        kind.add(barred.getOrDefault(subject.id(), Set.of()));
        return kind;
    }

    /** Says in English what the slot asks for at this subject. */
    String wanted(SubjectRow subject, TeamSlot slot) {
        Demand demand = demand(subject, slot);
        return slot.role() + demand.qual.map(qual -> " with qualification " + qual).orElse("")
                + demand.region.map(region -> " of region " + region).orElse("")
                + (slot.dept().equals(TeamSlot.ANY) ? "" : " of department " + slot.dept());
    }

    private Demand demand(SubjectRow subject, TeamSlot slot) {
        Optional<String> region = slot.region().equals(TeamSlot.SAME)
                ? Optional.of(subject.path().get(rules.regionLevel().orElseThrow() - 1))
                : Optional.empty();
        return switch (slot.quals()) {
            case TeamSlot.NONE -> new Demand(slot, region, Optional.empty());
            case TeamSlot.CELL -> new Demand(slot, region, qualOf(subject.path()));
            default -> new Demand(slot, region, Optional.of(slot.quals()));
        };
    }

    /** Returns what {@code qualOf} gives for the longest matching prefix. */
    private Optional<String> qualOf(List<String> path) {
        for (int length = path.size(); length > 0 && !rules.qualOf().isEmpty(); length--) {
            String qual = rules.qualOf().get(String.join("/", path.subList(0, length)));
            if (qual != null) {
                return Optional.of(qual);
            }
        }
        return Optional.empty();
    }

    private Bits able(Demand demand) {
        return able.computeIfAbsent(demand, key -> {
            Bits found = new Bits(persons.size());
            for (int i = 0; i < persons.size(); i++) {
                found.set(i, may(persons.get(i), key));
            }
            return found;
        });
    }

    private static boolean may(PersonRow person, Demand demand) {
        TeamSlot slot = demand.slot;
        return person.status().eligible() && person.roles().contains(slot.role())
                && (slot.dept().equals(TeamSlot.ANY) || slot.dept().equals(person.dept()))
                && demand.region.map(person.region()::equals).orElse(true)
                && demand.qual.map(person.quals()::contains).orElse(true);
    }
}
