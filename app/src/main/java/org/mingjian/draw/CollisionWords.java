package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.draw.RuleCollision.Mend;
import org.mingjian.draw.RuleCollision.Rule;

/** Words a collision of rules: which, where, and what would mend it (DRAW-06). */
public final class CollisionWords {
    private final BiFunction<String, Object[], String> say;
    private final UnaryOperator<String> industry;

    /**
     * @param say gives the sentence of a key with its arguments
     * @param industry names an industry by its code
     */
    public CollisionWords(BiFunction<String, Object[], String> say, UnaryOperator<String> industry) {
        this.say = say;
        this.industry = industry;
    }

    /** Returns the whole sentence. */
    public String of(RuleCollision collision) {
        String comma = words("draw.list.separator");
        String rules = String.join(comma, collision.rules().stream().map(one -> rule(one, collision.bound())).toList());
        String mends = String.join(words("collision.or"), collision.mends().stream().map(this::mend).toList());
        String sentence = collision.place().isEmpty()
                ? words("collision.subjects", rules)
                : words("collision.team", collision.place(),
                        String.join(comma, collision.slots().stream().map(String::valueOf).toList()), rules);
        return mends.isEmpty() ? sentence : sentence + words("collision.mend", mends);
    }

    private String rule(Rule rule, List<String> bound) {
        return bound.isEmpty()
                ? words("collision.rule." + rule.name())
                : words("collision.rule." + rule.name(), industry.apply(bound.getFirst()), bound.getLast());
    }

    private String mend(Mend mend) {
        return Stream.concat(Stream.of(mend), mend.and().stream())
                .map(this::step)
                .collect(Collectors.joining(words("collision.and")));
    }

    private String step(Mend mend) {
        List<String> arguments = mend.arguments();
        return switch (mend.rule()) {
            case TEAM_SIZE, EXPERTS -> people(mend);
            case CROSS_LEAST, CROSS_MOST -> words("collision.mend." + mend.rule().name(),
                    industry.apply(arguments.getFirst()), arguments.get(1), arguments.get(2));
            default -> words("collision.mend." + mend.rule().name(), arguments.toArray());
        };
    }

    /** Names how many people more, and what they must be. */
    private String people(Mend mend) {
        List<String> asked = new ArrayList<>();
        String field = mend.arguments().get(1);
        String unit = mend.arguments().get(3);
        if (!field.isEmpty()) {
            asked.add(words("collision.with.field", industry.apply(field)));
        }
        if (!mend.arguments().get(2).isEmpty()) {
            asked.add(words("collision.with.leader"));
        }
        if (!unit.isEmpty()) {
            asked.add(words("collision.with.unit", unit));
        }
        if (asked.isEmpty()) {
            return words("collision.mend." + mend.rule().name() + ".any", mend.arguments().getFirst());
        }
        return words("collision.mend." + mend.rule().name(), mend.arguments().getFirst(),
                String.join(words("draw.list.separator"), asked));
    }

    private String words(String key, Object... arguments) {
        return say.apply(key, arguments);
    }
}
