package org.mingjian.fairness.web;

import java.util.List;
import java.util.function.Function;
import org.mingjian.fairness.FairnessReport;
import org.mingjian.fairness.AgencyStanding;
import org.mingjian.identity.Agency;
import java.util.Optional;
import org.mingjian.fairness.FairnessReport.Attempts;
import org.mingjian.shell.Crumb;

/**
 * The fairness of an agency's past draws.
 *
 * @param code the agency's code
 * @param inside whether a member of staff reads it at the desk
 * @param attempts how many attempts were sealed
 * @param view the report in words; empty while it is computed
 * @param broken the draw that cannot be read, where that is so
 */
record FairnessPage(
    String code,
    String agency,
    boolean inside,
    Attempts attempts,
    Optional<FairnessView> view,
    Optional<String> broken
) {
    static FairnessPage of(
        Agency agency,
        boolean inside,
        AgencyStanding standing,
        Function<FairnessReport, FairnessView> words
    ) {
        return new FairnessPage(agency.code(), agency.name(), inside, standing.attempts(),
                standing.report().map(words), standing.broken());
    }

    public List<Crumb> crumbs() {
        return inside
                ? List.of(Crumb.message("shell.menu.fairness", "/fairness"), Crumb.named(agency, ""))
                : List.of(Crumb.message("shell.public.fairness", "/public/fairness"), Crumb.named(agency, ""));
    }

    /** Returns where the data lie, without the format. */
    public String data() {
        return "/public/fairness/" + code + "/data";
    }

    /** Returns this very page. */
    public String path() {
        return (inside ? "/fairness/" : "/public/fairness/") + code;
    }
}
