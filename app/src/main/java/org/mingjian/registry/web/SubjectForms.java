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
import org.mingjian.registry.Subject;
import org.mingjian.registry.Subjects;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and changes subjects of the own registry by hand. */
@Controller
class SubjectForms {
    private static final List<FormField> CHANGED = FormField.SUBJECT.stream()
            .map(field -> field.key().equals("code") ? field.fixed() : field)
            .toList();
    private final Subjects subjects;

    SubjectForms(Subjects subjects) {
        this.subjects = subjects;
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/new")
    String blank(Model model) {
        return show(added(Map.of("active", "是", "key", "否", "blacklisted", "否", "abnormal", "否"), List.of()), model);
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects")
    String add(
        Actor actor,
        @RequestParam MultiValueMap<String, String> form,
        HttpServletResponse response,
        Model model
    ) {
        Map<String, String> typed = Typed.of(form, FormField.SUBJECT);
        return switch (subjects.add(actor, typed)) {
            case Outcome.Done<String>(String code) -> "redirect:/subjects/" + code;
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(added(typed, refused.faults()), model);
            }
        };
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/{code}/edit")
    String edit(Actor actor, @PathVariable String code, Model model) {
        Subject subject = requireOwn(actor, code);
        return show(changed(subject, subject.words(), "", subject.version(), List.of()), model);
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/{code}")
    String change(
        Actor actor,
        @PathVariable String code,
        @RequestParam MultiValueMap<String, String> form,
        @RequestParam(defaultValue = "") String reason,
        @RequestParam long version,
        HttpServletResponse response,
        Model model
    ) {
        Subject subject = requireOwn(actor, code);
        Map<String, String> typed = Typed.of(form, FormField.SUBJECT);
        return switch (subjects.change(actor, subject, version, typed, reason)) {
            case Outcome.Done<String> done -> "redirect:/subjects/" + code;
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                typed.put("code", code);
                yield show(changed(subject, typed, reason, version, refused.faults()), model);
            }
        };
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/review")
    String review(Actor actor) {
        subjects.review(actor);
        return "redirect:/subjects";
    }

    private Subject requireOwn(Actor actor, String code) {
        return subjects.find(Set.of(actor.agencyId()), actor.agencyId(), code).orElseThrow(Scope::notFound);
    }

    private static RecordFormPage added(Map<String, String> typed, List<Fault> faults) {
        return new RecordFormPage(Book.SUBJECTS, FormField.SUBJECT, typed, "", Optional.empty(), "/subjects",
                "/subjects",
                faults);
    }

    private static RecordFormPage changed(
        Subject subject,
        Map<String, String> typed,
        String reason,
        long version,
        List<Fault> faults
    ) {
        String address = "/subjects/" + subject.code();
        return new RecordFormPage(Book.SUBJECTS, CHANGED, typed, reason, Optional.of(version), address, address,
                faults);
    }

    private static String show(RecordFormPage page, Model model) {
        model.addAttribute("page", page);
        return "registry/record-form-page";
    }
}
