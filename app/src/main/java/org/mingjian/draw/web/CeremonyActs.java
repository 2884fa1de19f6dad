package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.draw.BeaconEntry;
import org.mingjian.draw.Ceremony;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.StepUp;
import org.mingjian.shell.Fault;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the ceremony: each may be pressed again without effect, and leads back to the page (REL-01). */
@Controller
class CeremonyActs {
    private final Ceremony ceremony;
    private final OwnDraws own;
    private final CeremonyRights rights;
    private final StepUp stepUp;

    CeremonyActs(Ceremony ceremony, OwnDraws own, CeremonyRights rights, StepUp stepUp) {
        this.ceremony = ceremony;
        this.own = own;
        this.rights = rights;
        this.stepUp = stepUp;
    }

    @Requires(Permission.DRAW_SEAL)
    @PostMapping("/draws/{id}/seal")
    String seal(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String code,
        RedirectAttributes redirect
    ) {
        DrawRecord draw = own.own(actor, id);
        // A second press on a sealed draw changes nothing, and a code that it used up already is no wrong one.
        Optional<Fault> refused = draw.seal().isPresent() ? Optional.empty() : stepUp.refusal(actor, code);
        if (refused.isPresent()) {
            redirect.addFlashAttribute("factorFaults", List.of(refused.get()));
            return "redirect:/draws/" + id + "#seal-confirm";
        }
        return back(draw, ceremony.seal(id, actor), "", redirect);
    }

    @Requires({Permission.DRAW_RUN, Permission.SHARE_GIVE})
    @PostMapping("/draws/{id}/beacon")
    String beacon(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(defaultValue = "") String signature,
        RedirectAttributes redirect
    ) {
        DrawRecord draw = own.own(actor, id);
        if (!rights.mayBeacon(draw, actor)) {
            throw new AccessDeniedException("The account may not enter the beacon of this draw.");
        }
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote
                .ofBeacon(ceremony.enterBeacon(id, actor, new BeaconEntry(text, signature)), text, signature));
        return "redirect:/draws/" + id;
    }

    @Requires(Permission.DRAW_RUN)
    @PostMapping("/draws/{id}/draw")
    String draw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return back(own.own(actor, id), ceremony.draw(id, actor), "", redirect);
    }

    @Requires(Permission.DRAW_RUN)
    @PostMapping("/draws/{id}/teams")
    String confirmTeams(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return back(own.own(actor, id), ceremony.confirmTeams(id, actor), "", redirect);
    }

    @Requires(Permission.DRAW_PUBLISH)
    @PostMapping("/draws/{id}/publish")
    String publish(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return back(own.own(actor, id), ceremony.publish(id, actor), "", redirect);
    }

    @Requires({Permission.DRAW_PREPARE, Permission.DRAW_SEAL})
    @PostMapping("/draws/{id}/void")
    String cancel(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String reason,
        RedirectAttributes redirect
    ) {
        DrawRecord draw = own.own(actor, id);
        if (!rights.mayCancel(draw, actor)) {
            throw new AccessDeniedException("The account may not give this draw up.");
        }
        StepOutcome outcome = ceremony.cancel(id, actor, reason.strip());
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.ofVoid(outcome, reason));
        return "redirect:/draws/" + id;
    }

    private static String back(DrawRecord draw, StepOutcome outcome, String typed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(outcome, typed));
        return "redirect:/draws/" + draw.id();
    }
}
