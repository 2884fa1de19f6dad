package org.mingjian.checklist.web;

import java.util.List;
import java.util.Map;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The form that asks for an exception.
 *
 * @param typed what stands in each field
 * @param faults what is wrong
 */
record ExceptionFormPage(Map<String, String> typed, List<Fault> faults) {
    public String at(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.items", "/items"),
                Crumb.message("checklist.exceptions", "/items/exceptions"),
                Crumb.message("checklist.exception.ask", ""));
    }
}
