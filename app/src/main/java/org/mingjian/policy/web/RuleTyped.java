package org.mingjian.policy.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.fairdraw.terms.Ratio;
import org.mingjian.policy.RuleValue;

/** Says what would have to be typed on a rule's form to bring forth a value. */
final class RuleTyped {
    private RuleTyped() {}

    static Map<String, List<String>> of(RuleValue value) {
        return switch (value) {
            case RuleValue.Unstated unstated -> Map.of("stated", one("no"));
            case RuleValue.Share share -> Map.of("share", one(percent(share.share())), "of", one(share.of()), "bound",
                    one(share.bound()), "rising", one(share.rising()));
            case RuleValue.YearTarget target -> Map.of("subjects", one(target.subjects()), "base",
                    one(target.base().isPresent() ? target.base().getAsInt() : ""));
            case RuleValue.IndustryCodes(List<String> codes) -> Map.of("industries", codes);
            case RuleValue.Frequency(int times, int months) -> Map.of("times", one(times), "months", one(months));
            case RuleValue.Span(MonthDay from, MonthDay to) -> Map.of("from", one(day(from)), "to", one(day(to)));
            case RuleValue.SameYear same -> Map.of("trigger", one(same.trigger()), "exceptions",
                    same.exceptions().stream().map(Enum::name).toList());
            case RuleValue.TeamSize(int minimum) -> Map.of("minimum", one(minimum));
            case RuleValue.Choice(String choice) -> Map.of("choice", one(choice));
            case RuleValue.Switch(boolean on) -> Map.of("on", one(on));
            case RuleValue.Codes(List<String> codes) -> Map.of("codes", codes);
            case RuleValue.Length length -> Map.of("count", one(length.count()), "unit", one(length.unit()), "event",
                    one(length.event()), "roll", one(length.roll()));
            case RuleValue.Milestone milestone -> Map.of("from",
                    one(milestone.from().map(LocalDate::toString).orElse("")), "by", one(milestone.by()), "zh",
                    one(milestone.what().zh()), "en", one(milestone.what().en()));
            case RuleValue.DayOfMonth(int day, int after) -> Map.of("day", one(day), "monthsAfter", one(after));
            case RuleValue.DayOfYear(MonthDay by) -> Map.of("by", one(day(by)));
            case RuleValue.Rotating rotating -> Map.of("pairs", one(rotating.rotation().pairs()), "subjects",
                    one(rotating.rotation().subjects()), "past", one(rotating.rotation().past()));
            case RuleValue.YearCeiling ceiling -> Map.of("times",
                    one(ceiling.times().isPresent() ? ceiling.times().getAsInt() : ""), "byGrade",
                    one(table(ceiling.byGrade())), "shared", one(ceiling.shared()));
            case RuleValue.Weights(SortedMap<String, Integer> weights) -> Map.of("weights", one(table(weights)));
        };
    }

    static String table(Map<String, Integer> numbers) {
        return numbers.entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> one(Object value) {
        return List.of(value.toString());
    }

    private static String day(MonthDay day) {
        return day.toString().substring(2);
    }

    private static String percent(Ratio share) {
        return new BigDecimal(share.numerator()).multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(share.denominator()), MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }
}
