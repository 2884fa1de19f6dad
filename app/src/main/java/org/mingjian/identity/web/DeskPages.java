package org.mingjian.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskFigure;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk's home: what must I do today (工作台). */
@Controller
class DeskPages {
    private static final Comparator<DeskTask> MOST_URGENT_FIRST = Comparator
            .comparing(DeskTask::urgency)
            .thenComparing(task -> task.date().orElse(LocalDate.MAX));

    private final List<DeskContribution> contributions;
    private final Clock clock;

    DeskPages(List<DeskContribution> contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    @Requires(Permission.DESK)
    @GetMapping("/")
    String page(Actor actor, Locale locale, Model model) {
        List<DeskTask> tasks = contributions
                .stream()
                .flatMap(module -> module.tasks(actor, locale).stream())
                .sorted(MOST_URGENT_FIRST)
                .toList();
        List<DeskFigure> figures = contributions
                .stream()
                .flatMap(module -> module.figures(actor, locale).stream())
                .toList();
        String today = LocalDate
                .now(clock)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
        model.addAttribute("page", new DeskPage(today, tasks, figures));
        return "identity/desk-page";
    }
}
