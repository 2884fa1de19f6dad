package org.mingjian.fairness.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.mingjian.fairness.Fairness;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows anyone what chance said of an agency's published draws, and what happened (SUP-03, BEY-10). */
@Controller
class PublicFairnessPages {
    private final Fairness fairness;
    private final FairnessViews views;
    private final Agencies agencies;

    PublicFairnessPages(Fairness fairness, FairnessViews views, Agencies agencies) {
        this.fairness = fairness;
        this.views = views;
        this.agencies = agencies;
    }

    @Open
    @GetMapping("/public/fairness")
    String list(HttpServletResponse response, Model model) {
        anew(response);
        List<FairnessListPage.Line> lines = FairnessListPage.lines(fairness, agencies.all())
                .stream()
                .filter(line -> line.attempts().sealed() > 0)
                .toList();
        model.addAttribute("page", new FairnessListPage("/public/fairness", lines));
        return "fairness/public-fairness-list-page";
    }

    @Open
    @GetMapping("/public/fairness/{code}")
    String agency(@PathVariable String code, Locale locale, HttpServletResponse response, Model model) {
        anew(response);
        Agency agency = agencies.byCode(code).orElseThrow(PublicFairnessPages::missing);
        model.addAttribute("page",
                FairnessPage.of(agency, false, fairness.of(agency.id()), report -> views.of(report, locale)));
        return "fairness/public-fairness-page";
    }

    /** What is shown changes with each published draw. */
    private static void anew(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
