package org.mingjian.registry;

import java.util.Set;
import java.util.UUID;

/**
 * What a list of subjects is narrowed to; an empty text does not narrow.
 *
 * @param agencies the agencies whose registries are looked at, already within the asker's scope; none means no rows
 * @param words part of a name, or the beginning of a credit code
 * @param industry code of an industry
 * @param grade a grade as the registry has it
 * @param flag {@code key}, {@code blacklisted}, {@code abnormal}, {@code active} or {@code gone}
 * @param region code of a region that the subjects are in or below: a province, city, county, township or zone
 */
public record SubjectFilter(
    Set<UUID> agencies,
    String words,
    String industry,
    String grade,
    String flag,
    String region
) {
    public SubjectFilter {
        agencies = Set.copyOf(agencies);
        words = words.strip();
    }

    /** Narrows to no region. */
    public SubjectFilter(Set<UUID> agencies, String words, String industry, String grade, String flag) {
        this(agencies, words, industry, grade, flag, "");
    }

    /** Returns all subjects of one agency. */
    public static SubjectFilter of(UUID agency) {
        return new SubjectFilter(Set.of(agency), "", "", "", "");
    }

    /** Says whether nothing but the agency narrows the list. */
    boolean unfiltered() {
        return words.isEmpty() && industry.isEmpty() && grade.isEmpty() && flag.isEmpty() && region.isEmpty();
    }
}
