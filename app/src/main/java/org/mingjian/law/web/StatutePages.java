package org.mingjian.law.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.law.Article;
import org.mingjian.law.Clauses;
import org.mingjian.law.Statute;
import org.mingjian.law.web.StatuteListPage.Line;
import org.mingjian.law.web.StatuteListPage.Typed;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the clause library, and takes another statute: read first, then confirmed (LAW-12). */
@Controller
class StatutePages {
    private static final int MOST_HITS = 50;
    private static final int LONGEST_SEARCH = 100;

    private final Clauses clauses;
    private final Agencies agencies;
    private final Clock clock;

    StatutePages(Clauses clauses, Agencies agencies, Clock clock) {
        this.clauses = clauses;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(Permission.DESK)
    @GetMapping("/laws")
    String list(
        Actor actor,
        @RequestParam(defaultValue = "") String q,
        @RequestParam(defaultValue = "") String on,
        Model model
    ) {
        String words = q.substring(0, Math.min(LONGEST_SEARCH, q.length())).strip();
        return show(actor, words, day(on), StatuteListPage.NOTHING, Optional.empty(), List.of(), model);
    }

    @Requires(Permission.DESK)
    @GetMapping("/laws/{id:[a-z0-9-]{1,60}}")
    String page(@PathVariable String id, Model model) {
        Statute statute = clauses.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", new StatutePage(statute, inForce(statute), versions(statute)));
        return "law/statute-page";
    }

    /** Reads a statute; only with {@code confirmed} it is kept. */
    @Requires(Permission.LAW_KEEP)
    @PostMapping("/laws")
    String take(
        Actor actor,
        @RequestParam(defaultValue = "") String title,
        @RequestParam(defaultValue = "") String issuer,
        @RequestParam(defaultValue = "") String number,
        @RequestParam(defaultValue = "") String version,
        @RequestParam(defaultValue = "") String from,
        @RequestParam(defaultValue = "") String to,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(defaultValue = "false") boolean confirmed,
        HttpServletResponse response,
        Model model
    ) {
        Typed typed = new Typed(title.strip().replaceAll("[《》]", ""), issuer.strip(), number.strip(), version.strip(),
                from.strip(), to.strip(), text);
        StatuteForm form = new StatuteForm(typed, clauses);
        List<Fault> faults = new ArrayList<>(form.faults());
        if (!agencies.top(actor)) {
            faults.add(Fault.ofForm("law.fault.top"));
        }
        if (!faults.isEmpty() || form.head().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, "", LocalDate.now(clock), typed, Optional.empty(), faults, model);
        }
        if (confirmed) {
            clauses.load(actor, form.head().get(), text);
            return "redirect:/laws";
        }
        return show(actor, "", LocalDate.now(clock), typed, Optional.of(form.articles()), List.of(), model);
    }

    private String show(
        Actor actor,
        String words,
        LocalDate on,
        Typed typed,
        Optional<List<Article>> read,
        List<Fault> faults,
        Model model
    ) {
        List<Line> lines = clauses.statutes().stream().map(one -> new Line(one, state(one, on))).toList();
        List<Clauses.Hit> hits = clauses.search(words, MOST_HITS + 1);
        model.addAttribute("page", new StatuteListPage(words, on, hits.stream().limit(MOST_HITS).toList(),
                hits.size() > MOST_HITS, lines, actor.may(Permission.LAW_KEEP), typed, read, faults));
        return "law/statute-list-page";
    }

    private boolean inForce(Statute statute) {
        return clauses.inForce(statute.head().title(), LocalDate.now(clock))
                .filter(held -> held.id().equals(statute.id()))
                .isPresent();
    }

    private List<Line> versions(Statute statute) {
        return clauses.versions(statute.head().title())
                .stream()
                .sorted(Comparator.comparing((Statute one) -> one.head().from()).reversed())
                .map(one -> new Line(one, state(one, LocalDate.now(clock))))
                .toList();
    }

    /** How a version stands on a day (LAW-09): one is in force, those before it are past, those after it are to come. */
    private String state(Statute statute, LocalDate on) {
        if (statute.head().from().isAfter(on)) {
            return "future";
        }
        return clauses.inForce(statute.head().title(), on)
                .filter(held -> held.id().equals(statute.id()))
                .isPresent() ? "in-force" : "past";
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADate) {
            return LocalDate.now(clock);
        }
    }
}
