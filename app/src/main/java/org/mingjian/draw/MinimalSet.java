package org.mingjian.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the smallest set of rules that collide (DRAW-06). A deletion filter first drops each rule without which the rest
 * still collides, which leaves a set of which none can be spared; then smaller sets are tried, fewest first, as long as
 * there are few enough of them to try all.
 */
final class MinimalSet {
    /** So many rules are tried in all combinations. */
    private static final int MOST_TRIED = 14;

    private MinimalSet() {}

    /**
     * Returns the smallest set of these that is not feasible, in their order.
     *
     * @param feasible says whether some of the rules hold together; more rules never make feasible what was not
     * @return empty where all of them hold together, or not even none does
     */
    static <T> List<T> of(List<T> all, Predicate<Set<T>> feasible) {
        if (feasible.test(new LinkedHashSet<>(all)) || !feasible.test(Set.of())) {
            return List.of();
        }
        List<T> kept = filtered(all, feasible);
        for (int size = 1; size < kept.size() && all.size() <= MOST_TRIED; size++) {
            List<T> smaller = tried(all, size, 0, new ArrayList<>(), feasible);
            if (!smaller.isEmpty()) {
                return smaller;
            }
        }
        return kept;
    }

    /** The deletion filter: what is left collides, and no longer does without any one of its members. */
    static <T> List<T> filtered(List<T> all, Predicate<Set<T>> feasible) {
        Set<T> kept = new LinkedHashSet<>(all);
        for (T one : all) {
            Set<T> without = new LinkedHashSet<>(kept);
            without.remove(one);
            if (!feasible.test(without)) {
                kept.remove(one);
            }
        }
        return List.copyOf(kept);
    }

    private static <T> List<T> tried(List<T> all, int size, int from, List<T> chosen, Predicate<Set<T>> feasible) {
        if (chosen.size() == size) {
            return feasible.test(new LinkedHashSet<>(chosen)) ? List.of() : List.copyOf(chosen);
        }
        for (int next = from; next < all.size(); next++) {
            chosen.add(all.get(next));
            List<T> found = tried(all, size, next + 1, chosen, feasible);
            chosen.removeLast();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
