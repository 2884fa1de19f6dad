package org.mingjian.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The 41,352 townships, loaded only when one is asked for. */
final class Townships {
    /** Digits 7 to 9 from 400 to 599 are units like a township: development zones, farms, mines. */
    private static final char ZONES_FROM = '4';
    private static final char ZONES_TO = '5';
    private static final int COUNTY_DIGITS = 6;
    private static final int OWN_DIGITS = 3;
    static final Map<String, Region> ALL = load();

    private Townships() {}

    /** Returns the zones of a county, then its townships by code. */
    static List<Region> and(List<Region> zones, String county) {
        List<Region> children = new ArrayList<>(zones);
        ALL.values()
                .stream()
                .filter(region -> region.parent().filter(county::equals).isPresent())
                .sorted(Comparator.comparing(Region::code))
                .forEach(children::add);
        return List.copyOf(children);
    }

    private static Map<String, Region> load() {
        Map<String, Region> townships = new HashMap<>(1 << 16);
        String county = "";
        for (String line : CodeTable.gzipLines("townships.tsv.gz")) {
            if (line.length() == COUNTY_DIGITS && line.chars().allMatch(Character::isDigit)) {
                county = line;
            } else {
                Region township = township(county, line);
                townships.put(township.code(), township);
            }
        }
        return Map.copyOf(townships);
    }

    private static Region township(String county, String line) {
        boolean zone = line.charAt(0) >= ZONES_FROM && line.charAt(0) <= ZONES_TO;
        return new Region(
                county + line.substring(0, OWN_DIGITS),
                line.substring(OWN_DIGITS),
                Optional.of(county),
                Region.Level.TOWNSHIP,
                zone ? Region.Kind.FUNCTIONAL_ZONE : Region.Kind.GB);
    }
}
