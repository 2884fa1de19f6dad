package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingjian.identity.Actor;
import org.mingjian.identity.CurrentActor;
import org.mingjian.identity.Duty;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.SecurityProfile;
import org.mingjian.identity.SessionStart;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in, for accounts with a second factor (SEC-04). */
@Controller
class SignInCodePages {
    private final CurrentActor current;
    private final SessionStart start;
    private final SecurityProfile profile;

    SignInCodePages(CurrentActor current, SessionStart start, SecurityProfile profile) {
        this.current = current;
        this.start = start;
        this.profile = profile;
    }

    @Requires(value = Permission.DESK, during = Duty.GIVE_CODE)
    @GetMapping("/sign-in/code")
    String page(Model model) {
        if (current.duty().isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("page", new SignInCodePage(List.of()));
        return "identity/sign-in-code-page";
    }

    @Requires(value = Permission.DESK, during = Duty.GIVE_CODE)
    @PostMapping("/sign-in/code")
    String give(
        Actor actor,
        @RequestParam(defaultValue = "") String code,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model
    ) {
        if (current.duty().isEmpty() || start.completeByFactor(actor, code, request, response)) {
            return "redirect:/";
        }
        AccountPages.refuse(response);
        Fault wrong = Fault.of("code", "identity.factor.wrong", profile.failures());
        model.addAttribute("page", new SignInCodePage(List.of(wrong)));
        return "identity/sign-in-code-page";
    }
}
