package org.mingjian.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Provinces, cities, counties and functional zones, loaded at first use. */
final class RegionTable {
    /** Headings of the standard that name no place: their members belong to the province. */
    private static final Set<String> COLLECTIVE = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final Map<String, Zone> ZONES = zones();
    static final SortedMap<String, Region> DIVISIONS = divisions();

    private RegionTable() {}

    static Optional<Zone> zone(String code) {
        return Optional.ofNullable(ZONES.get(code));
    }

    static List<Region> childrenOf(String code) {
        return DIVISIONS.values().stream().filter(region -> region.parent().filter(code::equals).isPresent()).toList();
    }

    private static Map<String, Zone> zones() {
        Map<String, Zone> zones = new TreeMap<>();
        CodeTable.rows("zones.tsv", 4).map(Zone::of).forEach(zone -> zones.put(zone.code(), zone));
        return Map.copyOf(zones);
    }

    private static SortedMap<String, Region> divisions() {
        SortedMap<String, String> names = new TreeMap<>();
        CodeTable.rows("regions.tsv", 2).forEach(fields -> names.put(fields.get(0), fields.get(1)));
        SortedMap<String, Region> divisions = new TreeMap<>();
        names.forEach((code, name) -> {
            if (!COLLECTIVE.contains(name)) {
                divisions.put(code, division(code, name, names));
            }
        });
        ZONES.values().forEach(zone -> divisions.put(zone.code(), zone.region()));
        return divisions;
    }

    private static Region division(String code, String name, Map<String, String> names) {
        String province = code.substring(0, 2) + "0000";
        String city = code.substring(0, 4) + "00";
        if (code.equals(province)) {
            return new Region(code, name, Optional.empty(), Region.Level.PROVINCE, Region.Kind.GB);
        }
        if (code.equals(city)) {
            return new Region(code, name, Optional.of(province), Region.Level.CITY, Region.Kind.GB);
        }
        String above = names.getOrDefault(city, "");
        String parent = above.isEmpty() || COLLECTIVE.contains(above) ? province : city;
        return new Region(code, name, Optional.of(parent), Region.Level.COUNTY, Region.Kind.GB);
    }
}
