package org.mingjian.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingjian.calendar.Remaining;
import org.mingjian.identity.Actor;
import org.mingjian.identity.AgencyCalendars;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.mingjian.registry.CertificateState;
import org.mingjian.registry.Completeness;
import org.mingjian.registry.InspectorFilter;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Reviews;
import org.mingjian.registry.Statements;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells who keeps the registries what is due: reviews, certificates that end, units that are missing. */
@Component
class RegistryTasks implements DeskContribution {
    private static final int REVIEW_SOON_DAYS = 30;

    private final Reviews reviews;
    private final Inspectors inspectors;
    private final Completeness completeness;
    private final Statements statements;
    private final AgencyCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    RegistryTasks(
            Reviews reviews, Inspectors inspectors, Completeness completeness, Statements statements,
            AgencyCalendars calendars, MessageSource messages, Clock clock
    ) {
        this.reviews = reviews;
        this.inspectors = inspectors;
        this.completeness = completeness;
        this.statements = statements;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<DeskTask> tasks = new ArrayList<>();
        for (Book book : Book.values()) {
            if (actor.may(book.edit())) {
                review(actor, book, today, locale).ifPresent(tasks::add);
            }
        }
        if (actor.may(Permission.INSPECTORS_EDIT)) {
            certificates(actor, CertificateState.LAPSED, Urgency.LATE, locale).ifPresent(tasks::add);
            certificates(actor, CertificateState.SOON, Urgency.SOON, locale).ifPresent(tasks::add);
        }
        if (actor.may(Permission.INTERESTS_STATE) && statements.ofThisYear(actor).isEmpty()) {
            tasks.add(new DeskTask(Urgency.OPEN, say("registry.task.open", locale), Optional.empty(),
                    say("registry.task.statement", locale, Integer.toString(statements.year())), "REG-08", "/statement",
                    say("registry.statement.do", locale)));
        }
        long missing = actor.may(Permission.SUBJECTS_EDIT) ? completeness.result(actor.agencyId()).missing() : 0;
        if (missing > 0) {
            tasks.add(new DeskTask(Urgency.LATE, say("registry.task.plan", locale), Optional.empty(),
                    say("registry.task.missing", locale, missing), "REG-02", "/subjects/required",
                    say("registry.open", locale)));
        }
        return tasks;
    }

    private Optional<DeskTask> review(Actor actor, Book book, LocalDate today, Locale locale) {
        Reviews.State state = reviews.state(actor.agencyId(), book.kind());
        boolean soon = state.size() > 0
                && state.due().filter(due -> due.isBefore(today.plusDays(REVIEW_SOON_DAYS))).isPresent();
        if (!state.overdue() && !soon) {
            return Optional.empty();
        }
        String due = state.due().map(day -> left(actor, day, today, locale)).orElse(say("registry.task.never", locale));
        return Optional.of(new DeskTask(state.overdue() ? Urgency.LATE : Urgency.SOON, due, state.due(),
                say("registry.task.review", locale, say("shell.menu." + book.section(), locale)), "REG-03", book.path(),
                say("registry.open", locale)));
    }

    private Optional<DeskTask> certificates(Actor actor, CertificateState state, Urgency urgency, Locale locale) {
        InspectorFilter filter = new InspectorFilter(Set.of(actor.agencyId()), "", "", state.name());
        long count = inspectors.count(filter);
        return count == 0
                ? Optional.empty()
                : Optional.of(new DeskTask(urgency, certificateDue(actor, state, locale), first(actor, state),
                        say("registry.task.certificates." + state, locale, count), "REG-05",
                        "/inspectors?state=" + state, say("registry.open", locale)));
    }

    private Optional<LocalDate> first(Actor actor, CertificateState state) {
        return inspectors.firstEnd(actor.agencyId(), state);
    }

    private String certificateDue(Actor actor, CertificateState state, Locale locale) {
        return first(actor, state)
                .map(day -> left(actor, day, LocalDate.now(clock), locale))
                .orElse(say("registry.certificate." + state, locale));
    }

    /** Counts by the agency's calendar; where its year is not loaded, the day alone is said. */
    private String left(Actor actor, LocalDate day, LocalDate today, Locale locale) {
        Optional<Remaining> remaining = calendars.deadlines(actor.agencyId()).remaining(day, today);
        return remaining.map(one -> say(one.messageKey(), locale, one.workingDays())).orElse(day.toString());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
