package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.GradeSchemes;
import org.mingjian.shell.Fault;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses which grades and risk levels the own registry has (REG-01). */
@Controller
class SchemePages {
    private final GradeSchemes schemes;
    private final MessageSource messages;

    SchemePages(GradeSchemes schemes, MessageSource messages) {
        this.schemes = schemes;
        this.messages = messages;
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @GetMapping("/subjects/schemes")
    String page(Actor actor, Locale locale, Model model) {
        GradeSchemes.Chosen chosen = schemes.of(actor.agencyId());
        return show(actor, String.join("、", chosen.grades()), String.join("、", chosen.risks()), List.of(), locale,
                model);
    }

    @Requires(Permission.SUBJECTS_EDIT)
    @PostMapping("/subjects/schemes")
    String choose(
        Actor actor,
        @RequestParam(defaultValue = "") String grades,
        @RequestParam(defaultValue = "") String risks,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        Outcome<GradeSchemes.Chosen> outcome = schemes.choose(actor, grades, risks);
        if (outcome.faults().isEmpty()) {
            return "redirect:/subjects/schemes?saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, grades, risks, outcome.faults(), locale, model);
    }

    private String show(Actor actor, String grades, String risks, List<Fault> faults, Locale locale, Model model) {
        model.addAttribute("page", new SchemesPage(
                List.of(new SchemesPage.Scheme("grades", grades, outside(actor, false, locale)),
                        new SchemesPage.Scheme("risks", risks, outside(actor, true, locale))),
                faults));
        return "registry/schemes-page";
    }

    private String outside(Actor actor, boolean risk, Locale locale) {
        return schemes.outside(actor.agencyId(), risk)
                .entrySet()
                .stream()
                .map(one -> messages.getMessage("registry.schemes.outside-one",
                        new Object[]{one.getKey(), one.getValue()}, locale))
                .collect(Collectors.joining("、"));
    }
}
