package org.mingjian.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A department of an agency (科室, 执法队, 中心; ORG-01).
 *
 * @param id its id
 * @param agencyId the agency it belongs to
 * @param code its name in draws (VDP §1.2), unique in the agency
 * @param name its name in words
 * @param kind what it is
 * @param industries codes of the industries that it supervises; none where it supervises no industry of its own
 * @param regions codes of the regions that it looks after; none where those are all of the agency's
 * @param closedOn the first day on which it takes part in nothing any more, or empty
 */
public record Department(
    UUID id,
    UUID agencyId,
    String code,
    String name,
    DepartmentKind kind,
    List<String> industries,
    List<String> regions,
    Optional<LocalDate> closedOn
) {
    public Department {
        industries = List.copyOf(industries);
        regions = List.copyOf(regions);
    }

    /** Makes a section that nobody has charged with anything yet. */
    public Department(UUID id, UUID agencyId, String code, String name) {
        this(id, agencyId, code, name, DepartmentKind.SECTION, List.of(), List.of(), Optional.empty());
    }

    /** Says whether it takes part on a day: a closed one takes no new people and is offered nowhere. */
    public boolean openOn(LocalDate day) {
        return closedOn.filter(closed -> !day.isBefore(closed)).isEmpty();
    }
}
