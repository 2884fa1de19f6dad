package org.mingjian.registry.web;

import org.mingjian.codes.Activities;
import org.mingjian.codes.Regions;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks up the codes that sheets ask for: regions, economic activities and supervised industries (REG-01). */
@Controller
class CodePages {
    /** So many of each kind are listed. */
    private static final int MOST = 50;
    private static final int LONGEST = 60;

    @Requires(Permission.DESK)
    @GetMapping("/codes")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String words = q.substring(0, Math.min(LONGEST, q.length())).strip();
        model.addAttribute("page",
                new CodePage(words, Regions.search(words, MOST), Activities.search(words, MOST), MOST));
        return "registry/code-page";
    }
}
