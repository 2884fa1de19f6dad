package org.mingjian.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingjian.codes.Industries;
import org.mingjian.plan.PlanLine;
import org.mingjian.plan.Way;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a plan says in codes. */
@Component
class PlanWords {
    /** The columns in which agencies publish their plans; each ends the key {@code plan.column.<name>}. */
    static final List<String> COLUMNS = List.of("number", "matter", "basis", "subjects", "content", "methods",
            "frequency", "days", "department", "joint", "remark");

    private final MessageSource messages;

    PlanWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    LineView line(PlanLine line, Locale locale) {
        String comma = say(locale, "policy.comma");
        String days = say(locale, "plan.days", line.from().toString(), line.to().toString());
        String reason = line.choice().reason();
        String remark = reason.isEmpty()
                ? line.remark()
                : say(locale, "plan.way-because", say(locale, "plan.way." + line.choice().way()), reason)
                        + (line.remark().isEmpty() ? "" : " " + line.remark());
        return new LineView(line.number(), say(locale, "plan.kind." + line.kind()), line.work().matter(),
                line.work().basis(), subjects(line, locale), line.work().content(),
                line.work()
                        .methods()
                        .stream()
                        .map(method -> say(locale, "plan.method." + method))
                        .collect(Collectors.joining(comma)),
                line.size().frequency(), days, line.who().department(),
                line.who().partners().isEmpty()
                        ? say(locale, "plan.no")
                        : say(locale, "plan.joint-with", line.who().partners()),
                remark,
                line.units()
                        .stream()
                        .map(unit -> new LineView.Unit(unit.name(), unit.code(),
                                say(locale, "plan.days", unit.from().toString(), unit.to().toString())))
                        .toList());
    }

    private String subjects(PlanLine line, Locale locale) {
        if (line.choice().way() == Way.NONE) {
            return say(locale, "plan.subjects.NONE");
        }
        String field = line.choice().industries().isEmpty()
                ? say(locale, "plan.industries.all")
                : line.choice()
                        .industries()
                        .stream()
                        .map(code -> Industries.byCode(code).map(one -> one.name(locale)).orElse(code))
                        .collect(Collectors.joining(say(locale, "policy.comma")));
        long base = line.size().base();
        long tenths = base == 0 ? 0 : line.size().subjects() * 1000 / base;
        String share = tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
        return say(locale,
                "plan.subjects." + line.choice().way() + (line.size().keySubjects() > 0 && line.random() ? "-key" : ""),
                field, line.size().subjects(), base, share,
                line.size().draws(), line.size().keySubjects());
    }
}
