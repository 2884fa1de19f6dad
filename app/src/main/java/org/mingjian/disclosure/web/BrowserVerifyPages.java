package org.mingjian.disclosure.web;

import java.util.Optional;
import java.util.OptionalInt;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.PublicLedger;
import org.mingjian.disclosure.Publication;
import org.mingjian.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The verifier that runs in the reader's own browser, with a published draw's bundle or any other (DRAW-07, BEY-01). */
@Controller
class BrowserVerifyPages {
    private final PublicDraws draws;
    private final PublicLedger ledger;

    BrowserVerifyPages(PublicDraws draws, PublicLedger ledger) {
        this.draws = draws;
        this.ledger = ledger;
    }

    /** A draw whose result is not public, or that is void, has no bundle: its page has what is public of it. */
    @Open
    @GetMapping("/public/verify/browser")
    String verify(@RequestParam Optional<String> draw, @RequestParam Optional<Integer> attempt, Model model) {
        Optional<Publication> publication = draw.map(id -> find(id, attempt));
        if (publication.filter(one -> !one.open()).isPresent()) {
            return "redirect:/public/draws/" + publication.get().drawId() + "?attempt=" + publication.get().attempt();
        }
        model.addAttribute("page", new BrowserVerifyPage(publication, ledger.keyId()));
        return "disclosure/verify-browser-page";
    }

    private Publication find(String draw, Optional<Integer> attempt) {
        return draws.find(draw, attempt.map(OptionalInt::of).orElse(OptionalInt.empty()))
                .orElseThrow(PublicDownloads::missing);
    }
}
