package org.mingjian.draw.web;

import java.util.UUID;
import org.mingjian.draw.Attempts;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons by which a void draw is tried again (VDP §3.3); each may be pressed again without effect (REL-01). */
@Controller
class AttemptActs {
    private final Attempts attempts;
    private final OwnDraws own;

    AttemptActs(Attempts attempts, OwnDraws own) {
        this.attempts = attempts;
        this.own = own;
    }

    /** Leads to the next attempt once there is one. */
    @Requires(Permission.DRAW_PREPARE)
    @PostMapping("/draws/{id}/attempt")
    String ask(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String reason,
        RedirectAttributes redirect
    ) {
        own.own(actor, id);
        StepOutcome outcome = attempts.ask(id, actor, reason.strip());
        UUID next = attempts.after(id).map(one -> one.draw()).orElse(id);
        return back(next, outcome, reason, redirect);
    }

    @Requires(Permission.ATTEMPT_APPROVE)
    @PostMapping("/draws/{id}/attempt/approve")
    String approve(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        find(actor, id);
        return back(id, attempts.approve(id, actor), "", redirect);
    }

    @Requires(Permission.ATTEMPT_APPROVE)
    @PostMapping("/draws/{id}/attempt/refuse")
    String refuse(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String reason,
        RedirectAttributes redirect
    ) {
        find(actor, id);
        return back(id, attempts.refuse(id, actor, reason.strip()), reason, redirect);
    }

    /** A superior approves draws of subordinates, which it may otherwise only look at. */
    private void find(Actor actor, UUID id) {
        DrawRecord draw = own.visible(actor, id);
        if (attempts.of(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!attempts.supervises(actor, draw)) {
            throw new AccessDeniedException("The account does not belong to the supervising party of this draw.");
        }
    }

    private static String back(UUID id, StepOutcome outcome, String typed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.ofVoid(outcome, typed));
        return "redirect:/draws/" + id;
    }
}
