package org.mingjian.checklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.checklist.Drafts;
import org.mingjian.checklist.ListVersion;
import org.mingjian.checklist.Publishing;
import org.mingjian.checklist.web.ItemListPage.Typed;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins, completes, discards and publishes lists. */
@Controller
class ListActs {
    private static final int ROWS = 20;

    private final Drafts drafts;
    private final Publishing publishing;
    private final ListDesk desk;

    ListActs(Drafts drafts, Publishing publishing, ListDesk desk) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.desk = desk;
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items")
    String begin(
        Actor actor,
        @RequestParam(defaultValue = "") String base,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        return switch (drafts.begin(actor, base)) {
            case Outcome.Done<ListVersion>(ListVersion draft) -> "redirect:/items?list=" + draft.id();
            case Outcome.Refused<ListVersion>(List<Fault> faults) -> show(actor, "", faults, typed("", "", ""), locale,
                    response, model);
        };
    }

    /** Writes the entries in the lists of powers and responsibilities into the items that lack them. */
    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/{list}/entries")
    String fill(
        Actor actor,
        @PathVariable String list,
        @RequestParam(defaultValue = "") String power,
        @RequestParam(defaultValue = "") String duty,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        ListVersion draft = desk.require(actor, list);
        Outcome<ListVersion> outcome = drafts.fill(actor, draft, power.strip(), duty.strip());
        return outcome.faults().isEmpty()
                ? "redirect:/items?list=" + list
                : show(actor, list, outcome.faults(), typed("", power, duty), locale, response, model);
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/{list}/discard")
    String discard(
        Actor actor,
        @PathVariable String list,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        Outcome<ListVersion> outcome = drafts.discard(actor, desk.require(actor, list));
        return outcome.faults().isEmpty()
                ? "redirect:/items"
                : show(actor, list, outcome.faults(), typed("", "", ""), locale, response, model);
    }

    @Requires(Permission.ITEMS_PUBLISH)
    @PostMapping("/items/{list}/publication")
    String publish(
        Actor actor,
        @PathVariable String list,
        @RequestParam(defaultValue = "") String from,
        @RequestParam(defaultValue = "") String revision,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        ListVersion draft = desk.require(actor, list);
        List<Fault> faults = day(from).map(day -> Integer.toString(draft.revision()).equals(revision)
                ? publishing.publish(actor, draft, day).faults()
                : List.of(Fault.ofForm("checklist.fault.meanwhile")))
                .orElseGet(() -> List.of(Fault.of("from", "checklist.fault.date", from)));
        return faults.isEmpty()
                ? "redirect:/items?list=" + list
                : show(actor, list, faults, typed(from, "", ""), locale, response, model);
    }

    private String show(
        Actor actor,
        String list,
        List<Fault> faults,
        Typed typed,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", desk.page(actor, ItemQuery.ofList(list), 1, ROWS, faults, typed, locale));
        return "checklist/item-list-page";
    }

    private Typed typed(String from, String power, String duty) {
        return new Typed(from.isEmpty() ? desk.today().toString() : from, power, duty);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
