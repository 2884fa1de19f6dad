package org.mingjian.registry.web;

import java.util.Set;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.SubRegistries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps and removes sub-registries of the own agency (REG-01); each leads back to the list. */
@Controller
class SubRegistryActs {
    private final SubRegistries subs;

    SubRegistryActs(SubRegistries subs) {
        this.subs = subs;
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/subs")
    String save(
        Actor actor,
        @ModelAttribute("query") ListQuery query,
        @RequestParam(name = "sub-name", defaultValue = "") String name,
        RedirectAttributes next
    ) {
        next.addFlashAttribute("subFaults",
                subs.save(actor, name, query.filter(Set.of(actor.agencyId())).ofSubjects()).faults());
        return "redirect:" + query.address(Book.SUBJECTS).at("");
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/subs/{id:[0-9]{1,18}}/remove")
    String remove(Actor actor, @PathVariable long id) {
        if (!subs.remove(actor, id)) {
            throw Scope.notFound();
        }
        return "redirect:/subjects";
    }
}
