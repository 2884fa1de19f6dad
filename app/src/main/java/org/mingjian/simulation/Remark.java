package org.mingjian.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence about a rule, for the words of {@code messages/simulation}.
 *
 * @param key the message's key without {@code simulation.remark.}
 * @param arguments numbers and names
 */
public record Remark(String key, List<String> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark of(String key, Object... arguments) {
        return new Remark(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
