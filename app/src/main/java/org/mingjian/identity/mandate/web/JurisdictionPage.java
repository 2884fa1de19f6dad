package org.mingjian.identity.mandate.web;

import java.time.LocalDate;
import java.util.List;
import org.mingjian.codes.Region;
import org.mingjian.codes.Regions;
import org.mingjian.identity.Agency;
import org.mingjian.identity.mandate.Jurisdiction;
import org.mingjian.identity.mandate.NewJurisdiction;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param agency whose jurisdiction it is
 * @param versions all versions, the newest first; the region of the seat comes last
 * @param today the day on which one of them holds
 * @param typed a new version as typed
 * @param faults what is wrong with it
 */
record JurisdictionPage(
    Agency agency,
    List<Jurisdiction> versions,
    LocalDate today,
    NewJurisdiction typed,
    List<Fault> faults
) {
    public Jurisdiction now() {
        return versions.stream().filter(version -> version.holdsOn(today)).findFirst().orElseThrow();
    }

    public List<Jurisdiction> coming() {
        return versions.stream().filter(version -> version.from().filter(today::isBefore).isPresent()).toList();
    }

    public List<Jurisdiction> past() {
        return versions.stream().filter(version -> version.to().filter(today::isAfter).isPresent()).toList();
    }

    /** Returns the regions below that of the seat, for whoever looks for a code. */
    public List<Region> choices() {
        return Regions.childrenOf(agency.regionCode());
    }

    public String seat() {
        return Jurisdiction.nameOf(agency.regionCode());
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.agencies", "/agencies"),
                Crumb.named(agency.name(), "/agencies/" + agency.id()), Crumb.message("mandate.area", ""));
    }
}
