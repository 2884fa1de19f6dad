package org.mingjian.draw;

import java.util.List;

/** How many events of each kind took effect, how many substitutes came in, and how many places nobody took (VDP §7.4). */
public record EventTally(long voids, long recusals, long absences, long substitutes, long open) {
    /** Counts what is on record. */
    public static EventTally of(List<EventRecord> events) {
        return new EventTally(count(events, EventType.SUBJECT_VOID), count(events, EventType.PERSON_RECUSED),
                count(events, EventType.PERSON_ABSENT),
                events.stream().filter(event -> event.substitute().isPresent()).count(),
                events.stream().flatMap(event -> event.effect().stream()).mapToLong(one -> one.open().size()).sum());
    }

    private static long count(List<EventRecord> events, EventType type) {
        return events.stream().filter(event -> event.index().isPresent() && event.facts().type() == type).count();
    }

    /** Says whether nothing happened. */
    public boolean none() {
        return voids + recusals + absences == 0;
    }
}
