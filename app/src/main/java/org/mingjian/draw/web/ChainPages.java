package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.mingjian.draw.Chain;
import org.mingjian.draw.Chains;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a party makes its chain of shares for the year; only the anchor leaves its device (VDP §4.2). */
@Controller
class ChainPages {
    private static final String PAGE = "draw/chain-page";

    private final Chains chains;
    private final Ledger ledger;
    private final DrawWords words;

    ChainPages(Chains chains, Ledger ledger, DrawWords words) {
        this.chains = chains;
        this.ledger = ledger;
        this.words = words;
    }

    @Requires(Permission.SHARE_GIVE)
    @GetMapping("/chains")
    String page(Actor actor, HttpServletResponse response, Model model) {
        return show(actor, new ChainPage.Typed("", "", "100", ""), List.of(), response, model);
    }

    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/chains")
    String register(
        Actor actor,
        @RequestParam(defaultValue = "") String party,
        @RequestParam(defaultValue = "") String name,
        @RequestParam(defaultValue = "") String length,
        @RequestParam(defaultValue = "") String anchor,
        HttpServletResponse response,
        Model model
    ) {
        int values = length.strip().matches("[0-9]{1,5}") ? Integer.parseInt(length.strip()) : 0;
        return switch (chains.register(actor, party.strip(), name.strip(), SharePages.hex(anchor), values)) {
            case Outcome.Done<Chain> done -> "redirect:/chains";
            case Outcome.Refused<Chain> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                ChainPage.Typed typed = new ChainPage.Typed(party, name, length, anchor);
                yield show(actor, typed, refused.faults().stream().map(typed::beside).toList(), response, model);
            }
        };
    }

    private String show(
        Actor actor,
        ChainPage.Typed typed,
        List<Fault> faults,
        HttpServletResponse response,
        Model model
    ) {
        response.setHeader("Cache-Control", "no-store");
        List<ChainPage.Line> lines = chains.of(actor)
                .stream()
                .map(chain -> new ChainPage.Line(chain, words.full(chain.madeAt())))
                .toList();
        Optional<ChainPage.Line> newest = lines.stream().findFirst();
        model.addAttribute("page", new ChainPage(ledger.suite().name(), lines,
                faults.isEmpty() && typed.party().isEmpty() && newest.isPresent()
                        ? new ChainPage.Typed(newest.get().chain().party(), newest.get().chain().name(), "100", "")
                        : typed,
                faults));
        return PAGE;
    }
}
