package org.mingjian.draw;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest set of rules that cannot hold together, and what would mend it (DRAW-06).
 *
 * @param place where: credit code of a subject that cannot be staffed, or the empty string for the draw as a whole
 * @param slots the fewest seats that cannot be filled there; none for the draw as a whole
 * @param rules the colliding rules; without any one of them the others hold together
 * @param mends what would mend it, each by itself
 * @param bound code of the industry and number of the crossing bound among the rules; empty where none is
 */
public record RuleCollision(
    String place,
    List<Integer> slots,
    List<Rule> rules,
    List<Mend> mends,
    List<String> bound
) {
    public RuleCollision {
        slots = List.copyOf(slots);
        rules = List.copyOf(rules);
        mends = List.copyOf(mends);
        bound = List.copyOf(bound);
    }

    /** Makes a collision without crossing bounds. */
    public RuleCollision(String place, List<Integer> slots, List<Rule> rules, List<Mend> mends) {
        this(place, slots, rules, mends, List.of());
    }

    /** The rules that can collide; the names end their words' message keys. */
    public enum Rule {
        COUNT, KEY_SHARE, SAME_YEAR, CROSS_LEVEL, CEILING, CONDITION, TEAM_SIZE, LEADER, QUALIFICATION, UNIT, EXPERTS,
        CERTIFICATE, TERM, CONTENT, SEAT_LIMIT, INTEREST, ROTATION, CROSS_LEAST, CROSS_MOST, MORE
    }

    /**
     * What would mend it.
     *
     * @param rule the rule that it is about; its words' message key ends with the name
     * @param arguments numbers and names
     * @param and what must be done besides, for the one does not help without the others
     */
    public record Mend(Rule rule, List<String> arguments, List<Mend> and) {
        public Mend {
            arguments = List.copyOf(arguments);
            and = List.copyOf(and);
        }

        static Mend of(Rule rule, Object... arguments) {
            return new Mend(rule, Arrays.stream(arguments).map(String::valueOf).toList(), List.of());
        }

        /** Makes one of several that help together only; at least one. */
        static Mend together(List<Mend> all) {
            Mend first = all.getFirst();
            return new Mend(first.rule, first.arguments, all.subList(1, all.size()));
        }
    }
}
