package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingjian.identity.Account;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.CurrentActor;
import org.mingjian.identity.DemoDoor;
import org.mingjian.identity.Duty;
import org.mingjian.identity.Open;
import org.mingjian.identity.SessionStart;
import org.mingjian.identity.Setup;
import org.mingjian.identity.TypedLogin;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class SignInPages {
    private final Setup setup;
    private final Agencies agencies;
    private final DemoDoor demo;
    private final CurrentActor current;
    private final SessionStart start;

    SignInPages(Setup setup, Agencies agencies, DemoDoor demo, CurrentActor current, SessionStart start) {
        this.setup = setup;
        this.agencies = agencies;
        this.demo = demo;
        this.current = current;
        this.start = start;
    }

    @Open
    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        if (current.find().isPresent() || current.duty().isPresent()) {
            return "redirect:" + current.duty().map(Duty::page).orElse("/");
        }
        String note = Stream
                .of("failed", "ended", "set")
                .filter(name -> request.getParameter(name) != null)
                .findFirst()
                .orElse("");
        model.addAttribute("page", new SignInPage(note, TypedLogin.take(request), setup.waiting(), doors(request)));
        return "identity/sign-in-page";
    }

    @Open
    @PostMapping("/sign-in/demo")
    String enter(@RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
        Authentication entered = demo
                .enter(request, account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        start.begin(entered, request, response);
        return "redirect:/";
    }

    private List<SignInPage.Door> doors(HttpServletRequest request) {
        List<Account> accounts = demo.accounts(request);
        return accounts.isEmpty()
                ? List.of()
                : agencies
                        .all()
                        .stream()
                        .map(agency -> new SignInPage.Door(agency, accounts
                                .stream()
                                .filter(account -> account.agencyId().equals(agency.id()))
                                .toList()))
                        .filter(door -> !door.accounts().isEmpty())
                        .toList();
    }
}
