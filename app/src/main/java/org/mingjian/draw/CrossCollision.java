package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.Allocation;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.mingjian.draw.RuleCollision.Mend;
import org.mingjian.draw.RuleCollision.Rule;

/**
 * Asks which bound of an industry the chances do not meet, and what would mend it (DRAW-06, VDP §5.5): the number drawn
 * and, where the bound would hold without it, the share of key industries. Every mend was tried with the other rules.
 */
final class CrossCollision {
    /** Other numbers of subjects are tried so far from the draft's own. */
    private static final int MOST_TRIED = 40;

    private final Preparation preparation;
    private final DrawRules rules;
    private final DrawRules free;

    private CrossCollision(Preparation preparation) {
        this.preparation = preparation;
        this.rules = preparation.rules();
        this.free = rules.crossedBy(new TreeMap<>());
    }

    /** A bound that is not met: how many come of the industry in expectation, and whether that is too few. */
    private record Unmet(String code, Quota quota, Ratio comes, boolean few) {
        long bound() {
            OptionalLong most = quota.max();
            return few ? quota.min() : most.orElseThrow();
        }

        /** The nearest bound that would be met. */
        long nearest() {
            return few ? comes.floor() : comes.ceiling();
        }

        Quota met() {
            return few ? new Quota(nearest(), quota.max()) : Quota.between(quota.min(), nearest());
        }

        Rule rule() {
            return few ? Rule.CROSS_LEAST : Rule.CROSS_MOST;
        }

        Mend mend() {
            return Mend.of(rule(), code, bound(), nearest());
        }
    }

    /** Returns the smallest colliding set with its mends; empty where all bounds are met, or nothing can be drawn at all. */
    static Optional<RuleCollision> of(Preparation preparation) {
        return preparation.rules().cross().isEmpty() ? Optional.empty() : new CrossCollision(preparation).find();
    }

    private Optional<RuleCollision> find() {
        List<Unmet> unmet = unmet(free, rules.cross());
        Optional<Unmet> alone = unmet.stream().filter(this::withoutShare).findFirst();
        return alone.or(() -> unmet.stream().findFirst()).map(one -> {
            List<Rule> colliding = new ArrayList<>(List.of(Rule.COUNT));
            if (alone.isEmpty()) {
                colliding.add(Rule.KEY_SHARE);
            }
            colliding.add(one.rule());
            return new RuleCollision("", List.of(), colliding, mends(unmet),
                    List.of(one.code(), Long.toString(one.bound())));
        });
    }

    /** Says whether a bound is not met either where the share of key industries does not bind. */
    private boolean withoutShare(Unmet one) {
        DrawRules shareless = new DrawRules(free.n(), free.m(), new TreeMap<>(), free.team(), free.qualOf(),
                free.regionLevel(), free.reserve(), free.subjectReplacement(), free.personReplacement(),
                free.weights());
        return !unmet(shareless, new TreeMap<>(Map.of(one.code(), one.quota()))).isEmpty();
    }

    private List<Unmet> unmet(DrawRules drawn, SortedMap<String, Quota> cross) {
        List<Unmet> unmet = new ArrayList<>();
        if (Allocation.allocate(preparation.subjects(), drawn) instanceof AllocationOutcome.Allocated allocated) {
            cross.forEach((code, quota) -> {
                Ratio comes = comes(allocated.cells(), code);
                boolean few = comes.compareTo(Ratio.of(quota.min())) < 0;
                OptionalLong most = quota.max();
                boolean many = most.isPresent() && comes.compareTo(Ratio.of(most.getAsLong())) > 0;
                if (few || many) {
                    unmet.add(new Unmet(code, quota, comes, few));
                }
            });
        }
        return unmet;
    }

    private Ratio comes(List<CellChance> cells, String code) {
        Ratio sum = Ratio.of(preparation.subjects()
                .stream()
                .filter(row -> row.status().mandatory() && row.path().get(1).equals(code))
                .count());
        for (CellChance cell : cells) {
            if (cell.cell().split("/")[1].equals(code)) {
                sum = ChanceText.sum(sum, cell.expected());
            }
        }
        return sum;
    }

    /** Other bounds where these cannot be met, all of them together; or another number of subjects. */
    private List<Mend> mends(List<Unmet> unmet) {
        List<Mend> mends = new ArrayList<>();
        SortedMap<String, Quota> met = new TreeMap<>(rules.cross());
        unmet.forEach(one -> met.put(one.code(), one.met()));
        if (allocated(free.crossedBy(met))) {
            mends.add(Mend.together(unmet.stream().map(Unmet::mend).toList()));
        }
        int step = unmet.getFirst().few() ? 1 : -1;
        OptionalInt count = otherCount(step);
        (count.isPresent() ? count : otherCount(-step)).ifPresent(found -> mends
                .add(Mend.of(found > rules.n() ? Rule.MORE : Rule.COUNT, rules.n(), found)));
        return mends;
    }

    /** Returns the nearest number of subjects with which every bound is met, in this direction. */
    private OptionalInt otherCount(int step) {
        for (int tried = 1; tried <= MOST_TRIED && rules.n() + step * tried >= 1; tried++) {
            int count = rules.n() + step * tried;
            if (allocated(counted(count))) {
                return OptionalInt.of(count);
            }
        }
        return OptionalInt.empty();
    }

    private boolean allocated(DrawRules other) {
        return Allocation.allocate(preparation.subjects(), other) instanceof AllocationOutcome.Allocated;
    }

    /** The share of key industries grows with the number drawn. */
    private DrawRules counted(int count) {
        SortedMap<String, Quota> quotas = new TreeMap<>(rules.quotas());
        preparation.policy()
                .keyShare()
                .filter(share -> quotas.containsKey(Strata.KEY))
                .ifPresent(share -> quotas.put(Strata.KEY, Quota.atLeast(share.times(count).ceiling())));
        return new DrawRules(count, rules.m(), quotas, rules.team(), rules.qualOf(), rules.regionLevel(),
                rules.reserve(), rules.subjectReplacement(), rules.personReplacement(), rules.weights(), rules.cross(),
                rules.sealed(), rules.proven());
    }
}
