package org.mingjian.registry;

import java.util.Set;

/**
 * Which subjects of a registry a draw looks at; an empty set does not narrow.
 *
 * @param industries codes of industries
 * @param regions codes of regions; the subjects' own codes must be among them
 * @param grades grades as the registry has them
 * @param scales scales as the registry has them
 * @param affiliations affiliations as the registry has them
 * @param keyOnly whether only key units are looked at
 */
public record PoolCondition(
    Set<String> industries,
    Set<String> regions,
    Set<String> grades,
    Set<String> scales,
    Set<String> affiliations,
    boolean keyOnly
) {
    /** Looks at all subjects. */
    public static final PoolCondition ALL = new PoolCondition(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    public PoolCondition {
        industries = Set.copyOf(industries);
        regions = Set.copyOf(regions);
        grades = Set.copyOf(grades);
        scales = Set.copyOf(scales);
        affiliations = Set.copyOf(affiliations);
    }
}
