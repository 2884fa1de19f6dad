package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingjian.identity.Account;
import org.mingjian.identity.FirstAgency;
import org.mingjian.identity.NewAgency;
import org.mingjian.identity.Open;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.SecurityProfile;
import org.mingjian.identity.Setup;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class SetupPages {
    private final Setup setup;
    private final SecurityProfile profile;

    SetupPages(Setup setup, SecurityProfile profile) {
        this.setup = setup;
        this.profile = profile;
    }

    @Open
    @GetMapping("/setup")
    String page(Model model) {
        requireWaiting();
        model.addAttribute("page", new SetupPage(SetupPage.nothing(), List.of(), profile));
        return "identity/setup-page";
    }

    @Open
    @PostMapping("/setup")
    String complete(
        @RequestParam(defaultValue = "") String token,
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "") String name,
        @RequestParam(defaultValue = "") String region,
        @RequestParam(defaultValue = "") String level,
        @RequestParam(defaultValue = "") String login,
        @RequestParam(defaultValue = "") String person,
        @RequestParam(defaultValue = "") String password,
        @RequestParam(defaultValue = "") String repeated,
        HttpServletResponse response,
        Model model
    ) {
        requireWaiting();
        NewAgency agency = new NewAgency(code, name, region, level, null);
        FirstAgency typed = new FirstAgency(token, agency, login, person, password, repeated);
        return switch (setup.complete(typed)) {
            case Outcome.Done<Account> done -> "redirect:/sign-in?set";
            case Outcome.Refused<Account> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("page", new SetupPage(typed, refused.faults(), profile));
                yield "identity/setup-page";
            }
        };
    }

    /** Once there is an account there is no such page. */
    private void requireWaiting() {
        if (!setup.waiting()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
