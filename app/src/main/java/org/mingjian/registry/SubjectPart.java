package org.mingjian.registry;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of subjects.
 *
 * @param subjects in the order of their codes
 * @param previous before whom the part before this one stands; empty at the list's beginning
 * @param next after whom the part after this one stands; empty at the list's end
 */
public record SubjectPart(List<Subject> subjects, Optional<SubjectKey> previous, Optional<SubjectKey> next) {
    public SubjectPart {
        subjects = List.copyOf(subjects);
    }

    /** Makes a part of what was found, of which one more than asked for was looked for. */
    static SubjectPart of(SubjectPlace place, List<Subject> found, int size) {
        boolean more = found.size() > size;
        List<Subject> shown = more
                ? place.backward() ? found.subList(1, found.size()) : found.subList(0, size)
                : found;
        boolean previous = place.backward() ? more : place instanceof SubjectPlace.After;
        boolean next = place.backward() ? place instanceof SubjectPlace.Before : more;
        return new SubjectPart(shown,
                shown.isEmpty() || !previous ? Optional.empty() : Optional.of(SubjectKey.of(shown.getFirst())),
                shown.isEmpty() || !next ? Optional.empty() : Optional.of(SubjectKey.of(shown.getLast())));
    }
}
