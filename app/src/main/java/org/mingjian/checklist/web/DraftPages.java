package org.mingjian.checklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.checklist.Drafts;
import org.mingjian.checklist.Item;
import org.mingjian.checklist.ItemField;
import org.mingjian.checklist.ItemForm;
import org.mingjian.checklist.ListVersion;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Department;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes the items of a draft. */
@Controller
class DraftPages {
    private final Drafts drafts;
    private final ListDesk desk;
    private final Agencies agencies;

    DraftPages(Drafts drafts, ListDesk desk, Agencies agencies) {
        this.drafts = drafts;
        this.desk = desk;
        this.agencies = agencies;
    }

    @Requires(Permission.ITEMS_EDIT)
    @GetMapping("/items/{list}/new")
    String blank(Actor actor, @PathVariable String list, Model model) {
        Map<String, String> typed = Map.of(ItemField.ENFORCING_BODY.key(), actor.agencyName(),
                ItemField.INSPECTING_BODY.key(), actor.agencyName());
        return form(actor, desk.ownDraft(actor, list), "", typed, List.of(), model);
    }

    @Requires(Permission.ITEMS_EDIT)
    @GetMapping("/items/{list}/edit/{code:.+}")
    String edit(Actor actor, @PathVariable String list, @PathVariable String code, Model model) {
        ListVersion draft = desk.ownDraft(actor, list);
        Item item = require(draft, code);
        Map<String, String> typed = new HashMap<>(Map.of("code", code));
        item.fields().forEach((field, text) -> typed.put(field.key(), text));
        return form(actor, draft, code, typed, List.of(), model);
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/{list}/new")
    String add(
        Actor actor,
        @PathVariable String list,
        @RequestParam MultiValueMap<String, String> typed,
        HttpServletResponse response,
        Model model
    ) {
        return put(actor, desk.ownDraft(actor, list), "", typed, response, model);
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/{list}/edit/{code:.+}")
    String change(
        Actor actor,
        @PathVariable String list,
        @PathVariable String code,
        @RequestParam MultiValueMap<String, String> typed,
        HttpServletResponse response,
        Model model
    ) {
        ListVersion draft = desk.ownDraft(actor, list);
        return put(actor, draft, require(draft, code).code(), typed, response, model);
    }

    @Requires(Permission.ITEMS_EDIT)
    @PostMapping("/items/{list}/remove/{code:.+}")
    String remove(Actor actor, @PathVariable String list, @PathVariable String code) {
        ListVersion draft = desk.ownDraft(actor, list);
        drafts.remove(actor, draft, require(draft, code).code());
        return "redirect:/items?list=" + draft.id();
    }

    private String put(
        Actor actor,
        ListVersion draft,
        String code,
        MultiValueMap<String, String> given,
        HttpServletResponse response,
        Model model
    ) {
        Map<String, String> typed = new HashMap<>();
        given.forEach((key, values) -> typed.put(key, String.join("\n", values)));
        ItemForm form = new ItemForm(typed, departments(actor).stream()
                .map(Department::code)
                .collect(Collectors.toSet()));
        Outcome<ListVersion> outcome = Integer.toString(draft.revision()).equals(typed.get("revision"))
                ? form.item()
                        .map(item -> drafts.put(actor, draft, code, item))
                        .orElseGet(() -> new Outcome.Refused<>(form.faults()))
                : Outcome.refused(Fault.ofForm("checklist.fault.meanwhile"));
        if (outcome.faults().isEmpty()) {
            return "redirect:/items/" + draft.id() + "/items/" + form.item().orElseThrow().code();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(actor, draft, code, typed, outcome.faults(), model);
    }

    private String form(
        Actor actor,
        ListVersion draft,
        String code,
        Map<String, String> typed,
        List<Fault> faults,
        Model model
    ) {
        model.addAttribute("page", new ItemFormPage(draft, code, typed, departments(actor), faults));
        return "checklist/item-form-page";
    }

    private static Item require(ListVersion draft, String code) {
        return draft.list().find(code).orElseThrow(ListDesk::missing);
    }

    private List<Department> departments(Actor actor) {
        return agencies.openDepartmentsOf(actor.agencyId());
    }
}
