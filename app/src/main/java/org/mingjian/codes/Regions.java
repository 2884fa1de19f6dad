package org.mingjian.codes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * China's regions down to the township (GB/T 2260 and the statistical codes as of 30 June 2023), and functional zones.
 * Old registrations carry codes that no longer exist, or that name a city as a whole: not found is a normal answer.
 */
public final class Regions {
    private static final int COUNTY_DIGITS = 6;

    private Regions() {}

    /** Returns the region with this code: six digits, nine for a township, or a functional zone's own code. */
    public static Optional<Region> find(String code) {
        Optional<Region> region = Optional.ofNullable(RegionTable.DIVISIONS.get(code));
        if (region.isEmpty() && code.length() > COUNTY_DIGITS) {
            return Optional.ofNullable(Townships.ALL.get(code));
        }
        return region;
    }

    /** Returns the region's own name, such as 西青区. */
    public static Optional<String> nameOf(String code) {
        return find(code).map(Region::name);
    }

    /** Returns the name with those above it, such as 天津市西青区; collective names such as 市辖区 are left out. */
    public static Optional<String> fullNameOf(String code) {
        return find(code).map(region -> region.parent().flatMap(Regions::fullNameOf).orElse("") + region.name());
    }

    /** Returns the region that this one lies in; empty for a province and for an unknown code. */
    public static Optional<Region> parentOf(String code) {
        return find(code).flatMap(Region::parent).flatMap(Regions::find);
    }

    /** Returns the regions that lie directly in this one, by code; townships too, where it is a county. */
    public static List<Region> childrenOf(String code) {
        List<Region> divisions = RegionTable.childrenOf(code);
        return divisions.stream().allMatch(region -> region.kind() == Region.Kind.FUNCTIONAL_ZONE)
                ? Townships.and(divisions, code)
                : divisions;
    }

    /**
     * Returns the regions that the words name, those of higher rank first, then by code. The last word stands in the
     * region's own name or begins its code; words before it, apart by spaces, stand in its full name.
     *
     * @param words such as 西青, 天津 开发区 or 120111
     * @param most how many at most
     */
    public static List<Region> search(String words, int most) {
        String[] parts = HalfWidth.of(words).strip().split("\\s+");
        String last = parts[parts.length - 1];
        if (last.isEmpty()) {
            return List.of();
        }
        return Stream.concat(RegionTable.DIVISIONS.values().stream(), Townships.ALL.values().stream())
                .filter(region -> region.name().contains(last) || region.code().startsWith(last))
                .filter(region -> liesIn(region, parts))
                .sorted(Comparator.comparing(Region::level).thenComparing(Region::code))
                .limit(most)
                .toList();
    }

    private static boolean liesIn(Region region, String[] parts) {
        String full = parts.length > 1 ? fullNameOf(region.code()).orElse("") : "";
        return Arrays.stream(parts, 0, parts.length - 1).allMatch(full::contains);
    }

    /**
     * Says whether a region is the other or lies in it. Codes that the tables no longer have are placed by their digits.
     */
    public static boolean within(String code, String ancestor) {
        if (code.equals(ancestor)) {
            return true;
        }
        Optional<Zone> zone = RegionTable.zone(ancestor);
        if (zone.isPresent()) {
            return zone.get().townships().stream().anyMatch(code::startsWith);
        }
        return RegionTable.zone(code)
                .map(inside -> within(inside.parent(), ancestor))
                .orElseGet(() -> isCode(ancestor) && code.startsWith(significant(ancestor)));
    }

    private static boolean isCode(String text) {
        return text.length() >= COUNTY_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns the townships that a functional zone without a standard code consists of; none for any other code. */
    public static List<String> townshipsOf(String code) {
        return RegionTable.zone(code).map(Zone::townships).orElse(List.of());
    }

    /** Returns the digits that all codes of a region begin with: two of a province, four of a city, else its own. */
    public static String significant(String code) {
        if (code.length() > COUNTY_DIGITS) {
            return code;
        }
        if (code.endsWith("0000")) {
            return code.substring(0, 2);
        }
        return code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
