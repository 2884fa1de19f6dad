package org.mingjian.identity.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Department;

/**
 * One version of an agency's leading group (领导小组), which organises draws and approves plans (ORG-03).
 *
 * @param id its id
 * @param agencyId the agency
 * @param number the number of the document that named it (文号)
 * @param title its name in words
 * @param head its head (组长)
 * @param deputies the deputies in order (副组长)
 * @param members the other members in order (成员)
 * @param office the department that is its office (领导小组办公室), which drafts the plan and publishes it
 * @param from the first day on which it holds
 * @param to the last day, the one before the next version's first; empty for the newest version
 */
public record LeadingGroup(
    UUID id,
    UUID agencyId,
    String number,
    String title,
    Person head,
    List<Person> deputies,
    List<Person> members,
    Department office,
    LocalDate from,
    Optional<LocalDate> to
) {
    public LeadingGroup {
        deputies = List.copyOf(deputies);
        members = List.copyOf(members);
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("A leading group ends on " + to.get() + ", before " + from + ".");
        }
    }

    /**
     * Somebody of the group.
     *
     * @param account the account, or empty for somebody without one
     * @param name the name
     * @param title the post held in the agency (职务), or the empty string
     */
    public record Person(Optional<UUID> account, String name, String title) {}

    /** Says whether the version holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
