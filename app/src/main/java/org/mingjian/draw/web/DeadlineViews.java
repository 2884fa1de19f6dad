package org.mingjian.draw.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.calendar.DeadlineOutcome;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.calendar.Deadlines;
import org.mingjian.calendar.Step;
import org.mingjian.draw.DrawRecord;
import org.mingjian.identity.AgencyCalendars;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.StartEvent;
import org.springframework.stereotype.Component;

/** Computes the deadlines that run from a draw's last day of inspection, each with its clause and every step. */
@Component
class DeadlineViews {
    private static final List<String> RULES = List.of("report", "publish-normal");

    private final AgencyCalendars calendars;
    private final DrawWords words;

    DeadlineViews(AgencyCalendars calendars, DrawWords words) {
        this.calendars = calendars;
        this.words = words;
    }

    List<DeadlineLine> of(DrawRecord draw, PolicyDocument policy, Locale locale) {
        LocalDate end = draw.draft().inspectTo();
        Deadlines deadlines = calendars.deadlines(draw.agency());
        List<DeadlineLine> lines = new ArrayList<>();
        for (String rule : RULES) {
            List<DeadlineRule> binding = policy.deadlines(rule, end);
            if (binding.isEmpty()) {
                lines.add(new DeadlineLine(words.say("draw.deadline." + rule, locale),
                        words.say("draw.deadline.unstated", locale), "", "", List.of()));
            }
            binding.forEach(one -> lines.add(line(rule, one, policy.startOf(one.id()), end, deadlines, locale)));
        }
        return lines;
    }

    private DeadlineLine line(
        String rule,
        DeadlineRule deadline,
        Optional<StartEvent> start,
        LocalDate end,
        Deadlines deadlines,
        Locale locale
    ) {
        String what = words.say("draw.deadline." + rule, locale);
        String unit = words.say("calendar.unit." + deadline.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                locale);
        String event = words.say("draw.event." + start.orElse(StartEvent.INSPECTION_END).name(), locale);
        String length = words.say("draw.deadline.length", locale, event, deadline.count(), unit);
        if (start.filter(StartEvent.INSPECTION_END::equals).isEmpty()) {
            return new DeadlineLine(what, words.say("draw.deadline.later", locale), length, deadline.clause(),
                    List.of());
        }
        return switch (deadlines.due(deadline, end)) {
            case DeadlineOutcome.Due(LocalDate date, List<Step> steps) -> new DeadlineLine(what,
                    words.day(date, locale), length, deadline.clause(),
                    steps.stream().map(step -> step(step, locale)).toList());
            case DeadlineOutcome.Refused refused -> new DeadlineLine(what,
                    words.say(refused.messageKey(), locale, Integer.toString(refused.missingYear())), length,
                    deadline.clause(), List.of());
        };
    }

    private String step(Step step, Locale locale) {
        String holiday = step.occasion().map(day -> words.say(day.messageKey(), locale, day.label())).orElse("");
        return words.day(step.date(), locale) + " · " + words.say(step.messageKey(), locale, step.counted(), holiday);
    }
}
