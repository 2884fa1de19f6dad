package org.mingjian.plan.web;

import java.util.List;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.LineKind;
import org.mingjian.plan.Method;
import org.mingjian.plan.Way;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The form of a line.
 *
 * @param plan the draft
 * @param number the line's number, 0 for a new one
 * @param form what is typed
 * @param departments the agency's departments, to choose from
 * @param faults what is wrong
 */
record PlanLinePage(AnnualPlan plan, int number, LineForm form, List<String> departments, List<Fault> faults) {
    public LineKind[] kinds() {
        return LineKind.values();
    }

    public Way[] ways() {
        return Way.values();
    }

    public Method[] methods() {
        return Method.values();
    }

    public List<Industry> industries() {
        return Industries.all();
    }

    public boolean chosen(String code) {
        return form.industries().contains(code);
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.plans", "/plans"), Crumb.named(plan.title(), "/plans/" + plan.id()));
    }
}
