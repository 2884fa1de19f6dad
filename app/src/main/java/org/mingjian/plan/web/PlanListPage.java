package org.mingjian.plan.web;

import java.util.List;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param plans the plans in sight, the newest year first
 * @param many whether they are of more than one agency
 * @param mayBegin whether the reader may begin one
 * @param year the year as typed, or the one that is offered
 * @param title the title as typed
 * @param faults what is wrong
 */
record PlanListPage(
    List<Row> plans,
    boolean many,
    boolean mayBegin,
    String year,
    String title,
    List<Fault> faults
) {
    /** A plan in the list. */
    record Row(String id, int year, int version, String title, String agency, String state, String tag) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.plans", ""));
    }
}
