package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingjian.identity.Account;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.CurrentActor;
import org.mingjian.identity.Department;
import org.mingjian.identity.Duty;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.PasswordChanges;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.SecondFactors;
import org.mingjian.identity.SecurityProfile;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OwnAccountPages {
    private final Agencies agencies;
    private final PasswordChanges passwords;
    private final SecurityProfile profile;
    private final SecondFactors factors;
    private final CurrentActor current;

    OwnAccountPages(
            Agencies agencies, PasswordChanges passwords, SecurityProfile profile, SecondFactors factors,
            CurrentActor current
    ) {
        this.agencies = agencies;
        this.passwords = passwords;
        this.profile = profile;
        this.factors = factors;
        this.current = current;
    }

    @Requires(value = Permission.DESK, during = Duty.RENEW_PASSWORD)
    @GetMapping("/account")
    String page(Actor actor, Model model) {
        return show(actor, List.of(), model);
    }

    @Requires(value = Permission.DESK, during = Duty.RENEW_PASSWORD)
    @PostMapping("/account")
    String change(
        Actor actor,
        @RequestParam(defaultValue = "") String old,
        @RequestParam(defaultValue = "") String password,
        @RequestParam(defaultValue = "") String repeated,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model
    ) {
        return switch (passwords.change(actor, old, password, repeated)) {
            case Outcome.Done<Account> done -> {
                request.getSession().invalidate();
                yield "redirect:/sign-in?set";
            }
            case Outcome.Refused<Account> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(actor, refused.faults(), model);
            }
        };
    }

    private String show(Actor actor, List<Fault> faults, Model model) {
        String department = agencies
                .departmentsOf(actor.agencyId())
                .stream()
                .filter(one -> one.id().equals(actor.departmentId()))
                .map(Department::name)
                .findFirst()
                .orElse("");
        model.addAttribute("page", new OwnAccountPage(department, factors.enrolled(actor.accountId()),
                current.duty().isPresent(), faults, profile));
        return "identity/own-account-page";
    }
}
