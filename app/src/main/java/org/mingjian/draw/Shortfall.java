package org.mingjian.draw;

import java.util.List;
import java.util.Optional;

/**
 * A rule that a draw cannot meet (DRAW-06): which, where, by how much, and what would mend it.
 *
 * @param rule message key of the sentence in {@code messages/draw}, without the prefix {@code shortfall.}
 * @param clause the clause or protocol section the rule comes from
 * @param arguments the sentence's arguments: place, have, need, and what mends it
 * @param collision the smallest set of rules that collide, where several do; then it is worded instead
 */
public record Shortfall(
    String rule,
    String clause,
    List<String> arguments,
    Optional<RuleCollision> collision
) {

    public Shortfall {
        arguments = List.copyOf(arguments);
    }

    /** Makes the shortfall of one rule. */
    public Shortfall(String rule, String clause, List<String> arguments) {
        this(rule, clause, arguments, Optional.empty());
    }

    /** Makes the shortfall of rules that collide; {@link CollisionWords} words it. */
    static Shortfall of(RuleCollision collision) {
        return new Shortfall("collision", "", List.of(), Optional.of(collision));
    }

    static Shortfall of(String rule, String clause, Object... arguments) {
        return new Shortfall(rule, clause, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
