package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param agency the agency
 * @param region its region's full name
 * @param superior the superior agency's name, or the empty string
 * @param departments its departments
 * @param code a new department's code as typed
 * @param name a new department's name as typed
 * @param faults what is wrong with it
 */
record AgencyPage(
    Agency agency,
    String region,
    String superior,
    List<Department> departments,
    String code,
    String name,
    List<Fault> faults
) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.agencies", "/agencies"), Crumb.named(agency.name(), ""));
    }
}
