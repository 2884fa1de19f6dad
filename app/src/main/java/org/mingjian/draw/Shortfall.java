package org.mingjian.draw;

import java.util.List;

/**
 * A rule that a draw cannot meet (DRAW-06): which, where, by how much, and what would mend it.
 *
 * @param rule message key of the sentence in {@code messages/draw}, without the prefix {@code shortfall.}
 * @param clause the clause or protocol section the rule comes from
 * @param arguments the sentence's arguments: place, have, need, and what mends it
 */
public record Shortfall(String rule, String clause, List<String> arguments) {

    public Shortfall {
        arguments = List.copyOf(arguments);
    }

    static Shortfall of(String rule, String clause, Object... arguments) {
        return new Shortfall(rule, clause, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
