package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An inspection subject (检查对象) in an agency's registry.
 *
 * @param id the record
 * @param agencyId the agency that keeps it
 * @param code unified social credit code, unique in the agency's registry
 * @param name registered name
 * @param industry code of the supervised industry
 * @param region code of the region
 * @param grading class, grade and affiliation
 * @param flags marks
 * @param registration what the business registration says
 * @param active whether it is still in the registry (在册)
 * @param particulars what supervision knows besides
 * @param contacts contact persons, sealed ({@link Privacy}); empty for none
 * @param aside values of unknown columns by header, personal ones sealed
 * @param reviewedOn day of the last review
 * @param mergedInto code of the subject into which this one was merged as its double
 * @param version goes up by one with every change
 */
public record Subject(
    long id,
    UUID agencyId,
    String code,
    String name,
    String industry,
    String region,
    Grading grading,
    SubjectFlags flags,
    Registration registration,
    boolean active,
    Particulars particulars,
    String contacts,
    Map<String, String> aside,
    LocalDate reviewedOn,
    Optional<String> mergedInto,
    long version
) implements BookRecord {
    public Subject {
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    @Override
    public Map<String, String> words() {
        return SubjectWords.of(this);
    }

    /** Returns the category of the unit: what the agency set, else what follows from the industry. */
    public Optional<UnitCategory> category() {
        return particulars.category().or(() -> UnitCategory.following(industry));
    }

    @Override
    public String address() {
        return code;
    }
}
