package org.fairdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;

/** Tells whether quotas on k2 can cross those on k1 (VDP §5.5, §15.26). */
final class CrossQuotas {
    private CrossQuotas() {}

    /** Returns what is wrong before any number is known: codes that no row has, quotas that sit too deep. */
    static List<Collision> misplaced(List<Population.Cell> cells, DrawRules rules) {
        List<Collision> collisions = new ArrayList<>();
        if (!rules.cross().isEmpty()) {
            rules.quotas()
                    .keySet()
                    .stream()
                    .filter(path -> path.contains("/"))
                    .forEach(path -> collisions
                            .add(new Collision(path, Collision.CROSS_DEEP, path, "a prefix of one code")));
            SortedSet<String> columns = new TreeSet<>();
            cells.forEach(cell -> columns.add(cell.path().get(1)));
            rules.cross()
                    .keySet()
                    .stream()
                    .filter(code -> !columns.contains(code))
                    .forEach(code -> collisions
                            .add(new Collision(node(code), Collision.UNKNOWN, code, "a k2 of the pool")));
        }
        return collisions;
    }

    /** Returns the columns whose expected number, mandatory rows included, is out of their bounds. */
    static List<Collision> unmet(List<Population.Cell> cells, List<CellChance> chances, Map<String, Quota> cross) {
        List<Collision> collisions = new ArrayList<>();
        cross.forEach((code, quota) -> {
            Ratio sum = Ratio.ZERO;
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).path().get(1).equals(code)) {
                    sum = sum.plus(chances.get(i).expected()).plus(Ratio.of(cells.get(i).mandatory()));
                }
            }
            boolean few = sum.compareTo(Ratio.of(quota.min())) < 0;
            boolean many = quota.max().isPresent() && sum.compareTo(Ratio.of(quota.max().getAsLong())) > 0;
            if (few || many) {
                String bound = few ? "at least " + quota.min() : "at most " + quota.max().getAsLong();
                collisions.add(new Collision(node(code), Collision.CROSS, sum.toString(), bound));
            }
        });
        return collisions;
    }

    private static String node(String code) {
        return "2|" + code;
    }
}
