package org.fairdraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.fairdraw.curves.Curve;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Ratio;

/** Computes the exact chances of every cell, before any seed exists (VDP §5.2). */
public final class Allocation {
    private Allocation() {}

    /**
     * Allocates n over the cells of the rows. Every row's path has {@code rules.m()} codes, else
     * {@link IllegalArgumentException}. Cells come in the byte order of their names.
     */
    public static AllocationOutcome allocate(Collection<SubjectRow> rows, DrawRules rules) {
        for (SubjectRow row : rows) {
            if (row.path().size() != rules.m()) {
                throw new IllegalArgumentException("The path of " + row.id() + " has not m = " + rules.m() + " codes");
            }
        }
        return allocate(new Population(rows), Optional.empty(), rules);
    }

    /** Allocates n over a pool all of whose paths have {@code rules.m()} codes; by scores, where it has them. */
    public static AllocationOutcome allocate(Pool pool, DrawRules rules) {
        return allocate(pool.population(), pool.scores(), rules);
    }

    private static AllocationOutcome allocate(Population population, Optional<Scores> scores, DrawRules rules) {
        List<Collision> collisions = new ArrayList<>(CrossQuotas.misplaced(population.cells(), rules));
        SortedSet<String> prefixes = population.prefixes();
        for (String path : rules.quotas().keySet()) {
            if (!prefixes.contains(path)) {
                collisions.add(new Collision(path, Collision.UNKNOWN, path, "a prefix of the pool's strata"));
            }
        }
        StratumNode root = StratumNode.root(population.cells(), rules.quotas(),
                cell -> scores.map(list -> list.curve(cell))
                        .orElseGet(() -> Curve.leaf(cell.weight(), cell.eligible())));
        root.collide(collisions);
        if (collisions.stream().noneMatch(collision -> collision.node().isEmpty())) {
            root.collideWith(rules.n(), collisions);
        }
        if (!collisions.isEmpty()) {
            return new AllocationOutcome.Refused(collisions);
        }
        SortedMap<String, Ratio> expected = new TreeMap<>();
        root.allocate(Ratio.of(rules.n() - root.mandatory()), expected::put);
        List<CellChance> chances = new ArrayList<>(population.cells().size());
        for (Population.Cell cell : population.cells()) {
            Ratio x = expected.getOrDefault(cell.name(), Ratio.ZERO);
            chances.add(scores.isPresent()
                    ? CellChance.scored(cell.name(), cell.eligible(), x)
                    : CellChance.of(cell.name(), cell.eligible(), x));
        }
        collisions.addAll(CrossQuotas.unmet(population.cells(), chances, rules.cross()));
        if (!collisions.isEmpty()) {
            return new AllocationOutcome.Refused(collisions);
        }
        return new AllocationOutcome.Allocated(chances);
    }
}
