package org.mingjian.checklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.checklist.ExceptionForm;
import org.mingjian.checklist.ItemException;
import org.mingjian.checklist.ItemExceptions;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for, shows and decides exceptions from the published list (ITEM-03). */
@Controller
class ExceptionPages {
    private final ItemExceptions exceptions;
    private final ExceptionViews views;
    private final Agencies agencies;

    ExceptionPages(ItemExceptions exceptions, ExceptionViews views, Agencies agencies) {
        this.exceptions = exceptions;
        this.views = views;
        this.agencies = agencies;
    }

    @Requires(Permission.ITEMS_VIEW)
    @GetMapping("/items/exceptions")
    String list(Actor actor, @RequestParam(defaultValue = "") String agency, Model model) {
        List<Agency> visible = agencies.visible(actor);
        Agency shown = visible.stream()
                .filter(one -> agency.isEmpty() ? one.id().equals(actor.agencyId()) : one.code().equals(agency))
                .findFirst()
                .orElseThrow(ListDesk::missing);
        boolean own = shown.id().equals(actor.agencyId());
        model.addAttribute("page", new ExceptionListPage(shown, visible.size() < 2 ? List.of() : visible,
                exceptions.of(shown.id()).reversed().stream().map(views::of).toList(),
                own && actor.may(Permission.ITEMS_EDIT)));
        return "checklist/exception-list-page";
    }

    @Requires(Permission.ITEMS_EDIT)
    @GetMapping("/items/exceptions/new")
    String blank(Model model) {
        model.addAttribute("page", new ExceptionFormPage(Map.of(), List.of()));
        return "checklist/exception-form-page";
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/exceptions")
    String ask(Actor actor, @RequestParam Map<String, String> given, HttpServletResponse response, Model model) {
        Map<String, String> typed = new HashMap<>(given);
        typed.keySet().retainAll(ExceptionForm.FIELDS);
        ExceptionForm form = new ExceptionForm(typed);
        Outcome<ItemException> outcome = form.request()
                .map(request -> exceptions.ask(actor, request))
                .orElseGet(() -> new Outcome.Refused<>(form.faults()));
        return switch (outcome) {
            case Outcome.Done<ItemException>(ItemException asked) -> "redirect:/items/exceptions/" + asked.id();
            case Outcome.Refused<ItemException>(List<Fault> faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("page", new ExceptionFormPage(typed, faults));
                yield "checklist/exception-form-page";
            }
        };
    }

    @Requires(Permission.ITEMS_VIEW)
    @GetMapping("/items/exceptions/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, require(actor, id), "", List.of(), model);
    }

    @Requires(Permission.ITEMS_PUBLISH)
    @PostMapping("/items/exceptions/{id}/decision")
    String decide(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String act,
        @RequestParam(defaultValue = "") String words,
        HttpServletResponse response,
        Model model
    ) {
        ItemException asked = require(actor, id);
        return settle(actor, asked, act.equals("approve")
                ? exceptions.approve(actor, asked, words)
                : exceptions.reject(actor, asked, words), words, response, model);
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/exceptions/{id}/withdrawal")
    String withdraw(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String words,
        HttpServletResponse response,
        Model model
    ) {
        ItemException asked = require(actor, id);
        return settle(actor, asked, exceptions.withdraw(actor, asked, words), words, response, model);
    }

    private String settle(
        Actor actor,
        ItemException asked,
        Outcome<ItemException> outcome,
        String words,
        HttpServletResponse response,
        Model model
    ) {
        if (outcome.faults().isEmpty()) {
            return "redirect:/items/exceptions/" + asked.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, asked, words, outcome.faults(), model);
    }

    private String show(Actor actor, ItemException one, String words, List<Fault> faults, Model model) {
        boolean open = one.agencyId().equals(actor.agencyId()) && one.state() == ItemException.State.ASKED;
        boolean self = one.asked().by().equals(actor.accountId());
        boolean decides = open && actor.may(Permission.ITEMS_PUBLISH);
        model.addAttribute("page", new ExceptionPage(views.of(one),
                agencies.byId(one.agencyId()).map(Agency::name).orElse(""), decides && !self, decides && self,
                open && actor.may(Permission.ITEMS_EDIT), words, faults));
        return "checklist/exception-page";
    }

    private ItemException require(Actor actor, UUID id) {
        return exceptions.find(agencies.scopeOf(actor), id).orElseThrow(ListDesk::missing);
    }
}
