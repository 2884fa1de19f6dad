package org.mingjian.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairdraw.events.EventEffect;
import org.springframework.stereotype.Service;

/** Reads the events of draws, and who inspects whom after them (VDP §7). */
@Service
public class EventBook {
    private final EventRows rows;
    private final EventShareRows shares;
    private final DrawRecords draws;
    private final DrawOutcomes outcomes;
    private final PeopleNames names;

    EventBook(EventRows rows, EventShareRows shares, DrawRecords draws, DrawOutcomes outcomes, PeopleNames names) {
        this.rows = rows;
        this.shares = shares;
        this.draws = draws;
        this.outcomes = outcomes;
        this.names = names;
    }

    /** Lists all reports by number; a refused one stays in the list. */
    public List<EventRecord> of(UUID draw) {
        return rows.of(draw);
    }

    /** Lists the approved ones by number. */
    public List<EventRecord> logged(UUID draw) {
        return rows.of(draw).stream().filter(event -> event.index().isPresent()).toList();
    }

    /** Finds the event about which something is still to be done; a draw has one at most. */
    public Optional<EventRecord> open(UUID draw) {
        return rows.of(draw).stream().filter(event -> event.state().open()).findFirst();
    }

    /** Lists the events of an agency's draws about which something is still to be done, oldest first. */
    public List<EventRecord> openOf(UUID agency) {
        return rows.open(agency);
    }

    /** Counts the events of published draws by agency; an agency without any is not there. */
    public Map<UUID, EventTally> tallies() {
        return rows.logged()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, all -> EventTally.of(all.getValue())));
    }

    /** Finds an event of a draw. */
    public Optional<EventRecord> find(UUID draw, UUID id) {
        return rows.find(draw, id);
    }

    /** Returns the evidence of an event. */
    public Optional<EventEvidence> evidence(UUID draw, UUID id) {
        return rows.evidence(draw, id);
    }

    /** Lists the fresh shares of an event in committed order; a party that has given none is not there. */
    public List<EventShare> shares(UUID event) {
        return shares.of(event);
    }

    /** Returns who inspects whom after the events so far; experts who were appointed are not seats of the draw. */
    public TeamsNow now(UUID draw) {
        DrawRecord record = draws.find(draw).orElseThrow();
        List<EventRecord> events = logged(draw);
        List<String> substitutes = events.stream().flatMap(event -> event.substitute().stream()).toList();
        boolean moved = events.stream().anyMatch(event -> event.effect().isPresent());
        return TeamsNow.of(outcomes.drawn(draw), outcomes.seats(draw), events,
                substitutes.isEmpty() ? Map.of() : names.ofSubjects(record.agency(), substitutes),
                moved ? names.ofPersons(record) : Map.of());
    }

    /** Returns the names of everybody whom the events of a draw name, by credit code or public id. */
    public Map<String, String> namesIn(UUID draw) {
        DrawRecord record = draws.find(draw).orElseThrow();
        List<EventRecord> events = rows.of(draw);
        if (events.isEmpty()) {
            return Map.of();
        }
        Map<String, String> persons = names.ofPersons(record);
        Map<String, String> found = Stream
                .concat(events.stream().map(event -> event.facts().person()),
                        events.stream()
                                .flatMap(event -> event.effect().stream())
                                .flatMap(effect -> effect.seats().stream())
                                .map(EventEffect.Seat::person))
                .distinct()
                .collect(Collectors.toMap(pid -> pid, pid -> persons.getOrDefault(pid, pid)));
        found.putAll(names.ofSubjects(record.agency(), Stream
                .concat(events.stream().map(event -> event.facts().subject()),
                        events.stream().flatMap(event -> event.substitute().stream()))
                .distinct()
                .toList()));
        outcomes.drawn(draw).forEach(line -> found.putIfAbsent(line.code(), line.name()));
        outcomes.seats(draw).forEach(seat -> found.put(seat.person(), seat.name()));
        return found;
    }
}
