package org.fairdraw;

import org.fairdraw.events.DrawEvent;
import org.fairdraw.tickets.Tickets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.TeamSlot;

/** The effects of events straight from the text of VDP §6.1, §7 and §15.29, without any thought of speed. */
final class SlowEvents {
    private final Scenario scenario;
    private final DrawRules rules;
    private final Tickets key;
    private final Set<String> met = new HashSet<>();
    private final Map<String, String> seats = new TreeMap<>();
    private final Map<String, Integer> most = new HashMap<>();
    private final Set<String> out = new HashSet<>();
    private final Set<String> absent = new HashSet<>();

    SlowEvents(Scenario scenario, DrawnDraw drawn, Map<String, Integer> mostOfSlot) {
        this.scenario = scenario;
        this.rules = scenario.terms().rules();
        this.key = new Tickets(scenario.suite(), drawn.key());
        drawn.drawn().forEach(subject -> met.add(subject.id()));
        met.addAll(drawn.mandatory());
        drawn.seats().forEach(seat -> seats.put(seat.slot(), seat.person()));
        most.putAll(mostOfSlot);
    }

    Json effect(DrawEvent event, Tickets fresh) {
        return event instanceof DrawEvent.PersonOut person ? person(person, fresh) : gone(event.subject(), fresh);
    }

    private Json person(DrawEvent.PersonOut event, Tickets fresh) {
        String slot = event.subject() + "|" + event.slot();
        seats.remove(slot);
        out.add(event.subject() + " " + event.person());
        if (event.absent()) {
            absent.add(event.person());
        }
        List<Json> filled = new ArrayList<>();
        List<String> open = new ArrayList<>();
        fill(row(event.subject()), event.slot(), fresh, filled, open);
        return Json.object("open", open, "seats", filled);
    }

    private Json gone(String subject, Tickets fresh) {
        Map<Integer, String> team = new HashMap<>();
        for (TeamSlot slot : rules.team()) {
            Optional.ofNullable(seats.remove(subject + "|" + slot.slot())).ifPresent(pid -> team.put(slot.slot(), pid));
        }
        SubjectRow row = row(subject);
        Comparator<SubjectRow> order = rules.subjectReplacement().equals("R1")
                ? Comparator.comparing((SubjectRow other) -> fresh.hex("E", other.id())).thenComparing(SubjectRow::id)
                : Comparator.comparing((SubjectRow other) -> key.hex("T", other.id())).thenComparing(SubjectRow::id);
        Optional<SubjectRow> next = row.status().mandatory()
                ? Optional.empty()
                : scenario.subjects()
                        .stream()
                        .filter(other -> other.status().eligible() && other.cell().equals(row.cell())
                                && !met.contains(other.id()))
                        .min(order);
        if (next.isEmpty()) {
            return Json.object("open", List.of(), "seats", List.of(), "substitute", new Json.Null());
        }
        String id = next.get().id();
        met.add(id);
        Map<Integer, Json> filled = new TreeMap<>();
        List<String> open = new ArrayList<>();
        for (TeamSlot slot : rules.team()) {
            String name = id + "|" + slot.slot();
            most.put(name, most.getOrDefault(subject + "|" + slot.slot(), 0));
            String member = team.get(slot.slot());
            if (member != null && possible(next.get(), slot).contains(member)) {
                seats.put(name, member);
                filled.put(slot.slot(), Json.object("slot", name, "person", member));
            }
        }
        for (TeamSlot slot : rules.team()) {
            if (!seats.containsKey(id + "|" + slot.slot())) {
                List<Json> one = new ArrayList<>();
                fill(next.get(), slot.slot(), fresh, one, open);
                one.forEach(seat -> filled.put(slot.slot(), seat));
            }
        }
        return Json.object("open", open, "seats", List.copyOf(filled.values()), "substitute", id);
    }

    private void fill(SubjectRow subject, int number, Tickets fresh, List<Json> filled, List<String> open) {
        String slot = subject.id() + "|" + number;
        boolean again = rules.personReplacement().equals("R1");
        List<String> order = new ArrayList<>(possible(subject, rules.team().get(number - 1)));
        order.sort(Comparator
                .comparing((String pid) -> again ? fresh.hex("E", slot + "|" + pid) : key.hex("A", slot + "|" + pid))
                .thenComparing(pid -> pid));
        for (int i = 0; i < order.size(); i++) {
            String pid = order.get(i);
            boolean sits = rules.team()
                    .stream()
                    .anyMatch(each -> pid.equals(seats.get(subject.id() + "|" + each.slot())));
            long load = seats.values().stream().filter(pid::equals).count();
            PersonRow person = scenario.persons()
                    .stream()
                    .filter(row -> row.pid().equals(pid))
                    .findFirst()
                    .orElseThrow();
            long room = Math.min(person.limit().orElse(Integer.MAX_VALUE),
                    Math.max(0, most.getOrDefault(slot, 0) + 1 - person.priorLoad()));
            if (!sits && load + 1 <= room) {
                seats.put(slot, pid);
                filled.add(Json.object("slot", slot, "person", pid, "rank", i + 1));
                return;
            }
        }
        open.add(slot);
    }

    private List<String> possible(SubjectRow subject, TeamSlot slot) {
        return scenario.persons()
                .stream()
                .filter(person -> may(person, subject, slot))
                .map(PersonRow::pid)
                .filter(pid -> !absent.contains(pid) && !out.contains(subject.id() + " " + pid))
                .toList();
    }

    private boolean may(PersonRow person, SubjectRow subject, TeamSlot slot) {
        Optional<String> qual = switch (slot.quals()) {
            case "none" -> Optional.empty();
            case "cell" -> qualOf(subject.path());
            default -> Optional.of(slot.quals());
        };
        return person.status().eligible() && person.roles().contains(slot.role())
                && (slot.dept().equals("any") || slot.dept().equals(person.dept()))
                && (slot.region().equals("any")
                        || subject.path().get(rules.regionLevel().orElseThrow() - 1).equals(person.region()))
                && qual.map(person.quals()::contains).orElse(true)
                && scenario.bars()
                        .stream()
                        .noneMatch(bar -> bar.pid().equals(person.pid()) && bar.subject().equals(subject.id()));
    }

    private Optional<String> qualOf(List<String> path) {
        Optional<String> found = Optional.empty();
        for (int length = 1; length <= path.size(); length++) {
            String qual = rules.qualOf().get(String.join("/", path.subList(0, length)));
            found = qual == null ? found : Optional.of(qual);
        }
        return found;
    }

    private SubjectRow row(String id) {
        return scenario.subjects().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns who sits where now. */
    Map<String, String> seats() {
        return Map.copyOf(seats);
    }
}
