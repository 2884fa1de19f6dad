package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.ledger.Witness;
import org.mingjian.ledger.Witnesses;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lets the oversight name the ledger's witnesses; the ledger is the whole platform's, so the uppermost agency does it. */
@Controller
class WitnessPages {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 200;

    private final Witnesses witnesses;
    private final Agencies agencies;

    WitnessPages(Witnesses witnesses, Agencies agencies) {
        this.witnesses = witnesses;
        this.agencies = agencies;
    }

    @Requires(Permission.WITNESSES_KEEP)
    @GetMapping("/witnesses")
    String list(Actor actor, @RequestParam(defaultValue = "") String registered, Model model) {
        String key = witnesses.find(registered).map(Witness::key).orElse("");
        return show(actor, key, "", "", "", List.of(), model);
    }

    @Requires(Permission.WITNESSES_KEEP)
    @PostMapping("/witnesses")
    String register(
        Actor actor,
        @RequestParam(defaultValue = "") String organisation,
        @RequestParam(defaultValue = "") String name,
        @RequestParam(defaultValue = "") String spki,
        HttpServletResponse response,
        Model model
    ) {
        requireTop(actor);
        List<Fault> faults = new ArrayList<>();
        text(faults, "organisation", "ledger.witness.organisation", organisation.strip());
        text(faults, "name", "ledger.witness.name", name.strip());
        byte[] key = decoded(spki.strip());
        witnesses.fault(key)
                .ifPresent(fault -> faults.add(Fault.of("spki", "ledger.witness.fault." + fault.name())
                        .at("ledger.witness.spki", "")));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, "", organisation, name, spki, faults, model);
        }
        Witness made = witnesses.register(actor.agencyCode(), actor.accountId().toString(), name.strip(),
                organisation.strip(), key);
        return "redirect:/witnesses?registered=" + made.key();
    }

    @Requires(Permission.WITNESSES_KEEP)
    @PostMapping("/witnesses/{key}/retire")
    String retire(
        Actor actor,
        @PathVariable String key,
        @RequestParam(defaultValue = "") String reason,
        HttpServletResponse response,
        Model model
    ) {
        requireTop(actor);
        Witness witness = witnesses.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || Characters.outOfPlace(why).isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Fault fault = Fault.of("reason-" + key, "ledger.witness.fault.reason", LONGEST_REASON)
                    .at("ledger.witness.reason", why);
            return show(actor, "", "", "", "", List.of(fault), model);
        }
        witnesses.retire(actor.agencyCode(), actor.accountId().toString(), witness.key(), why);
        return "redirect:/witnesses";
    }

    private String show(
        Actor actor,
        String registered,
        String organisation,
        String name,
        String spki,
        List<Fault> faults,
        Model model
    ) {
        model.addAttribute("page", new WitnessListPage(witnesses.all(), agencies.top(actor), witnesses.silent(),
                witnesses.silenceInDays(), registered, organisation, name, spki, faults));
        return "ledger/witness-list-page";
    }

    private void requireTop(Actor actor) {
        if (!agencies.top(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static void text(List<Fault> faults, String field, String label, String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST_NAME) {
            faults.add(Fault.of(field, "ledger.witness.fault.name", LONGEST_NAME).at(label, typed));
        }
        Characters.outOfPlace(typed)
                .ifPresent(found -> faults.add(Fault.of(field, "ledger.witness.fault.character", found).at(label, "")));
    }

    private static byte[] decoded(String spki) {
        try {
            return Base64.getDecoder().decode(spki);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
