package org.mingjian.codes;

import java.util.Optional;

/**
 * A region (行政区划): a division of GB/T 2260, a township, or a functional zone.
 *
 * @param code six digits down to the county, nine for a township; a zone outside the standards has letters in its code
 * @param name the region's own name, without those above it
 * @param parent the code of the region that it lies in; empty for a province
 * @param level the rank at which its authorities act
 * @param kind whether the region is an administrative division or a zone
 */
public record Region(String code, String name, Optional<String> parent, Level level, Kind kind) {
    /** The ranks, highest first. */
    public enum Level {
        PROVINCE, CITY, COUNTY, TOWNSHIP
    }

    /** Functional zones (功能区: development and high-tech zones, farms, mines) lie inside a division and are none. */
    public enum Kind {
        GB, FUNCTIONAL_ZONE
    }
}
