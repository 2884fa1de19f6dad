package org.mingjian.policy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairdraw.terms.Ratio;
import org.mingjian.codes.Industries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a rule is about and what it asks for. */
@Component
public class RuleWords {
    private static final Set<Integer> NAMED_PERIODS = Set.of(1, 2, 3, 6, 12);
    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns what the rule is about, such as 重点企业比例. */
    public String title(PolicyRule rule, Locale locale) {
        if (rule.value() instanceof RuleValue.Milestone milestone) {
            return milestone.what().in(locale);
        }
        String id = rule.id();
        return id.endsWith(RuleVocabulary.LAW_SUFFIX)
                ? say(locale, "policy.rule.beside", say(locale, "policy.rule." + RuleVocabulary.base(id)))
                : say(locale, "policy.rule." + id);
    }

    /** Returns the part of the work in which the rule acts, such as 组队. */
    public String stage(PolicyRule rule, Locale locale) {
        return stage(rule.stage(), locale);
    }

    /** Returns the name of a part of the work. */
    public String stage(RuleStage stage, Locale locale) {
        return say(locale, stage.messageKey());
    }

    /** Returns what a rule is about that no policy holds yet; a milestone's own name has still to be typed. */
    public String name(String ruleId, Locale locale) {
        return say(locale,
                ruleId.startsWith(RuleVocabulary.MILESTONE) ? "policy.milestone.new" : "policy.rule." + ruleId);
    }

    /** Returns the word for a strength, such as 必须. */
    public String strength(PolicyRule rule, Locale locale) {
        return say(locale, "policy.strength." + rule.strength().code());
    }

    /** Returns what the rule asks for, such as 每次抽取的 50% 以上. */
    public String value(PolicyRule rule, Locale locale) {
        return switch (rule.value()) {
            case RuleValue.Unstated unstated -> say(locale, "policy.value.unstated");
            case RuleValue.Share share -> share(share, locale);
            case RuleValue.YearTarget target -> yearTarget(target, locale);
            case RuleValue.IndustryCodes list -> names(list.industries(), locale);
            case RuleValue.Frequency(int times, int months) -> NAMED_PERIODS.contains(months)
                    ? say(locale, "policy.value.frequency." + months, times)
                    : say(locale, "policy.value.frequency.other", times, months);
            case RuleValue.Span(MonthDay from, MonthDay to) ->
                say(locale, "policy.value.span", day(from, locale), day(to, locale));
            case RuleValue.SameYear exclusion -> exclusion(exclusion, locale);
            case RuleValue.TeamSize(int minimum) -> say(locale, "policy.value.team-size", minimum);
            case RuleValue.Choice(String choice) ->
                say(locale, "policy.choice." + RuleVocabulary.base(rule.id()) + "." + choice);
            case RuleValue.Switch(boolean on) -> say(locale, "policy.value.switch." + on);
            case RuleValue.Codes(List<String> codes) -> names(codes, locale);
            case RuleValue.Length length -> length(length, locale);
            case RuleValue.Milestone milestone -> milestone(milestone, locale);
            case RuleValue.DayOfMonth(int day, int after) ->
                say(locale, after < 2 ? "policy.value.day-of-month." + after : "policy.value.day-of-month.other", day,
                        after);
            case RuleValue.DayOfYear(MonthDay by) -> say(locale, "policy.value.day-of-year", day(by, locale));
            case RuleValue.YearCeiling ceiling -> ceiling(ceiling, locale);
            case RuleValue.Weights weights -> weights(weights, locale);
            case RuleValue.Rotating(Rotation rotation) -> rotation(rotation, locale);
        };
    }

    private String share(RuleValue.Share share, Locale locale) {
        String of = say(locale, "policy.of." + share.of());
        String words = say(locale, "policy.value.share." + share.bound(), percent(share.share()), of);
        return share.rising() ? say(locale, "policy.value.share.rising", words) : words;
    }

    private String yearTarget(RuleValue.YearTarget target, Locale locale) {
        String words = say(locale, "policy.value.year-target", target.subjects());
        if (target.base().isEmpty()) {
            return words;
        }
        String key = target.baseInferred() ? "policy.value.year-target.inferred" : "policy.value.year-target.base";
        return say(locale, key, words, target.base().getAsInt());
    }

    private String exclusion(RuleValue.SameYear exclusion, Locale locale) {
        String words = say(locale, "policy.value.exclusion." + exclusion.trigger());
        if (exclusion.exceptions().isEmpty()) {
            return words;
        }
        String causes = exclusion.exceptions()
                .stream()
                .map(cause -> say(locale, "policy.cause." + cause))
                .collect(Collectors.joining(say(locale, "policy.comma")));
        return say(locale, "policy.value.exclusion.except", words, causes);
    }

    private String length(RuleValue.Length length, Locale locale) {
        String unit = say(locale, "calendar.unit." + length.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String words = say(locale, "policy.value.length", say(locale, "policy.event." + length.event()), length.count(),
                unit);
        return length.roll() ? say(locale, "policy.value.length.roll", words) : words;
    }

    private String milestone(RuleValue.Milestone milestone, Locale locale) {
        return milestone.from()
                .map(from -> say(locale, "policy.value.span", date(from, locale), date(milestone.by(), locale)))
                .orElseGet(() -> say(locale, "policy.value.by", date(milestone.by(), locale)));
    }

    private String ceiling(RuleValue.YearCeiling ceiling, Locale locale) {
        List<String> numbers = new ArrayList<>();
        ceiling.times().ifPresent(times -> numbers.add(say(locale, "policy.value.ceiling", times)));
        ceiling.byGrade()
                .forEach((grade, times) -> numbers.add(say(locale, "policy.value.ceiling.grade", grade, times)));
        String words = numbers.isEmpty()
                ? say(locale, "policy.value.ceiling.unset")
                : String.join(say(locale, "policy.comma"), numbers);
        return ceiling.shared() ? say(locale, "policy.value.ceiling.shared", words) : words;
    }

    private String weights(RuleValue.Weights weights, Locale locale) {
        Set<Integer> different = new TreeSet<>(weights.weights().values());
        if (different.size() == 1) {
            return say(locale, "policy.value.weights.same", different.iterator().next());
        }
        return weights.weights()
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(say(locale, "policy.comma")));
    }

    private String rotation(Rotation rotation, Locale locale) {
        String which = !rotation.binds()
                ? "none"
                : !rotation.subjects() ? "pairs" : rotation.pairs() ? "both" : "subjects";
        return say(locale, "policy.value.rotation." + which, rotation.past());
    }

    private String names(List<String> codes, Locale locale) {
        return codes.isEmpty()
                ? say(locale, "policy.value.none-named")
                : codes.stream()
                        .map(code -> Industries.byCode(code)
                                .map(industry -> industry.name(locale))
                                .orElseGet(() -> messages.getMessage("policy.code." + code, null, code, locale)))
                        .collect(Collectors.joining(say(locale, "policy.comma")));
    }

    private static String percent(Ratio share) {
        BigInteger[] percent = share.numerator()
                .multiply(BigInteger.valueOf(100))
                .divideAndRemainder(share.denominator());
        return percent[1].signum() == 0 ? percent[0] + "%" : share.toString();
    }

    private static String day(MonthDay day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(english(locale) ? "d MMMM" : "M月d日", locale));
    }

    private static String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern(english(locale) ? "d MMMM uuuu" : "uuuu年M月d日", locale));
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
