package org.mingjian.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/**
 * What a rule's value is made of, for whoever shows it on a form.
 *
 * @param ruleId the rule
 * @param kind the kind of its value, as the name of a record of {@link RuleValue}
 * @param options what a choice or a code may be; empty where it is typed freely
 * @param stage the part of the work in which it acts
 * @param needed whether every policy must hold it, and state it
 */
public record RuleShape(String ruleId, String kind, List<String> options, RuleStage stage, boolean needed) {
    public RuleShape {
        options = List.copyOf(options);
    }

    /** Returns the shape of a known rule. */
    public static Optional<RuleShape> of(String ruleId) {
        return RuleVocabulary.find(ruleId)
                .map(entry -> new RuleShape(ruleId, entry.kind().getSimpleName(), options(entry), entry.stage(),
                        RuleVocabulary.REQUIRED.contains(ruleId)));
    }

    /** Returns all known rules but milestones, in the order of the work. */
    public static List<RuleShape> all() {
        return RuleVocabulary.ids()
                .stream()
                .flatMap(id -> of(id).stream())
                .sorted(Comparator.comparing(RuleShape::stage).thenComparing(RuleShape::ruleId))
                .toList();
    }

    private static List<String> options(RuleVocabulary.Entry entry) {
        List<String> options = new ArrayList<>(Arrays.stream(entry.options().split(", "))
                .filter(option -> option.matches("[A-Z_]+"))
                .toList());
        if (entry.kind() == RuleValue.IndustryCodes.class || entry.options().endsWith("an industry's code")) {
            Stream<String> industries = Industries.all().stream().map(Industry::code);
            industries.forEach(options::add);
        }
        return options;
    }
}
