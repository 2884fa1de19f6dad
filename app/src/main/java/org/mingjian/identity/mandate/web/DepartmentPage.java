package org.mingjian.identity.mandate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.DepartmentKind;
import org.mingjian.identity.mandate.NewDepartment;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param agency the agency
 * @param department the department, or empty for a new one
 * @param typed what it is charged with, as typed
 * @param closed the day of closing, as typed
 * @param today the day on which it may be closed already
 * @param faults what is wrong
 */
record DepartmentPage(
    Agency agency,
    Optional<Department> department,
    NewDepartment typed,
    String closed,
    LocalDate today,
    List<Fault> faults
) {
    public DepartmentKind[] kinds() {
        return DepartmentKind.values();
    }

    public List<Industry> industries() {
        return Industries.all();
    }

    /** Says whether it has a day of closing, today's or another: it is charged with nothing new then. */
    public boolean ends() {
        return department.flatMap(Department::closedOn).isPresent();
    }

    public String action() {
        return "/agencies/" + agency.id() + "/departments" + department.map(one -> "/" + one.id()).orElse("");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.agencies", "/agencies"),
                Crumb.named(agency.name(), "/agencies/" + agency.id()),
                department.map(one -> Crumb.named(one.name(), ""))
                        .orElseGet(() -> Crumb.message("identity.department.new", "")));
    }
}
