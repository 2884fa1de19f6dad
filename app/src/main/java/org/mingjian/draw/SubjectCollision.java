package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.Ratio;
import org.mingjian.draw.RuleCollision.Mend;
import org.mingjian.draw.RuleCollision.Rule;

/**
 * Asks whether subjects enough are left, and which rules together leave too few (DRAW-06, VDP §5.2).
 *
 * @param count how many are to be drawn
 * @param share the least share of key industries; empty where there is none
 * @param open eligible and mandatory subjects
 * @param sameYear subjects left out since they were drawn or inspected this year
 * @param upper subjects left out since another level drew or inspected them this year
 * @param ceiling subjects left out since they were inspected this year as often as they may be
 * @param condition subjects outside the conditions
 */
record SubjectCollision(
    int count,
    Optional<Ratio> share,
    Kinds open,
    Kinds sameYear,
    Kinds upper,
    Kinds ceiling,
    Kinds condition
) {
    private static final List<Rule> ALL = List.of(Rule.COUNT, Rule.KEY_SHARE, Rule.SAME_YEAR, Rule.CROSS_LEVEL,
            Rule.CEILING, Rule.CONDITION);

    /** How many there are, and how many of them belong to key industries. */
    record Kinds(long all, long key) {
        Kinds plus(Kinds more, boolean really) {
            return really ? new Kinds(all + more.all, key + more.key) : this;
        }

        private static Kinds of(List<SubjectRow> rows) {
            return new Kinds(rows.size(),
                    rows.stream().filter(row -> row.path().getFirst().equals(Strata.KEY)).count());
        }
    }

    static SubjectCollision of(Preparation preparation) {
        Map<Rule, List<SubjectRow>> rows = preparation.subjects()
                .stream()
                .collect(Collectors.groupingBy(SubjectCollision::kept));
        Optional<Ratio> share = preparation.wholeField() ? Optional.empty() : preparation.policy().keyShare();
        return new SubjectCollision(preparation.rules().n(), share, kinds(rows, Rule.COUNT),
                kinds(rows, Rule.SAME_YEAR), kinds(rows, Rule.CROSS_LEVEL), kinds(rows, Rule.CEILING),
                kinds(rows, Rule.CONDITION));
    }

    private static Kinds kinds(Map<Rule, List<SubjectRow>> rows, Rule by) {
        return Kinds.of(rows.getOrDefault(by, List.of()));
    }

    /** Returns the rule that leaves a row out; those that are left in stand under the count. */
    private static Rule kept(SubjectRow row) {
        if (row.status().eligible() || row.status().mandatory()) {
            return Rule.COUNT;
        }
        return ExclusionReason.of(row.status().text()).map(reason -> switch (reason) {
            case CONDITION -> Rule.CONDITION;
            case UPPER -> Rule.CROSS_LEVEL;
            case CEILING -> Rule.CEILING;
            default -> Rule.SAME_YEAR;
        }).orElse(Rule.SAME_YEAR);
    }

    /** Returns the smallest colliding set with its mends; empty where subjects enough are left. */
    Optional<RuleCollision> find() {
        List<Rule> rules = feasible(Set.of()) ? MinimalSet.of(ALL, this::feasible) : List.of(Rule.COUNT);
        boolean none = feasible(Set.copyOf(ALL));
        return none ? Optional.empty() : Optional.of(new RuleCollision("", List.of(), rules, mends(rules)));
    }

    /** Says whether subjects enough are left where only these rules hold. */
    boolean feasible(Set<Rule> kept) {
        Kinds left = left(kept);
        int wanted = kept.contains(Rule.COUNT) ? count : 1;
        return left.all() >= wanted && (!kept.contains(Rule.KEY_SHARE) || left.key() >= least(wanted));
    }

    private Kinds left(Set<Rule> kept) {
        return open.plus(sameYear, !kept.contains(Rule.SAME_YEAR))
                .plus(upper, !kept.contains(Rule.CROSS_LEVEL))
                .plus(ceiling, !kept.contains(Rule.CEILING))
                .plus(condition, !kept.contains(Rule.CONDITION));
    }

    private long least(int wanted) {
        return share.map(part -> part.times(wanted).ceiling()).orElse(0L);
    }

    private List<Mend> mends(List<Rule> rules) {
        List<Mend> mends = new ArrayList<>();
        long most = most();
        if (most > 0) {
            mends.add(Mend.of(Rule.COUNT, count, most));
        }
        long missing = Math.max(least(count) - open.key(), 0);
        if (rules.contains(Rule.KEY_SHARE) && missing > 0) {
            mends.add(Mend.of(Rule.KEY_SHARE, missing));
        }
        mend(rules, Rule.SAME_YEAR, sameYear).ifPresent(mends::add);
        mend(rules, Rule.CROSS_LEVEL, upper).ifPresent(mends::add);
        mend(rules, Rule.CEILING, ceiling).ifPresent(mends::add);
        mend(rules, Rule.CONDITION, condition).ifPresent(mends::add);
        return mends;
    }

    /** Lifting one exclusion mends it only where enough comes back. */
    private Optional<Mend> mend(List<Rule> rules, Rule rule, Kinds back) {
        Set<Rule> kept = ALL.stream().filter(other -> other != rule).collect(Collectors.toSet());
        return rules.contains(rule) && feasible(kept)
                ? Optional.of(Mend.of(rule, back.all(), back.key(), needed(back)))
                : Optional.empty();
    }

    /** Returns how many of those left out must come back at least. */
    private long needed(Kinds back) {
        long any = Math.max(count - open.all(), 0);
        long key = Math.max(least(count) - open.key(), 0);
        return Math.min(Math.max(any, key), back.all());
    }

    /** Returns the most that can be drawn from those who are left. */
    private long most() {
        long byShare = share.map(part -> RulesOfPolicy.mostSubjects(part, open.key())).orElse(Long.MAX_VALUE);
        return Math.min(open.all(), byShare);
    }
}
