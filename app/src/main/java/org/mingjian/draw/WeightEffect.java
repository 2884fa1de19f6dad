package org.mingjian.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.Allocation;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Ratio;

/**
 * What other class weights do to one class of one stratum (POL-01).
 *
 * @param stratum the stratum's path
 * @param weightBefore the policy's weight
 * @param weightAfter the draw's weight
 * @param eligible rows that can be drawn
 * @param before each one's chance under the policy's weights; empty where the quotas collide
 * @param after each one's chance under the draw's
 */
public record WeightEffect(
    String stratum,
    int weightBefore,
    int weightAfter,
    long eligible,
    Optional<Ratio> before,
    Optional<Ratio> after
) {
    /** Compares the chances before and after for each class of each stratum; nothing where the weights are the policy's. */
    public static List<WeightEffect> of(Preparation preparation) {
        List<SubjectRow> old = preparation.unweighted();
        if (old.isEmpty()) {
            return List.of();
        }
        Map<String, Ratio> before = chances(old, preparation.rules());
        Map<String, Ratio> after = chances(preparation.subjects(), preparation.rules());
        SortedMap<String, List<SubjectRow>> classes = new TreeMap<>();
        Map<String, Integer> policyWeight = new HashMap<>();
        for (int row = 0; row < old.size(); row++) {
            SubjectRow now = preparation.subjects().get(row);
            if (now.status().eligible()) {
                String key = String.join("/", now.path()) + "|" + old.get(row).weight() + "|" + now.weight();
                classes.computeIfAbsent(key, none -> new ArrayList<>()).add(now);
                policyWeight.put(key, old.get(row).weight());
            }
        }
        List<WeightEffect> effects = new ArrayList<>();
        classes.forEach((key, rows) -> {
            String path = String.join("/", rows.getFirst().path());
            int own = policyWeight.getOrDefault(key, 1);
            int weight = rows.getFirst().weight();
            effects.add(new WeightEffect(path, own, weight, rows.size(),
                    Optional.ofNullable(before.get(path + "/" + own)),
                    Optional.ofNullable(after.get(path + "/" + weight))));
        });
        return effects;
    }

    private static Map<String, Ratio> chances(List<SubjectRow> rows, DrawRules rules) {
        Map<String, Ratio> chances = new HashMap<>();
        if (Allocation.allocate(rows, rules) instanceof AllocationOutcome.Allocated allocated) {
            for (CellChance cell : allocated.cells()) {
                cell.chance().ifPresent(chance -> chances.put(cell.cell(), chance));
            }
        }
        return chances;
    }
}
