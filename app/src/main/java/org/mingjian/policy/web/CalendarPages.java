package org.mingjian.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.calendar.Calendars;
import org.mingjian.calendar.Day;
import org.mingjian.calendar.HolidayNotice;
import org.mingjian.calendar.Notice;
import org.mingjian.calendar.NoticeReading;
import org.mingjian.calendar.WorkCalendar;
import org.mingjian.codes.Regions;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.web.CalendarPage.Line;
import org.mingjian.policy.web.CalendarPage.Reading;
import org.mingjian.policy.web.CalendarPage.Typed;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which days are worked, and takes the yearly notice: read first, then confirmed. */
@Controller
class CalendarPages {
    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final String REGION = "region";

    private final Calendars calendars;
    private final Agencies agencies;
    private final PolicyWording words;
    private final Clock clock;

    CalendarPages(Calendars calendars, Agencies agencies, PolicyWording words, Clock clock) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    @Requires(Permission.CALENDAR_VIEW)
    @GetMapping("/calendar")
    String page(Actor actor, @RequestParam(defaultValue = "") String year, Locale locale, Model model) {
        int shown = year.matches("\\d{4}") ? Integer.parseInt(year) : LocalDate.now(clock).getYear();
        return show(actor, shown, CalendarPage.NOTHING, Optional.empty(), List.of(), locale, model);
    }

    /** Reads a notice; only with {@code confirmed} it is recorded. */
    @Requires(Permission.CALENDAR_KEEP)
    @PostMapping("/calendar/notices")
    String take(
        Actor actor,
        @RequestParam(defaultValue = "country") String scope,
        @RequestParam(defaultValue = "") String year,
        @RequestParam(defaultValue = "") String document,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(defaultValue = "false") boolean confirmed,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        Typed typed = new Typed(scope, year.strip(), document.strip(), text);
        List<Fault> faults = faults(actor, typed);
        int about = LocalDate.now(clock).getYear();
        Optional<HolidayNotice> read = Optional.empty();
        if (faults.isEmpty()) {
            about = yearOf(typed).orElseThrow();
            read = read(about, typed, faults);
        }
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, about, typed, Optional.empty(), faults, locale, model);
        }
        if (confirmed) {
            calendars.record(regional(typed) ? Optional.of(regionOf(actor)) : Optional.empty(), read.get(),
                    typed.document(), actor.agencyCode(), actor.accountId().toString());
            return "redirect:/calendar?year=" + about;
        }
        return show(actor, about, typed, Optional.of(reading(actor, typed, read.get(), locale)), List.of(), locale,
                model);
    }

    private static boolean regional(Typed typed) {
        return typed.scope().equals(REGION);
    }

    private String regionOf(Actor actor) {
        return agencies.byId(actor.agencyId()).orElseThrow().regionCode();
    }

    private List<Fault> faults(Actor actor, Typed typed) {
        List<Fault> faults = new ArrayList<>();
        if (!regional(typed) && !typed.scope().equals("country")) {
            faults.add(Fault.of("scope", "calendar.fault.scope", typed.scope()));
        } else if (!regional(typed) && !agencies.top(actor)) {
            faults.add(Fault.of("scope", "calendar.fault.top"));
        }
        if (yearOf(typed).isEmpty()) {
            faults.add(Fault.of("year", "calendar.fault.year", typed.year()));
        }
        if (typed.document().isEmpty() || typed.document().length() > LONGEST_DOCUMENT
                || Characters.outOfPlace(typed.document()).isPresent()) {
            faults.add(Fault.of("document", "calendar.fault.document", typed.document(), LONGEST_DOCUMENT));
        }
        if (typed.text().length() > LONGEST_TEXT) {
            faults.add(Fault.of("text", "calendar.fault.text", typed.text().length(), LONGEST_TEXT));
        }
        return faults;
    }

    /** The year that was typed, or the one in the notice's title. */
    private static Optional<Integer> yearOf(Typed typed) {
        return typed.year().isEmpty()
                ? HolidayNotice.yearOf(typed.text())
                : Optional.of(typed.year()).filter(text -> text.matches("20\\d\\d")).map(Integer::valueOf);
    }

    private static Optional<HolidayNotice> read(int year, Typed typed, List<Fault> faults) {
        NoticeReading reading = regional(typed)
                ? HolidayNotice.readRegional(year, typed.text())
                : HolidayNotice.read(year, typed.text());
        return switch (reading) {
            case NoticeReading.Read(HolidayNotice notice) -> Optional.of(notice);
            case NoticeReading.Refused(List<NoticeReading.Fault> found) -> {
                found.forEach(fault -> faults.add(Fault.of("text", fault.messageKey(), fault.values().toArray())));
                yield Optional.empty();
            }
        };
    }

    private Reading reading(Actor actor, Typed typed, HolidayNotice notice, Locale locale) {
        WorkCalendar now = calendars.of(regionOf(actor));
        WorkCalendar then = regional(typed) ? now.with(notice.days()) : now.with(notice);
        int before = now.loaded(notice.year()) ? now.workingDaysOf(notice.year()) : 0;
        int after = then.loaded(notice.year()) ? then.workingDaysOf(notice.year()) : 0;
        return new Reading(notice.days().stream().map(day -> line(day, locale)).toList(), before, after);
    }

    private String line(Day day, Locale locale) {
        String occasion = words.occasion(day.occasion(), locale);
        return words.say(locale, day.worked() ? "calendar.day.made-up" : "calendar.day.off",
                words.day(day.date(), locale), occasion);
    }

    private String show(
        Actor actor,
        int year,
        Typed typed,
        Optional<Reading> read,
        List<Fault> faults,
        Locale locale,
        Model model
    ) {
        String region = regionOf(actor);
        WorkCalendar calendar = calendars.of(region);
        boolean loaded = calendar.loaded(year);
        List<Line> notices = calendars.notices()
                .stream()
                .filter(notice -> notice.holdsFor(region))
                .sorted(Comparator.comparing(Notice::id).reversed())
                .map(notice -> line(notice, locale))
                .toList();
        model.addAttribute("page", new CalendarPage(year,
                calendar.years().reversed().stream().toList(),
                loaded ? calendar.workingDaysOf(year) : 0,
                loaded ? MonthGrid.of(calendar, year, words, locale) : List.of(),
                name(region),
                notices,
                actor.may(Permission.CALENDAR_KEEP),
                agencies.top(actor),
                typed,
                read,
                faults));
        return "policy/calendar-page";
    }

    private Line line(Notice notice, Locale locale) {
        String scope = notice.region().map(CalendarPages::name).orElseGet(() -> words.say(locale, "calendar.country"));
        long worked = notice.days().stream().filter(Day::worked).count();
        return new Line(scope, notice.content().year(), notice.document(),
                LocalDate.ofInstant(notice.recordedAt(), clock.getZone()).toString(),
                (int) (notice.days().size() - worked), (int) worked);
    }

    private static String name(String region) {
        return Regions.fullNameOf(region).orElse(region);
    }
}
