package org.mingjian.identity.mandate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.mandate.Jurisdiction;
import org.mingjian.identity.mandate.JurisdictionChanges;
import org.mingjian.identity.mandate.Jurisdictions;
import org.mingjian.identity.mandate.NewJurisdiction;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows and records where an agency of the scope acts. */
@Controller
class JurisdictionPages {
    private final Jurisdictions jurisdictions;
    private final JurisdictionChanges changes;
    private final Agencies agencies;
    private final Clock clock;

    JurisdictionPages(Jurisdictions jurisdictions, JurisdictionChanges changes, Agencies agencies, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.changes = changes;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @GetMapping("/agencies/{id}/jurisdiction")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Agency agency = requireVisible(actor, id);
        Jurisdiction newest = jurisdictions.versions(id).getFirst();
        NewJurisdiction offered = new NewJurisdiction(String.join("\n", newest.included()),
                String.join("\n", newest.excluded()), "", LocalDate.now(clock).toString());
        return show(agency, offered, List.of(), model);
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @PostMapping("/agencies/{id}/jurisdiction")
    String record(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String included,
        @RequestParam(defaultValue = "") String excluded,
        @RequestParam(defaultValue = "") String basis,
        @RequestParam(defaultValue = "") String from,
        HttpServletResponse response,
        Model model
    ) {
        Agency agency = requireVisible(actor, id);
        NewJurisdiction typed = new NewJurisdiction(included, excluded, basis, from);
        return switch (changes.record(actor.accountId().toString(), agency, typed)) {
            case Outcome.Done<Jurisdiction> done -> "redirect:/agencies/" + id + "/jurisdiction";
            case Outcome.Refused<Jurisdiction> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(agency, typed, refused.faults(), model);
            }
        };
    }

    private String show(Agency agency, NewJurisdiction typed, List<Fault> faults, Model model) {
        model.addAttribute("page", new JurisdictionPage(agency, jurisdictions.versions(agency.id()),
                LocalDate.now(clock), typed, faults));
        return "mandate/jurisdiction-page";
    }

    private Agency requireVisible(Actor actor, UUID id) {
        return agencies.visible(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
