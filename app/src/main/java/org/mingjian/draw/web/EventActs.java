package org.mingjian.draw.web;

import java.util.UUID;
import org.mingjian.draw.BeaconEntry;
import org.mingjian.draw.EventApproval;
import org.mingjian.draw.EventBeacons;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventDesk;
import org.mingjian.draw.EventSeeding;
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

/** The buttons that decide about a reported event; each may be pressed again without effect (REL-01). */
@Controller
class EventActs {
    private final OwnDraws own;
    private final EventBook book;
    private final EventDesk desk;
    private final EventApproval approval;
    private final EventSeeding seeding;
    private final EventBeacons beacons;

    EventActs(
            OwnDraws own, EventBook book, EventDesk desk, EventApproval approval, EventSeeding seeding,
            EventBeacons beacons
    ) {
        this.own = own;
        this.book = book;
        this.desk = desk;
        this.approval = approval;
        this.seeding = seeding;
        this.beacons = beacons;
    }

    /**
     * Approves a report.
     *
     * @param hours how long the parties may reveal; nothing typed where no shares are needed
     * @param beacon name of the public source that follows them
     */
    @Requires(Permission.EVENT_APPROVE)
    @PostMapping("/draws/{id}/events/{event}/approve")
    String approve(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID event,
        @RequestParam(defaultValue = "") String hours,
        @RequestParam(defaultValue = "NONE") String beacon,
        RedirectAttributes redirect
    ) {
        find(actor, id, event);
        return back(id, approval.approve(id, event, actor, hours.strip(), beacon), hours, redirect);
    }

    @Requires(Permission.EVENT_APPROVE)
    @PostMapping("/draws/{id}/events/{event}/refuse")
    String refuse(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID event,
        @RequestParam(defaultValue = "") String reason,
        RedirectAttributes redirect
    ) {
        find(actor, id, event);
        redirect.addFlashAttribute(StepNote.ATTRIBUTE,
                StepNote.ofVoid(desk.refuse(id, event, actor, reason.strip()), reason));
        return "redirect:/draws/" + id + "/events";
    }

    /** Takes the text of the event's public source from whoever runs draws, decides, or gives a share. */
    @Requires({Permission.DRAW_RUN, Permission.EVENT_APPROVE, Permission.SHARE_GIVE})
    @PostMapping("/draws/{id}/events/{event}/beacon")
    String beacon(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID event,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(defaultValue = "") String signature,
        RedirectAttributes redirect
    ) {
        find(actor, id, event);
        boolean official = actor.may(Permission.DRAW_RUN) || actor.may(Permission.EVENT_APPROVE);
        if (!official && !own.isParty(actor, own.own(actor, id))) {
            throw new AccessDeniedException("The account may not enter the public source of this event.");
        }
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote
                .ofBeacon(beacons.enter(id, event, actor, new BeaconEntry(text, signature)), text, signature));
        return "redirect:/draws/" + id + "/events";
    }

    /** Computes the effect after the deadline with the shares that came. */
    @Requires({Permission.DRAW_RUN, Permission.EVENT_APPROVE})
    @PostMapping("/draws/{id}/events/{event}/settle")
    String settle(Actor actor, @PathVariable UUID id, @PathVariable UUID event, RedirectAttributes redirect) {
        find(actor, id, event);
        return back(id, seeding.settle(id, event, actor), "", redirect);
    }

    private void find(Actor actor, UUID id, UUID event) {
        own.own(actor, id);
        if (book.find(id, event).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String back(UUID id, StepOutcome outcome, String typed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(outcome, typed));
        return "redirect:/draws/" + id + "/events";
    }
}
