package org.mingjian.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One expert as a sheet gives them; the members are those of {@link Expert}.
 *
 * @param row the sheet's row
 */
public record ExpertLine(
    int row,
    String number,
    String name,
    List<String> industries,
    List<String> contents,
    String title,
    String employer,
    LocalDate admittedOn,
    LocalDate termUntil,
    Optional<Expert.Removal> removal,
    Map<String, String> aside
) {
    /** Says whether the expert may be drawn on that day, as {@link Expert#stateOn} does. */
    public boolean servingOn(LocalDate day) {
        return as(0, new UUID(0, 0), 0).stateOn(day) == Expert.State.SERVING;
    }

    Expert as(long id, UUID agency, long version) {
        return new Expert(id, agency, number, name, industries, contents, title, employer, admittedOn, termUntil,
                removal, aside, version);
    }
}
