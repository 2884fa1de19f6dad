package org.mingjian.codes;

import java.util.List;
import java.util.Optional;

/** A line of zones.tsv: a functional zone without a standard code, the division it lies in, and its townships. */
record Zone(String code, String name, String parent, List<String> townships) {
    static Zone of(List<String> fields) {
        return new Zone(fields.get(0), fields.get(1), fields.get(2), List.of(fields.get(3).split("\\+")));
    }

    Region region() {
        return new Region(code, name, Optional.of(parent), Region.Level.COUNTY, Region.Kind.FUNCTIONAL_ZONE);
    }
}
