package org.mingjian.fairness.web;

import java.util.Locale;
import org.mingjian.fairness.Fairness;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the same to a member of staff, for the own agency and those below it (SUP-03, ORG-04). */
@Controller
class FairnessPages {
    private final Fairness fairness;
    private final FairnessViews views;
    private final Agencies agencies;

    FairnessPages(Fairness fairness, FairnessViews views, Agencies agencies) {
        this.fairness = fairness;
        this.views = views;
        this.agencies = agencies;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/fairness")
    String list(Actor actor, Model model) {
        model.addAttribute("page",
                new FairnessListPage("/fairness", FairnessListPage.lines(fairness, agencies.visible(actor))));
        return "fairness/fairness-list-page";
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/fairness/{code}")
    String agency(Actor actor, @PathVariable String code, Locale locale, Model model) {
        Agency agency = agencies.visible(actor)
                .stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(PublicFairnessPages::missing);
        model.addAttribute("page",
                FairnessPage.of(agency, true, fairness.of(agency.id()), report -> views.of(report, locale)));
        return "fairness/fairness-page";
    }
}
