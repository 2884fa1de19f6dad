package org.fairdraw.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.SeatedPerson;
import org.fairdraw.TeamDraw;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.terms.TeamSlot;

/** Who sits where while events go on, and up to which load a seat may be filled (VDP §7.3, §15.29). */
final class SeatBook {
    static final int NOBODY = -1;

    private final List<PersonRow> persons;
    private final Map<String, Integer> holder = new HashMap<>();
    private final Map<String, Integer> most = new HashMap<>();
    private final int[] load;

    SeatBook(List<PersonRow> persons, TeamDraw.Outcome.Staffed teams) {
        this.persons = persons;
        load = new int[persons.size()];
        Map<String, Integer> numberOf = new HashMap<>();
        for (int i = 0; i < load.length; i++) {
            numberOf.put(persons.get(i).pid(), i);
        }
        for (int i = 0; i < teams.seats().size(); i++) {
            SeatedPerson seat = teams.seats().get(i);
            most.put(seat.slot(), teams.boundsOf(i).most());
            sit(seat.slot(), numberOf.getOrDefault(seat.person(), NOBODY));
        }
    }

    static String slot(String subject, int number) {
        return subject + "|" + number;
    }

    Optional<String> sitting(String slot) {
        return Optional.ofNullable(holder.get(slot)).map(person -> persons.get(person).pid());
    }

    void sit(String slot, int person) {
        holder.put(slot, person);
        load[person]++;
    }

    /** Frees a seat and returns who sat there, or nobody. */
    int rise(String slot) {
        int person = holder.getOrDefault(slot, NOBODY);
        if (person != NOBODY) {
            holder.remove(slot);
            load[person]--;
        }
        return person;
    }

    boolean free(String slot) {
        return !holder.containsKey(slot);
    }

    boolean sitsAt(String subject, int person, List<TeamSlot> team) {
        return team.stream().anyMatch(each -> holder.getOrDefault(slot(subject, each.slot()), NOBODY) == person);
    }

    /** A substitute's slot keeps the T of the slot that it stands for. */
    void inherit(String slot, String from) {
        most.put(slot, most.getOrDefault(from, 0));
    }

    /** Tells whether the person may take one seat more here: load + 1 ≤ min(limit, max(0, T + 1 − priorLoad)). */
    boolean hasRoom(int person, String slot) {
        PersonRow row = persons.get(person);
        int byLoad = Math.max(0, most.getOrDefault(slot, 0) + 1 - row.priorLoad());
        return load[person] + 1 <= Math.min(row.limit().orElse(Integer.MAX_VALUE), byLoad);
    }
}
