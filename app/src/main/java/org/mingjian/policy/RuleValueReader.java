package org.mingjian.policy;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.terms.Ratio;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.codes.Industries;
import org.mingjian.policy.RuleValue.Share;

/** Reads the value of a rule by its member {@code kind}. */
final class RuleValueReader {
    private static final int MANY = 1_000_000;
    private static final int MOST_VISITS = 366;

    private RuleValueReader() {}

    static RuleValue read(JsonPlace value) throws MalformedInput {
        JsonPlace kind = value.member("kind");
        return switch (kind.text()) {
            case "unstated" -> unstated(value.only("kind"));
            case "share" -> share(value.only("kind", "share", "of", "bound", "rising"));
            case "year-target" -> yearTarget(value.only("kind", "subjects", "base", "baseInferred"));
            case "industries" -> industries(value.only("kind", "industries"));
            case "frequency" -> frequency(value.only("kind", "times", "months"));
            case "span" -> span(value.only("kind", "from", "to"));
            case "exclusion" -> exclusion(value.only("kind", "trigger", "exceptions"));
            case "team-size" -> new RuleValue.TeamSize(
                    value.only("kind", "minimum").member("minimum").integer(1, 20));
            case "choice" -> new RuleValue.Choice(value.only("kind", "choice").member("choice").text());
            case "switch" -> new RuleValue.Switch(value.only("kind", "on").member("on").flag());
            case "codes" -> new RuleValue.Codes(texts(value.only("kind", "codes").member("codes")));
            case "length" -> length(value.only("kind", "count", "unit", "event", "roll"));
            case "milestone" -> milestone(value.only("kind", "from", "by", "what"));
            case "day-of-month" -> dayOfMonth(value.only("kind", "day", "monthsAfter"));
            case "day-of-year" -> new RuleValue.DayOfYear(value.only("kind", "by").member("by").monthDay());
            case "rotation" -> rotation(value.only("kind", "pairs", "subjects", "past"));
            case "ceiling" -> ceiling(value.only("kind", "times", "byGrade", "shared"));
            case "weights" -> weights(value.only("kind", "weights"));
            default -> throw kind.fault("is no known kind of value");
        };
    }

    private static RuleValue unstated(JsonPlace value) throws MalformedInput {
        value.object();
        return new RuleValue.Unstated();
    }

    private static RuleValue share(JsonPlace value) throws MalformedInput {
        JsonPlace share = value.member("share");
        Ratio ratio = ratio(share);
        if (ratio.compareTo(Ratio.ZERO) <= 0 || ratio.compareTo(Ratio.ONE) > 0) {
            throw share.fault("must be a share above 0 and at most 1");
        }
        return new Share(ratio,
                value.member("of").constant(Share.Of.class),
                value.member("bound").constant(Share.Bound.class),
                value.member("rising").flag());
    }

    private static Ratio ratio(JsonPlace share) throws MalformedInput {
        try {
            return Ratio.parse(share.text());
        } catch (MalformedInput notARatio) {
            throw share.fault(notARatio.rule());
        }
    }

    private static RuleValue yearTarget(JsonPlace value) throws MalformedInput {
        Optional<JsonPlace> base = value.optional("base");
        return new RuleValue.YearTarget(value.member("subjects").integer(1, MANY),
                base.isPresent() ? OptionalInt.of(base.get().integer(1, MANY)) : OptionalInt.empty(),
                value.member("baseInferred").flag());
    }

    private static RuleValue industries(JsonPlace value) throws MalformedInput {
        for (JsonPlace code : value.member("industries").items()) {
            if (Industries.byCode(code.text()).isEmpty()) {
                throw code.fault("must be the code of a supervised industry");
            }
        }
        return new RuleValue.IndustryCodes(texts(value.member("industries")));
    }

    private static RuleValue frequency(JsonPlace value) throws MalformedInput {
        return new RuleValue.Frequency(value.member("times").integer(1, 366), value.member("months").integer(1, 120));
    }

    private static RuleValue span(JsonPlace value) throws MalformedInput {
        MonthDay from = value.member("from").monthDay();
        MonthDay to = value.member("to").monthDay();
        if (to.isBefore(from)) {
            throw value.member("to").fault("must not be before " + value.member("from").text());
        }
        return new RuleValue.Span(from, to);
    }

    private static RuleValue exclusion(JsonPlace value) throws MalformedInput {
        List<Exclusion.Cause> exceptions = new ArrayList<>();
        for (JsonPlace exception : value.member("exceptions").items()) {
            exceptions.add(exception.constant(Exclusion.Cause.class));
        }
        return new RuleValue.SameYear(value.member("trigger").constant(Exclusion.Trigger.class), exceptions);
    }

    private static RuleValue length(JsonPlace value) throws MalformedInput {
        return new RuleValue.Length(value.member("count").integer(1, 3660),
                value.member("unit").constant(DeadlineRule.Unit.class),
                value.member("event").constant(StartEvent.class),
                value.member("roll").flag());
    }

    private static RuleValue milestone(JsonPlace value) throws MalformedInput {
        JsonPlace by = value.member("by");
        Optional<JsonPlace> from = value.optional("from");
        if (from.isPresent() && from.get().date().isAfter(by.date())) {
            throw by.fault("must not be before " + from.get().text());
        }
        return new RuleValue.Milestone(from.isPresent() ? Optional.of(from.get().date()) : Optional.empty(),
                by.date(),
                value.member("what").words());
    }

    private static RuleValue dayOfMonth(JsonPlace value) throws MalformedInput {
        return new RuleValue.DayOfMonth(value.member("day").integer(1, 28), value.member("monthsAfter").integer(0, 12));
    }

    private static RuleValue rotation(JsonPlace value) throws MalformedInput {
        return new RuleValue.Rotating(new Rotation(value.member("pairs").flag(), value.member("subjects").flag(),
                value.member("past").integer(1, Rotation.MOST)));
    }

    private static RuleValue ceiling(JsonPlace value) throws MalformedInput {
        Optional<JsonPlace> times = value.optional("times");
        return new RuleValue.YearCeiling(
                times.isPresent() ? OptionalInt.of(times.get().integer(1, MOST_VISITS)) : OptionalInt.empty(),
                numbers(value.member("byGrade"), MOST_VISITS),
                value.member("shared").flag());
    }

    private static RuleValue weights(JsonPlace value) throws MalformedInput {
        return new RuleValue.Weights(numbers(value.member("weights"), MANY));
    }

    private static SortedMap<String, Integer> numbers(JsonPlace table, int most) throws MalformedInput {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (Map.Entry<String, Json> entry : table.object().members().entrySet()) {
            JsonPlace number = table.member(entry.getKey());
            if (entry.getKey().isBlank()) {
                throw table.fault("must name each grade");
            }
            numbers.put(entry.getKey(), number.integer(1, most));
        }
        return numbers;
    }

    private static List<String> texts(JsonPlace array) throws MalformedInput {
        List<String> texts = new ArrayList<>();
        for (JsonPlace item : array.items()) {
            if (texts.contains(item.filledText())) {
                throw item.fault("must not stand twice");
            }
            texts.add(item.text());
        }
        return texts;
    }
}
