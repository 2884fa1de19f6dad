package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.AgencyKind;
import org.mingjian.identity.NewAgency;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param typed what was typed so far
 * @param superiors the agencies under which a new one may stand
 * @param faults what is wrong
 */
record AgencyFormPage(
    NewAgency typed,
    List<Agency> superiors,
    List<Fault> faults
) {
    public List<String> levels() {
        return Agencies.LEVELS;
    }

    public AgencyKind[] kinds() {
        return AgencyKind.values();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.agencies", "/agencies"), Crumb.message("identity.agency.new", ""));
    }
}
