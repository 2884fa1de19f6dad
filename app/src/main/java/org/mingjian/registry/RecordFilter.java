package org.mingjian.registry;

import java.util.Set;
import java.util.UUID;

/**
 * What a list of any registry is narrowed to; an empty text does not narrow, and a registry looks at what it has.
 *
 * @param agencies the agencies whose registries are looked at, already within the asker's scope
 * @param words part of a name, a number or another text that the registry searches
 * @param industry code of an industry
 * @param grade grade of a subject
 * @param flag mark of a subject
 * @param state state of a record
 * @param more what narrows a list of subjects further
 */
public record RecordFilter(
    Set<UUID> agencies,
    String words,
    String industry,
    String grade,
    String flag,
    String state,
    Narrowing more
) {
    public RecordFilter {
        agencies = Set.copyOf(agencies);
        words = words.strip();
    }

    /** Narrows a list of subjects no further. */
    public RecordFilter(
            Set<UUID> agencies, String words, String industry, String grade, String flag, String state
    ) {
        this(agencies, words, industry, grade, flag, state, Narrowing.NONE);
    }

    /** Returns all records of one agency. */
    public static RecordFilter of(UUID agency) {
        return new RecordFilter(Set.of(agency), "", "", "", "", "", Narrowing.NONE);
    }

    /** Returns what the registry looks at of it. */
    public SubjectFilter ofSubjects() {
        return new SubjectFilter(agencies, words, industry, grade, flag, more);
    }

    /** Returns what the registry looks at of it. */
    public InspectorFilter ofInspectors() {
        return new InspectorFilter(agencies, words, industry, state);
    }

    /** Returns what the registry looks at of it. */
    public InterestFilter ofInterests() {
        return new InterestFilter(agencies, words, state);
    }
}
