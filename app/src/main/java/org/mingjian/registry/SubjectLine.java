package org.mingjian.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One inspection subject (检查对象) as a sheet gives it.
 *
 * @param row the sheet's row
 * @param code unified social credit code, checked and normalised
 * @param name registered name
 * @param industry code of the supervised industry, such as WHP
 * @param region code of the region; where the sheet has none, digits 3–8 of the credit code
 * @param grading class, grade and affiliation
 * @param flags marks
 * @param registration what the business registration says
 * @param check an inspection that already took place this year or earlier
 * @param active whether the subject is still in the registry (在册)
 * @param particulars what supervision knows besides
 * @param contacts contact persons, sealed ({@link Privacy}); empty for none
 * @param aside values of unknown columns by header, personal ones sealed
 */
public record SubjectLine(
    int row,
    String code,
    String name,
    String industry,
    String region,
    Grading grading,
    SubjectFlags flags,
    Registration registration,
    Optional<YearCheck> check,
    boolean active,
    Particulars particulars,
    String contacts,
    Map<String, String> aside
) {
    public SubjectLine {
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    /** Says whether the sheet tells of an inspection in that year. */
    public boolean checkedIn(int year) {
        return check.isPresent() && check.get().year() == year;
    }
}
