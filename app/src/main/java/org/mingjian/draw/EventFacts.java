package org.mingjian.draw;

import org.fairdraw.events.DrawEvent;

/**
 * What an event says.
 *
 * @param reason a reason code of its type
 * @param subject credit code of the subject
 * @param slot number of the seat in the team, from 1; 0 where the subject is void
 * @param person public id of who sits there; empty where the subject is void
 */
public record EventFacts(EventType type, String reason, String subject, int slot, String person) {
    DrawEvent toDrawEvent() {
        return type.voids()
                ? new DrawEvent.SubjectVoid(subject)
                : new DrawEvent.PersonOut(subject, slot, person, type == EventType.PERSON_ABSENT);
    }
}
