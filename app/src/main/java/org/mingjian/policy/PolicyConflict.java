package org.mingjian.policy;

import java.util.List;
import java.util.Optional;

/**
 * Two rules of a policy that cannot both be followed, or only with care (LAW-11).
 *
 * @param kind the ending of its words, such as {@code coverage-ceiling}
 * @param rules the rules, one or two
 * @param prevails the one that prevails; none where both bind and the agency has still to fit them together
 * @param arguments numbers and names for the words
 */
public record PolicyConflict(
    String kind,
    List<PolicyRule> rules,
    Optional<PolicyRule> prevails,
    List<Object> arguments
) {
    public PolicyConflict {
        rules = List.copyOf(rules);
        arguments = List.copyOf(arguments);
    }

    static PolicyConflict of(String kind, PolicyRule one, PolicyRule other, PolicyRule prevails, Object... arguments) {
        return new PolicyConflict(kind, List.of(one, other), Optional.of(prevails), List.of(arguments));
    }

    static PolicyConflict open(String kind, PolicyRule one, PolicyRule other, Object... arguments) {
        return new PolicyConflict(kind, List.of(one, other), Optional.empty(), List.of(arguments));
    }
}
