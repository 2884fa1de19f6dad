package org.mingjian.policy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.codes.Industries;
import org.mingjian.policy.Exclusion;
import org.mingjian.policy.RuleShape;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.StartEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays out the fields of a rule's value by its kind, with what stands in them. */
@Component
class RuleFields {
    private final MessageSource messages;

    RuleFields(MessageSource messages) {
        this.messages = messages;
    }

    /** One option of a field that offers some. */
    record Option(String value, String label, boolean chosen) {}

    /**
     * One field.
     *
     * @param type {@code number}, {@code text}, {@code date}, {@code lines}, {@code check}, {@code select} or {@code many}
     * @param hint the key of a hint, or the empty string
     */
    record Field(String name, String type, String label, String value, List<Option> options, String hint) {}

    List<Field> of(RuleShape shape, Map<String, List<String>> typed, Locale locale) {
        Layout layout = new Layout(shape, typed, locale);
        return switch (shape.kind()) {
            case "Share" -> List.of(layout.plain("share", "number", "policy.hint.percent"),
                    layout.select("of", "policy.of.", RuleValue.Share.Of.values()),
                    layout.select("bound", "policy.bound.", RuleValue.Share.Bound.values()), layout.check("rising"));
            case "YearTarget" -> List.of(layout.plain("subjects", "number", ""), layout.plain("base", "number",
                    "policy.hint.optional"));
            case "IndustryCodes" -> List.of(layout.many("industries"));
            case "Frequency" -> List.of(layout.plain("times", "number", ""), layout.plain("months", "number", ""));
            case "Span" -> List.of(layout.plain("from", "text", "policy.hint.day"), layout.plain("to", "text",
                    "policy.hint.day"));
            case "SameYear" -> List.of(layout.select("trigger", "policy.trigger.", Exclusion.Trigger.values()),
                    layout.many("exceptions", "policy.cause.", Exclusion.Cause.values()));
            case "TeamSize" -> List.of(layout.plain("minimum", "number", "policy.hint.team"));
            case "Choice" -> List.of(layout.choice());
            case "Switch" -> List.of(layout.check("on"));
            case "Codes" -> List.of(shape.options().isEmpty()
                    ? layout.lines("codes", "policy.hint.codes")
                    : layout.many("codes"));
            case "Length" -> List.of(layout.plain("count", "number", ""),
                    layout.units(), layout.select("event", "policy.event.", StartEvent.values()), layout.check("roll"));
            case "Milestone" -> List.of(layout.plain("zh", "text", ""), layout.plain("en", "text", ""),
                    layout.plain("from", "date", "policy.hint.optional"), layout.plain("by", "date", ""));
            case "DayOfMonth" -> List.of(layout.plain("day", "number", ""), layout.plain("monthsAfter", "number", ""));
            case "DayOfYear" -> List.of(layout.plain("by", "text", "policy.hint.day"));
            case "Rotating" -> List.of(layout.check("pairs"), layout.check("subjects"), layout.plain("past", "number",
                    ""));
            case "YearCeiling" -> List.of(layout.plain("times", "number", "policy.hint.ceiling"),
                    layout.lines("byGrade", "policy.hint.table"), layout.check("shared"));
            case "Weights" -> List.of(layout.lines("weights", "policy.hint.table"));
            default -> List.of();
        };
    }

    /** Makes fields of one form. */
    private final class Layout {
        private final RuleShape shape;
        private final Map<String, List<String>> typed;
        private final Locale locale;

        private Layout(RuleShape shape, Map<String, List<String>> typed, Locale locale) {
            this.shape = shape;
            this.typed = typed;
            this.locale = locale;
        }

        private Field plain(String name, String type, String hint) {
            return new Field(name, type, label(name), value(name), List.of(), hint);
        }

        /** Several values stand one on each line. */
        private Field lines(String name, String hint) {
            return new Field(name, "lines", label(name), String.join("\n", typed.getOrDefault(name, List.of())),
                    List.of(), hint);
        }

        private Field check(String name) {
            return plain(name, "check", "");
        }

        private Field select(String name, String words, Enum<?>... values) {
            return new Field(name, "select", label(name), "", options(name, words, values), "");
        }

        private Field many(String name, String words, Enum<?>... values) {
            return new Field(name, "many", label(name), "", options(name, words, values), "");
        }

        private Field units() {
            return new Field("unit", "select", label("unit"), "", Arrays.stream(DeadlineRule.Unit.values())
                    .map(unit -> option("unit", unit.name(), say("calendar.unit."
                            + unit.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                    .toList(), "");
        }

        private Field choice() {
            return new Field("choice", "select", label("choice"), "", shape.options()
                    .stream()
                    .map(one -> option("choice", one, say("policy.choice." + shape.ruleId() + "." + one)))
                    .toList(), "");
        }

        private Field many(String name) {
            return new Field(name, "many", label(name), "",
                    shape.options().stream().map(one -> option(name, one, named(one))).toList(), "");
        }

        private List<Option> options(String name, String words, Enum<?>... values) {
            return Arrays.stream(values).map(one -> option(name, one.name(), say(words + one.name()))).toList();
        }

        private Option option(String name, String value, String label) {
            return new Option(value, label, typed.getOrDefault(name, List.of()).contains(value));
        }

        private String named(String code) {
            return Industries.byCode(code)
                    .map(industry -> industry.name(locale))
                    .orElseGet(() -> say("policy.code." + code));
        }

        private String value(String name) {
            return typed.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
        }

        private String label(String name) {
            String general = "policy.field." + name;
            String own = messages.getMessage(general + "." + shape.kind(), null, "", locale);
            return own == null || own.isEmpty() ? say(general) : own;
        }

        private String say(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}
