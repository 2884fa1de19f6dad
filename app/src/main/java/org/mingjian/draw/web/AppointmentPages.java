package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.draw.Appointment;
import org.mingjian.draw.Appointments;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.Draws;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.PolicyShelf;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appoints experts by name (REG-06), and shows who was appointed and why. */
@Controller
class AppointmentPages {
    private final OwnDraws own;
    private final Draws draws;
    private final DrawDesk desk;
    private final Appointments appointments;
    private final DrawWords words;
    private final PolicyShelf shelf;

    AppointmentPages(
            OwnDraws own, Draws draws, DrawDesk desk, Appointments appointments, DrawWords words, PolicyShelf shelf
    ) {
        this.own = own;
        this.draws = draws;
        this.desk = desk;
        this.appointments = appointments;
        this.words = words;
        this.shelf = shelf;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/experts")
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        DrawRecord draw = own.visible(actor, id);
        return show(draw, actor, new AppointmentPage.Typed("", "", ""), List.of(), locale, model);
    }

    @Requires(Permission.DRAW_PREPARE)
    @PostMapping("/draws/{id}/experts")
    String appoint(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "") String expert,
        @RequestParam(defaultValue = "") String reason,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        DrawRecord draw = own.own(actor, id);
        return switch (appointments.appoint(actor, id, code, expert, reason)) {
            case Outcome.Done<Appointment> done -> "redirect:/draws/" + id + "/experts";
            case Outcome.Refused<Appointment> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(draw, actor, new AppointmentPage.Typed(code, expert, reason), refused.faults(), locale,
                        model);
            }
        };
    }

    private String show(
        DrawRecord draw,
        Actor actor,
        AppointmentPage.Typed typed,
        List<Fault> faults,
        Locale locale,
        Model model
    ) {
        List<DrawnLine> drawn = draws.drawn(draw.id());
        Set<String> taken = drawn.stream().map(DrawnLine::code).collect(Collectors.toSet());
        List<Appointment> all = appointments.of(draw.id());
        Map<String, String> names = desk.namesOf(draw.agency(), all.stream().map(Appointment::code).toList());
        List<AppointmentPage.Line> lines = all.stream()
                .map(one -> new AppointmentPage.Line(names.getOrDefault(one.code(), one.code()), one.code(), one.name(),
                        one.expert(), one.reason(), words.full(one.at()), one.ledgerIndex(),
                        drawn.isEmpty() || taken.contains(one.code())))
                .toList();
        boolean may = actor.may(Permission.DRAW_PREPARE) && draw.agency().equals(actor.agencyId());
        model.addAttribute("page", new AppointmentPage(draw,
                RuleLine.of(shelf.of(draw.agency(), draw.policyId(), draw.policyVersion()), "experts", locale), lines,
                may ? appointments.serving(draw.agency()) : List.of(),
                drawn.stream().map(line -> new AppointmentPage.Choice(line.code(), line.name())).toList(),
                appointments.open(draw), may, typed, faults));
        return "draw/appointment-page";
    }
}
