package org.mingjian.identity.mandate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.codes.Regions;
import org.mingjian.identity.Agency;

/** Finds what is wrong with a set of regions; each fault names the region and the rule. */
final class JurisdictionChecks {
    private static final int MOST = 200;
    private static final String INCLUDED = "included";
    private static final String EXCLUDED = "excluded";

    private final Checks checks;
    private final List<String> included;
    private final List<String> excluded;

    JurisdictionChecks(Checks checks, NewJurisdiction typed) {
        this.checks = checks;
        this.included = known(INCLUDED, NewJurisdiction.codes(typed.included()));
        this.excluded = known(EXCLUDED, NewJurisdiction.codes(typed.excluded()));
        checks.require(!NewJurisdiction.codes(typed.included()).isEmpty(), INCLUDED, "mandate.fault.area-none");
    }

    List<String> included() {
        return List.copyOf(included);
    }

    List<String> excluded() {
        return List.copyOf(excluded);
    }

    /** Asks that no region is named twice, alone or within another, and that each exclusion takes from something. */
    void together() {
        for (String code : excluded) {
            checks.require(included.contains(code) || included.stream().anyMatch(one -> Regions.within(code, one)),
                    EXCLUDED, "mandate.fault.area-except", label(code));
            checks.require(!included.contains(code), EXCLUDED, "mandate.fault.area-both", label(code));
        }
        nested(INCLUDED, included);
        nested(EXCLUDED, excluded);
    }

    /** Asks that a superior's jurisdiction has all of it; what the superior leaves out must be left out here too. */
    void within(Agency superior, Jurisdiction above) {
        for (String code : included) {
            checks.require(above.covers(code), INCLUDED, "mandate.fault.area-outside", label(code), superior.name());
        }
        above.excluded()
                .stream()
                .filter(gap -> included.stream().anyMatch(code -> !gap.equals(code) && Regions.within(gap, code)))
                .forEach(gap -> checks.require(excluded.stream().anyMatch(code -> Regions.within(gap, code)), EXCLUDED,
                        "mandate.fault.area-gap", label(gap), superior.name()));
    }

    private void nested(String field, List<String> codes) {
        for (String code : codes) {
            Optional<String> wider = codes.stream()
                    .filter(other -> !other.equals(code) && Regions.within(code, other))
                    .findFirst();
            wider.ifPresent(other -> checks.require(false, field, "mandate.fault.area-nested", label(code),
                    label(other)));
        }
    }

    private List<String> known(String field, List<String> codes) {
        checks.require(codes.size() <= MOST, field, "mandate.fault.area-many", codes.size(), MOST);
        List<String> known = new ArrayList<>();
        Set<String> faulty = new HashSet<>();
        for (String code : codes.subList(0, Math.min(codes.size(), MOST))) {
            boolean exists = Regions.find(code).isPresent();
            if (!exists && faulty.add(code)) {
                checks.require(false, field, "mandate.fault.area-unknown", code);
            } else if (exists && known.contains(code) && faulty.add(code)) {
                checks.require(false, field, "mandate.fault.area-twice", label(code));
            } else if (exists && !known.contains(code)) {
                known.add(code);
            }
        }
        return known;
    }

    private static String label(String code) {
        return Jurisdiction.nameOf(code) + " " + code;
    }
}
