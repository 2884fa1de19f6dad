package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingjian.draw.Hall;
import org.mingjian.draw.Halls;
import org.mingjian.draw.Shortfall;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.shell.Characters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what the minutes say of the hall. */
@Controller
class HallActs {
    static final String TYPED = "hallTyped";
    private static final int LINE = 100;
    private static final int TEXT = 500;

    private final Halls halls;
    private final OwnDraws own;

    HallActs(Halls halls, OwnDraws own) {
        this.halls = halls;
        this.own = own;
    }

    @Requires(Permission.DRAW_RUN)
    @PostMapping("/draws/{id}/hall")
    String note(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String place,
        @RequestParam(defaultValue = "") String host,
        @RequestParam(defaultValue = "") String attendees,
        @RequestParam(defaultValue = "") String remarks,
        RedirectAttributes redirect
    ) {
        own.own(actor, id);
        Hall hall = new Hall(place.strip(), host.strip(), line(attendees), line(remarks));
        List<Shortfall> faults = new ArrayList<>();
        check("place", hall.place(), LINE, faults);
        check("host", hall.host(), LINE, faults);
        check("attendees", hall.attendees(), TEXT, faults);
        check("remarks", hall.remarks(), TEXT, faults);
        StepOutcome outcome = faults.isEmpty()
                ? halls.note(id, hall, actor)
                : new StepOutcome.Refused(faults);
        if (!faults.isEmpty()) {
            redirect.addFlashAttribute(TYPED, hall);
        }
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(outcome, ""));
        return "redirect:/draws/" + id + "#hall";
    }

    /** Papers set a text as one paragraph. */
    private static String line(String typed) {
        return typed.strip().replaceAll("\\R+", "；");
    }

    private static void check(String field, String text, int longest, List<Shortfall> faults) {
        if (text.length() > longest) {
            faults.add(new Shortfall("hall-long." + field, "VDP §8",
                    List.of(Integer.toString(text.length()), Integer.toString(longest))));
        }
        Characters.outOfPlace(text)
                .ifPresent(c -> faults.add(new Shortfall("hall-character." + field, "VDP §8", List.of(c))));
    }
}
