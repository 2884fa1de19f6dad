package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Interest;
import org.mingjian.registry.Interests;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and changes interests of the own registry by hand. */
@Controller
class InterestForms {
    private static final Set<String> FIXED = Set.of("certificate", "code");
    private static final List<FormField> CHANGED = FormField.INTEREST.stream()
            .map(field -> FIXED.contains(field.key()) ? field.fixed() : field)
            .toList();
    private final Interests interests;

    InterestForms(Interests interests) {
        this.interests = interests;
    }

    @Requires(Permission.INTERESTS_EDIT)
    @GetMapping("/interests/new")
    String blank(
        @RequestParam(defaultValue = "") String certificate,
        @RequestParam(defaultValue = "") String code,
        Model model
    ) {
        return show(added(Map.of("certificate", certificate, "code", code, "lasting", "是"), List.of()), model);
    }

    @Requires(Permission.INTERESTS_EDIT)
    @PostMapping("/interests")
    String add(
        Actor actor,
        @RequestParam MultiValueMap<String, String> form,
        HttpServletResponse response,
        Model model
    ) {
        Map<String, String> typed = Typed.of(form, FormField.INTEREST);
        return switch (interests.add(actor, typed)) {
            case Outcome.Done<String> done -> "redirect:/interests";
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(added(typed, refused.faults()), model);
            }
        };
    }

    @Requires(Permission.INTERESTS_EDIT)
    @GetMapping("/interests/{id}/edit")
    String edit(Actor actor, @PathVariable long id, Model model) {
        Interest interest = requireOwn(actor, id);
        return show(changed(interest, interest.words(), "", interest.version(), List.of()), model);
    }

    @Requires(Permission.INTERESTS_EDIT)
    @PostMapping("/interests/{id}")
    String change(
        Actor actor,
        @PathVariable long id,
        @RequestParam MultiValueMap<String, String> form,
        @RequestParam(defaultValue = "") String reason,
        @RequestParam long version,
        HttpServletResponse response,
        Model model
    ) {
        Interest interest = requireOwn(actor, id);
        Map<String, String> typed = Typed.of(form, FormField.INTEREST);
        return switch (interests.change(actor, interest, version, typed, reason)) {
            case Outcome.Done<String> done -> "redirect:/interests/" + id;
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                FIXED.forEach(key -> typed.put(key, interest.words().getOrDefault(key, "")));
                yield show(changed(interest, typed, reason, version, refused.faults()), model);
            }
        };
    }

    private Interest requireOwn(Actor actor, long id) {
        return interests.find(Set.of(actor.agencyId()), id).orElseThrow(Scope::notFound);
    }

    private static RecordFormPage added(Map<String, String> typed, List<Fault> faults) {
        return new RecordFormPage(Book.INTERESTS, FormField.INTEREST, typed, "", Optional.empty(), "/interests",
                "/interests", faults);
    }

    private static RecordFormPage changed(
        Interest interest,
        Map<String, String> typed,
        String reason,
        long version,
        List<Fault> faults
    ) {
        String address = "/interests/" + interest.id();
        return new RecordFormPage(Book.INTERESTS, CHANGED, typed, reason, Optional.of(version), address, address,
                faults);
    }

    private static String show(RecordFormPage page, Model model) {
        model.addAttribute("page", page);
        return "registry/record-form-page";
    }
}
