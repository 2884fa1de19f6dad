package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.JointInspections;
import org.mingjian.shell.Fault;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes drafts and changes them until they are sealed. */
@Controller
class DrawForms {
    private static final String FORM = "draw/draw-form-page";
    private static final String NO_POLICY = "draw/no-policy-page";

    private final DrawDesk desk;
    private final OwnDraws own;
    private final DrawFormPages pages;
    private final JointInspections joints;

    DrawForms(DrawDesk desk, OwnDraws own, DrawFormPages pages, JointInspections joints) {
        this.desk = desk;
        this.own = own;
        this.pages = pages;
        this.joints = joints;
    }

    @Requires(Permission.DRAW_PREPARE)
    @GetMapping("/draws/new")
    String blank(Actor actor, @RequestParam Optional<UUID> joint, Locale locale, Model model) {
        if (desk.adopted(actor).isEmpty()) {
            return NO_POLICY;
        }
        model.addAttribute("page", pages.blank(actor,
                joint.flatMap(id -> joints.find(Set.of(actor.agencyId()), id))
                        .filter(one -> one.drawer().equals(Optional.of(actor.agencyId()))),
                locale));
        return FORM;
    }

    @Requires(Permission.DRAW_PREPARE)
    @PostMapping("/draws/new")
    String prepare(
        Actor actor,
        @RequestParam MultiValueMap<String, String> typed,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        if (desk.adopted(actor).isEmpty()) {
            return NO_POLICY;
        }
        DraftForm form = DraftForm.typed(typed);
        DraftCheck check = pages.check(actor, form, Optional.empty(), locale);
        Optional<DrawDraft> draft = check.read();
        if (draft.isPresent()) {
            return "redirect:/draws/" + desk.prepare(actor, form.key(), draft.get());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.shown(actor, form, Optional.empty(), check.faults(), locale));
        return FORM;
    }

    @Requires(Permission.DRAW_PREPARE)
    @GetMapping("/draws/{id}/edit")
    String form(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        DrawRecord draw = own.own(actor, id);
        if (draw.state() != DrawState.PREPARING) {
            return "redirect:/draws/" + id;
        }
        DraftForm form = DraftForm.of(draw.draft(), draw.version());
        model.addAttribute("page", pages.shown(actor, form, Optional.of(draw), List.of(), locale));
        return FORM;
    }

    @Requires(Permission.DRAW_PREPARE)
    @PostMapping("/draws/{id}/edit")
    String change(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam MultiValueMap<String, String> typed,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        DrawRecord draw = own.own(actor, id);
        DraftForm form = DraftForm.typed(typed);
        if (draw.state() != DrawState.PREPARING) {
            return conflict(actor, draw, form, response, locale, model);
        }
        DraftCheck check = pages.check(actor, form, Optional.of(draw), locale);
        Optional<DrawDraft> draft = check.read();
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.shown(actor, form, Optional.of(draw), check.faults(), locale));
            return FORM;
        }
        try {
            desk.change(id, actor, draft.get(), form.version());
            return "redirect:/draws/" + id;
        } catch (OptimisticLockingFailureException changed) {
            return conflict(actor, own.own(actor, id), form, response, locale, model);
        }
    }

    private String conflict(
        Actor actor,
        DrawRecord draw,
        DraftForm form,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Fault fault = draw.state() == DrawState.PREPARING
                ? Fault.ofForm("draw.fault.changed")
                : Fault.ofForm("draw.fault.sealed", draw.drawId());
        model.addAttribute("page", pages.shown(actor, form.withVersion(draw.version()), Optional.of(draw),
                List.of(fault), locale));
        return FORM;
    }
}
