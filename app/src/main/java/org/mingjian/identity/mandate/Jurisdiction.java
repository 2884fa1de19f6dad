package org.mingjian.identity.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.codes.Regions;

/**
 * One version of where an agency acts (属地): what lies in an included region and in no excluded one (ORG-01).
 *
 * @param agencyId the agency
 * @param included codes of regions: six digits, nine for a township, or a functional zone's own
 * @param excluded codes of regions inside those, which others look after
 * @param basis the document that says so (依据), or the empty string for the region of the seat
 * @param from the first day on which it holds; empty for the region of the seat, which holds where nothing is recorded
 * @param to the last day, the one before the next version's first; empty for the newest version
 */
public record Jurisdiction(
    UUID agencyId,
    List<String> included,
    List<String> excluded,
    String basis,
    Optional<LocalDate> from,
    Optional<LocalDate> to
) {
    public Jurisdiction {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        if (included.isEmpty()) {
            throw new IllegalArgumentException("A jurisdiction includes at least one region.");
        }
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("A jurisdiction ends on " + to.get() + ", before " + from.get() + ".");
        }
    }

    static Jurisdiction ofSeat(UUID agency, String region, Optional<LocalDate> to) {
        return new Jurisdiction(agency, List.of(region), List.of(), "", Optional.empty(), to);
    }

    /** Says whether a region as a whole is included; whether a part of it is excluded does not matter. */
    public boolean includes(String region) {
        return included.stream().anyMatch(one -> Regions.within(region, one));
    }

    /** Returns the excluded region that a region is or lies in. */
    public Optional<String> excludes(String region) {
        return excluded.stream().filter(one -> Regions.within(region, one)).findFirst();
    }

    /** Says whether a region lies in the jurisdiction. */
    public boolean covers(String region) {
        return includes(region) && excludes(region).isEmpty();
    }

    /** Says whether some of the jurisdiction lies in a region. */
    public boolean reaches(String region) {
        return included.stream().anyMatch(one -> Regions.within(one, region));
    }

    /** Says whether the version holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Returns the full names of the included regions. */
    public List<String> includedNames() {
        return included.stream().map(Jurisdiction::nameOf).toList();
    }

    /** Returns the full names of the excluded regions. */
    public List<String> excludedNames() {
        return excluded.stream().map(Jurisdiction::nameOf).toList();
    }

    /** Returns a region's full name; a code that the tables do not have stands for itself. */
    public static String nameOf(String region) {
        return Regions.fullNameOf(region).orElse(region);
    }
}
