package org.mingjian.policy.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.calendar.DeadlineOutcome;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.calendar.Deadlines;
import org.mingjian.calendar.Remaining;
import org.mingjian.calendar.Step;
import org.mingjian.identity.Actor;
import org.mingjian.identity.AgencyCalendars;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.web.DeadlinePage.Answer;
import org.mingjian.policy.web.DeadlinePage.Choice;
import org.mingjian.policy.web.DeadlinePage.Typed;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import jakarta.servlet.http.HttpServletResponse;

/** Explains a deadline day by day: of a rule of the agency's policy, or of any length (BEY-08). */
@Controller
class DeadlinePages {
    /** Working days of warning: custom, not law (docs/spec/deadlines.md, rule 8). */
    private static final int WARNED = 3;

    private final AgencyCalendars calendars;
    private final PolicyAdoption adoption;
    private final RuleWords ruleWords;
    private final PolicyWording words;
    private final Clock clock;

    DeadlinePages(
            AgencyCalendars calendars, PolicyAdoption adoption, RuleWords ruleWords, PolicyWording words, Clock clock
    ) {
        this.calendars = calendars;
        this.adoption = adoption;
        this.ruleWords = ruleWords;
        this.words = words;
        this.clock = clock;
    }

    @Requires(Permission.CALENDAR_VIEW)
    @GetMapping("/deadlines")
    String page(
        Actor actor,
        @RequestParam(defaultValue = "") String rule,
        @RequestParam(defaultValue = "") String count,
        @RequestParam(defaultValue = "WORKING_DAY") String unit,
        @RequestParam(defaultValue = "false") boolean roll,
        @RequestParam(defaultValue = "") String start,
        @RequestParam(defaultValue = "") String at,
        @RequestParam(defaultValue = "") String from,
        @RequestParam(defaultValue = "") String to,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        Typed typed = new Typed(rule.strip(), count.strip(), unit, roll, start.strip(), at.strip(), from.strip(),
                to.strip());
        Optional<PolicyDocument> policy = adoption.policyOf(actor.agencyId(), LocalDate.now(clock));
        List<Fault> faults = new ArrayList<>();
        Optional<Answer> answer = typed.rule().isEmpty()
                ? Optional.empty()
                : DeadlineQuestion.of(typed, policy, faults).map(asked -> answer(actor, asked, locale));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        List<Choice> choices = policy.stream().flatMap(this::rules).map(one -> choice(one, locale)).toList();
        model.addAttribute("page", new DeadlinePage(choices, typed, answer, faults));
        return "policy/deadline-page";
    }

    private Stream<PolicyRule> rules(PolicyDocument policy) {
        return policy.rules().stream().filter(rule -> policy.deadline(rule.id()).isPresent());
    }

    private Choice choice(PolicyRule rule, Locale locale) {
        return new Choice(rule.id(), words.say(locale, "deadline.choice", ruleWords.title(rule, locale),
                ruleWords.value(rule, locale)));
    }

    private Answer answer(Actor actor, DeadlineQuestion asked, Locale locale) {
        Deadlines deadlines = calendars.deadlines(actor.agencyId());
        DeadlineRule rule = asked.rule();
        String length = words.say(locale, "deadline.length", rule.count(), words.say(locale, "calendar.unit."
                + rule.unit().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        String clause = rule.clause().equals(DeadlineQuestion.OWN) ? "" : rule.clause();
        if (asked.at().isPresent()) {
            return hours(Deadlines.dueAt(rule, asked.start().atTime(asked.at().get())), length, clause, locale);
        }
        return switch (deadlines.due(rule, asked.start(), asked.suspensions())) {
            case DeadlineOutcome.Refused refused -> new Answer(
                    words.say(locale, refused.messageKey(), Integer.toString(refused.missingYear())), false, "", false,
                    length, clause, "", List.of());
            case DeadlineOutcome.Due(LocalDate date, List<Step> steps) -> {
                Optional<Remaining> today = deadlines.remaining(date, LocalDate.now(clock));
                yield new Answer(words.day(date, locale), true,
                        today.map(one -> words.say(locale, one.messageKey(), one.workingDays())).orElse(""),
                        today.filter(one -> one.state() == Remaining.State.OVERDUE).isPresent(), length, clause,
                        deadlines.warnFrom(date, WARNED).map(warn -> words.day(warn, locale)).orElse(""),
                        steps.stream().map(step -> step(step, locale)).toList());
            }
        };
    }

    /** Hours run by the clock, days off included (D5): there are no days to tell apart, and no working days left. */
    private Answer hours(LocalDateTime due, String length, String clause, Locale locale) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean late = now.isAfter(due);
        Duration distance = Duration.between(now, due).abs();
        return new Answer(words.say(locale, "deadline.moment", words.day(due.toLocalDate(), locale),
                due.toLocalTime().toString()), true,
                words.say(locale, late ? "deadline.hours.late" : "deadline.hours.left", distance.toHours(),
                        distance.toMinutesPart()),
                late, length, clause, "", List.of());
    }

    private DeadlinePage.Step step(Step step, Locale locale) {
        boolean counts = switch (step.reason()) {
            case COUNTED, MAKE_UP_WORKDAY_COUNTED -> true;
            case START_NOT_COUNTED, WEEKEND, HOLIDAY, SUSPENDED, EXTENDED, ROLLED -> false;
        };
        String occasion = words.occasion(step.occasion(), locale);
        return new DeadlinePage.Step(words.day(step.date(), locale), counts ? Integer.toString(step.counted()) : "",
                words.say(locale, step.messageKey(), step.counted(), occasion), counts);
    }
}
