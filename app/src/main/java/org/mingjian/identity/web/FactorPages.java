package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.CurrentActor;
import org.mingjian.identity.Duty;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.SecondFactors;
import org.mingjian.identity.SessionStart;
import org.mingjian.identity.StepUp;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: a secret for the phone's app, its first code, ten recovery codes shown once (SEC-04). */
@Controller
class FactorPages {
    private final SecondFactors factors;
    private final StepUp stepUp;
    private final SessionStart start;
    private final CurrentActor current;

    FactorPages(SecondFactors factors, StepUp stepUp, SessionStart start, CurrentActor current) {
        this.factors = factors;
        this.stepUp = stepUp;
        this.start = start;
        this.current = current;
    }

    @Requires(value = Permission.DESK, during = Duty.ENROL_FACTOR)
    @GetMapping("/account/factor")
    String page(Actor actor, Model model) {
        return show(actor, List.of(), model);
    }

    /** Who has a factor already gives its code before another takes its place. */
    @Requires(value = Permission.DESK, during = Duty.ENROL_FACTOR)
    @PostMapping("/account/factor/begin")
    String begin(
        Actor actor,
        @RequestParam(defaultValue = "") String code,
        HttpServletResponse response,
        Model model
    ) {
        Optional<Fault> refused = stepUp.asks(actor) ? stepUp.refusal(actor, code) : Optional.empty();
        if (refused.isPresent()) {
            AccountPages.refuse(response);
            return show(actor, List.of(refused.get()), model);
        }
        factors.begin(actor);
        return "redirect:/account/factor";
    }

    @Requires(value = Permission.DESK, during = Duty.ENROL_FACTOR)
    @PostMapping("/account/factor")
    String confirm(
        Actor actor,
        @RequestParam(defaultValue = "") String code,
        HttpServletRequest request,
        HttpServletResponse response,
        RedirectAttributes next,
        Model model
    ) {
        return switch (factors.confirm(actor, code)) {
            case Outcome.Done<List<String>>(List<String> codes) -> {
                start.enrolled(actor, request, response);
                next.addFlashAttribute("recovery", codes);
                yield "redirect:/account/factor";
            }
            case Outcome.Refused<List<String>> refused -> {
                AccountPages.refuse(response);
                yield show(actor, refused.faults(), model);
            }
        };
    }

    private String show(Actor actor, List<Fault> faults, Model model) {
        model.addAttribute("page", new FactorPage(factors.enrolled(actor.accountId()),
                factors.recoveryLeft(actor.accountId()), current.duty().isPresent(), factors.waiting(actor), faults));
        return "identity/factor-page";
    }
}
