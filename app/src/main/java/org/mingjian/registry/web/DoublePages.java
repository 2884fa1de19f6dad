package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Doubles;
import org.mingjian.registry.Merging;
import org.mingjian.registry.Privacy;
import org.mingjian.registry.Subject;
import org.mingjian.registry.Subjects;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds likely doubles in the own registry, shows two side by side and merges them (REG-03). */
@Controller
class DoublePages {
    /** Before a field's key, what the form chose for it. */
    private static final String CHOICE = "take-";
    private final Doubles doubles;
    private final Merging merging;
    private final Subjects subjects;
    private final Privacy privacy;

    DoublePages(Doubles doubles, Merging merging, Subjects subjects, Privacy privacy) {
        this.doubles = doubles;
        this.merging = merging;
        this.subjects = subjects;
        this.privacy = privacy;
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/doubles")
    String list(Actor actor, Model model) {
        model.addAttribute("page", new DoubleListPage(doubles.of(actor.agencyId())));
        return "registry/double-list-page";
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/doubles/compare")
    String compare(
        Actor actor,
        @RequestParam(defaultValue = "") String kept,
        @RequestParam(defaultValue = "") String gone,
        Model model
    ) {
        return show(actor, kept, gone, Set.of(), "", List.of(), model);
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/doubles/merge")
    String merge(
        Actor actor,
        @RequestParam String kept,
        @RequestParam String gone,
        @RequestParam long keptVersion,
        @RequestParam long goneVersion,
        @RequestParam(defaultValue = "") String reason,
        @RequestParam MultiValueMap<String, String> form,
        HttpServletResponse response,
        Model model
    ) {
        Set<String> taken = new HashSet<>();
        form.forEach((name, values) -> {
            if (name.startsWith(CHOICE) && values.contains("gone")) {
                taken.add(name.substring(CHOICE.length()));
            }
        });
        Outcome<String> outcome = merging.merge(actor,
                new Merging.Decision(kept, gone, keptVersion, goneVersion, taken, reason));
        if (outcome.faults().isEmpty()) {
            return "redirect:/subjects/" + kept;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, kept, gone, taken, reason, outcome.faults(), model);
    }

    private String show(
        Actor actor,
        String kept,
        String gone,
        Set<String> taken,
        String reason,
        List<Fault> faults,
        Model model
    ) {
        Subject first = own(actor, kept);
        Subject second = own(actor, gone);
        if (first.code().equals(second.code())) {
            throw Scope.notFound();
        }
        Map<String, String> before = privacy.maskedWords(first);
        Map<String, String> after = privacy.maskedWords(second);
        List<DoublePage.Field> fields = merging.differing(first, second)
                .stream()
                .map(key -> new DoublePage.Field(key, value(before, key), value(after, key), taken.contains(key)))
                .toList();
        model.addAttribute("page", new DoublePage(first, second, fields, before.getOrDefault("contacts", ""),
                after.getOrDefault("contacts", ""), reason, faults));
        return "registry/double-page";
    }

    /** The three columns of a position are one choice. */
    private static String value(Map<String, String> words, String key) {
        return key.equals("longitude") && !words.getOrDefault(key, "").isEmpty()
                ? words.get("longitude") + ", " + words.get("latitude") + " (" + words.get("datum") + ")"
                : words.getOrDefault(key, "");
    }

    private Subject own(Actor actor, String code) {
        return subjects.find(Set.of(actor.agencyId()), actor.agencyId(), code)
                .filter(one -> one.mergedInto().isEmpty())
                .orElseThrow(Scope::notFound);
    }
}
