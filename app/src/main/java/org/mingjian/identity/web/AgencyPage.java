package org.mingjian.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingjian.codes.Industries;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.mandate.Jurisdiction;
import org.mingjian.shell.Crumb;

/**
 * @param agency the agency
 * @param region the full name of the region of its seat
 * @param superior the superior agency's name, or the empty string
 * @param jurisdiction where it acts today
 * @param departments its departments, closed ones too
 * @param today the day on which some of them may be closed
 */
record AgencyPage(
    Agency agency,
    String region,
    String superior,
    Jurisdiction jurisdiction,
    List<Department> departments,
    LocalDate today
) {
    public List<Department> open() {
        return departments.stream().filter(department -> department.openOn(today)).toList();
    }

    public List<Department> closed() {
        return departments.stream().filter(department -> !department.openOn(today)).toList();
    }

    /** Returns the names of the industries that a department supervises. */
    public List<String> industries(Department department, Locale locale) {
        return department.industries()
                .stream()
                .map(code -> Industries.byCode(code).map(one -> one.name(locale)).orElse(code))
                .toList();
    }

    /** Returns the names of the regions that a department looks after. */
    public List<String> regions(Department department) {
        return department.regions().stream().map(Jurisdiction::nameOf).toList();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.agencies", "/agencies"), Crumb.named(agency.name(), ""));
    }
}
