package org.mingjian.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingjian.codes.Regions;
import org.mingjian.identity.mandate.Jurisdiction;

/** Notes subjects that stand where the agency does not act (属地, ORG-01); one for each sheet, as forms are. */
final class RegionWatch {
    private final Optional<Jurisdiction> jurisdiction;
    private final Map<String, Boolean> covered = new HashMap<>();

    private RegionWatch(Optional<Jurisdiction> jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** Watches nothing: a sheet that is read for no agency. */
    static RegionWatch none() {
        return new RegionWatch(Optional.empty());
    }

    static RegionWatch of(Jurisdiction jurisdiction) {
        return new RegionWatch(Optional.of(jurisdiction));
    }

    /**
     * Looks at a subject's region.
     *
     * @param registered whether it is only the region in the credit code: that is the place of registration, which may
     *     be the authority of a higher rank or a code abolished since, and then says nothing of where the subject stands
     */
    void look(SheetRow row, SheetColumn column, String region, boolean registered) {
        if (jurisdiction.isEmpty() || region.isEmpty() || covered.computeIfAbsent(region, this::covers)) {
            return;
        }
        Jurisdiction acts = jurisdiction.get();
        if (registered && (acts.reaches(region) || Regions.find(region).isEmpty())) {
            return;
        }
        Optional<String> exclusion = acts.excludes(region);
        String value = Jurisdiction.nameOf(region) + " " + region;
        if (exclusion.isPresent()) {
            row.fault(column, value, "region-excluded", Jurisdiction.nameOf(exclusion.get()));
        } else {
            row.fault(column, value, registered ? "region-registered" : "region-outside",
                    String.join(" · ", acts.includedNames()));
        }
    }

    private boolean covers(String region) {
        return jurisdiction.filter(acts -> acts.covers(region)).isPresent();
    }
}
