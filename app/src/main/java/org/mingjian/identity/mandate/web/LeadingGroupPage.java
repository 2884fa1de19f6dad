package org.mingjian.identity.mandate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.mandate.LeadingGroup;
import org.mingjian.identity.mandate.NewLeadingGroup;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param agency whose group it is
 * @param versions all versions, the newest first
 * @param today the day on which one of them holds
 * @param departments the departments that can be its office
 * @param mayKeep whether the reader may record a version
 * @param typed a new version as typed
 * @param faults what is wrong with it
 */
record LeadingGroupPage(
    Agency agency,
    List<LeadingGroup> versions,
    LocalDate today,
    List<Department> departments,
    boolean mayKeep,
    NewLeadingGroup typed,
    List<Fault> faults
) {
    public Optional<LeadingGroup> now() {
        return versions.stream().filter(group -> group.holdsOn(today)).findFirst();
    }

    public List<LeadingGroup> coming() {
        return versions.stream().filter(group -> group.from().isAfter(today)).toList();
    }

    public List<LeadingGroup> past() {
        return versions.stream().filter(group -> group.to().filter(today::isAfter).isPresent()).toList();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.leading-group", ""));
    }
}
