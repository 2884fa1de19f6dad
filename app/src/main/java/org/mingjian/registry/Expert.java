package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An expert (安全生产专家) in an agency's registry (REG-06).
 *
 * @param id the record
 * @param agencyId the agency that admitted them
 * @param number the expert's number, unique among experts and inspectors of the agency
 * @param name the person's name
 * @param industries codes of the industries that the expert knows
 * @param contents what the expert can look at, in the agency's words
 * @param title professional title (职称)
 * @param employer where the expert works
 * @param admittedOn first day in the registry
 * @param termUntil last day of the term (聘期)
 * @param removal when and why the expert was removed, where that is so
 * @param aside values of unknown columns by header
 * @param version goes up by one with every change
 */
public record Expert(
    long id,
    UUID agencyId,
    String number,
    String name,
    List<String> industries,
    List<String> contents,
    String title,
    String employer,
    LocalDate admittedOn,
    LocalDate termUntil,
    Optional<Removal> removal,
    Map<String, String> aside,
    long version
) implements BookRecord {
    public Expert {
        industries = List.copyOf(industries);
        contents = List.copyOf(contents);
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    /** When and why an expert left the registry. */
    public record Removal(LocalDate on, String why) {}

    /** Where an expert stands on a day. */
    public enum State {
        /** May be drawn or appointed. */
        SERVING,
        /** Not admitted yet. */
        COMING,
        /** The term has ended. */
        ENDED,
        /** Removed before the term's end. */
        REMOVED
    }

    /** Returns where the expert stands on that day; the last day of the term still counts, that of the removal does not. */
    public State stateOn(LocalDate day) {
        if (removal.filter(gone -> !day.isBefore(gone.on())).isPresent()) {
            return State.REMOVED;
        }
        if (day.isBefore(admittedOn)) {
            return State.COMING;
        }
        return day.isAfter(termUntil) ? State.ENDED : State.SERVING;
    }

    @Override
    public Map<String, String> words() {
        return ExpertForm.words(this);
    }
}
