package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the {@code actor}, where somebody is signed in. */
@ControllerAdvice
class ActorOnPage {

    @ModelAttribute
    void actor(HttpServletRequest request, Model model) {
        CurrentActor.of(request).ifPresent(actor -> model.addAttribute("actor", actor));
    }
}
