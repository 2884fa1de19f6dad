package org.mingjian.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingjian.registry.Inspector;
import org.mingjian.shell.Crumb;

/**
 * An inspector with the history.
 *
 * @param inspector the inspector
 * @param agency name of the agency
 * @param history changes, newest first
 * @param mayEdit whether the reader may change it
 * @param mayUnmask whether the reader may ask for personal data
 * @param today the day on which the certificate is looked at
 * @param leadDays how many days before its end a certificate ends soon
 */
record InspectorPage(
    Inspector inspector,
    String agency,
    List<HistoryLine> history,
    boolean mayEdit,
    boolean mayUnmask,
    LocalDate today,
    int leadDays
) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.inspectors", "/inspectors"), Crumb.named(inspector.name(), ""));
    }

    public Map<String, String> words() {
        return inspector.words();
    }

    public List<String> keys() {
        return FormField.INSPECTOR.stream().map(FormField::key).filter(key -> !key.equals("person")).toList();
    }
}
