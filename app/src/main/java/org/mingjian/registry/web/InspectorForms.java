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
import org.mingjian.registry.Inspector;
import org.mingjian.registry.Inspectors;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and changes inspectors of the own registry by hand. */
@Controller
class InspectorForms {
    private static final Set<String> FIXED = Set.of("certificate");
    private static final List<FormField> CHANGED = FormField.INSPECTOR.stream()
            .map(field -> FIXED.contains(field.key()) ? field.fixed() : field)
            .toList();
    private final Inspectors inspectors;

    InspectorForms(Inspectors inspectors) {
        this.inspectors = inspectors;
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @GetMapping("/inspectors/new")
    String blank(Model model) {
        return show(added(Map.of("may-lead", "否", "in-service", "是"), List.of()), model);
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @PostMapping("/inspectors")
    String add(
        Actor actor,
        @RequestParam MultiValueMap<String, String> form,
        HttpServletResponse response,
        Model model
    ) {
        Map<String, String> typed = Typed.of(form, FormField.INSPECTOR);
        return switch (inspectors.add(actor, typed)) {
            case Outcome.Done<String> done -> "redirect:/inspectors";
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(added(typed, refused.faults()), model);
            }
        };
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @GetMapping("/inspectors/{id}/edit")
    String edit(Actor actor, @PathVariable long id, Model model) {
        Inspector inspector = requireOwn(actor, id);
        return show(changed(inspector, inspector.words(), "", inspector.version(), List.of()), model);
    }

    @Requires(Permission.INSPECTORS_EDIT)
    @PostMapping("/inspectors/{id}")
    String change(
        Actor actor,
        @PathVariable long id,
        @RequestParam MultiValueMap<String, String> form,
        @RequestParam(defaultValue = "") String reason,
        @RequestParam long version,
        HttpServletResponse response,
        Model model
    ) {
        Inspector inspector = requireOwn(actor, id);
        Map<String, String> typed = Typed.of(form, FormField.INSPECTOR);
        return switch (inspectors.change(actor, inspector, version, typed, reason)) {
            case Outcome.Done<String> done -> "redirect:/inspectors/" + id;
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                FIXED.forEach(key -> typed.put(key, inspector.words().getOrDefault(key, "")));
                yield show(changed(inspector, typed, reason, version, refused.faults()), model);
            }
        };
    }

    private Inspector requireOwn(Actor actor, long id) {
        return inspectors.find(Set.of(actor.agencyId()), id).orElseThrow(Scope::notFound);
    }

    private static RecordFormPage added(Map<String, String> typed, List<Fault> faults) {
        return new RecordFormPage(Book.INSPECTORS, FormField.INSPECTOR, typed, "", Optional.empty(), "/inspectors",
                "/inspectors", faults);
    }

    private static RecordFormPage changed(
        Inspector inspector,
        Map<String, String> typed,
        String reason,
        long version,
        List<Fault> faults
    ) {
        String address = "/inspectors/" + inspector.id();
        return new RecordFormPage(Book.INSPECTORS, CHANGED, typed, reason, Optional.of(version), address, address,
                faults);
    }

    private static String show(RecordFormPage page, Model model) {
        model.addAttribute("page", page);
        return "registry/record-form-page";
    }
}
