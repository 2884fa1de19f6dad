package org.mingjian.registry.web;

import static org.mingjian.identity.Permission.EXPERTS_EDIT;
import static org.mingjian.identity.Permission.INSPECTORS_EDIT;
import static org.mingjian.identity.Permission.INTERESTS_EDIT;
import static org.mingjian.identity.Permission.SUBJECTS_EDIT;
import static org.mingjian.identity.Permission.VEHICLES_EDIT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Requires;
import org.mingjian.registry.BookKind;
import org.mingjian.registry.BookRecord;
import org.mingjian.registry.Privacy;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and changes records of the own registries by hand; {@link Doors} asks for the permission of each. */
@Controller
class RecordForms {
    private final Doors doors;
    private final FormChoices choices;
    private final Privacy privacy;

    RecordForms(Doors doors, FormChoices choices, Privacy privacy) {
        this.doors = doors;
        this.choices = choices;
        this.privacy = privacy;
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @GetMapping(Book.SECTION + "/new")
    String blank(
        Actor actor,
        @PathVariable String section,
        @RequestParam MultiValueMap<String, String> given,
        Model model
    ) {
        Book book = doors.toEdit(actor, section).book();
        Map<String, String> typed = new HashMap<>(book.initial());
        book.fixed().forEach(key -> Optional.ofNullable(given.getFirst(key)).ifPresent(text -> typed.put(key, text)));
        return show(added(actor, book, typed, List.of()), model);
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @PostMapping(Book.SECTION)
    String add(
        Actor actor,
        @PathVariable String section,
        @RequestParam MultiValueMap<String, String> form,
        HttpServletResponse response,
        Model model
    ) {
        Door<?> door = doors.toEdit(actor, section);
        Book book = door.book();
        Map<String, String> typed = Typed.of(form, book.fields());
        return switch (door.records().add(actor, typed)) {
            case Outcome.Done<String>(String name) -> "redirect:" + book.path()
                    + (book.kind() == BookKind.SUBJECTS ? "/" + name : "");
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(added(actor, book, typed, refused.faults()), model);
            }
        };
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @GetMapping(Book.SECTION + "/{address}/edit")
    String edit(Actor actor, @PathVariable String section, @PathVariable String address, Model model) {
        Door<?> door = doors.toEdit(actor, section);
        BookRecord record = door.own(address);
        return show(changed(actor, door.book(), record, privacy.maskedWords(record), "", record.version(), List.of()),
                model);
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @PostMapping(Book.SECTION + "/{address}")
    String change(
        Actor actor,
        @PathVariable String section,
        @PathVariable String address,
        @RequestParam MultiValueMap<String, String> form,
        @RequestParam(defaultValue = "") String reason,
        @RequestParam long version,
        HttpServletResponse response,
        Model model
    ) {
        return change(doors.toEdit(actor, section), address, form, new Attempt(reason, version), response, model);
    }

    private record Attempt(String reason, long version) {}

    private <R extends BookRecord> String change(
        Door<R> door,
        String address,
        MultiValueMap<String, String> form,
        Attempt attempt,
        HttpServletResponse response,
        Model model
    ) {
        R record = door.own(address);
        Book book = door.book();
        Map<String, String> typed = Typed.of(form, book.fields());
        return switch (door.change(record, attempt.version(), typed, attempt.reason())) {
            case Outcome.Done<String> done -> "redirect:" + book.path() + "/" + record.address();
            case Outcome.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                book.fixed().forEach(key -> typed.put(key, record.words().getOrDefault(key, "")));
                yield show(changed(door.actor(), book, record, typed, attempt.reason(), attempt.version(),
                        refused.faults()), model);
            }
        };
    }

    private RecordFormPage added(Actor actor, Book book, Map<String, String> typed, List<Fault> faults) {
        return new RecordFormPage(book, book.fields(), choices.of(actor, book), typed, "", Optional.empty(),
                book.path(), book.path(), faults);
    }

    private RecordFormPage changed(
        Actor actor,
        Book book,
        BookRecord record,
        Map<String, String> typed,
        String reason,
        long version,
        List<Fault> faults
    ) {
        String address = book.path() + "/" + record.address();
        return new RecordFormPage(book, book.changedFields(), choices.of(actor, book), typed, reason,
                Optional.of(version), address, address,
                faults);
    }

    private static String show(RecordFormPage page, Model model) {
        model.addAttribute("page", page);
        return "registry/record-form-page";
    }
}
