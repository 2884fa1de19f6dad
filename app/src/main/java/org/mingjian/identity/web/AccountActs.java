package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Invitation;
import org.mingjian.identity.NewAccount;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.Role;
import org.mingjian.identity.RoleGrants;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Changes accounts: one administrator creates and disables, another grants and withdraws roles. */
@Controller
class AccountActs {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AccountPages pages;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final Clock clock;

    AccountActs(AccountPages pages, Accounts accounts, RoleGrants grants, Clock clock) {
        this.pages = pages;
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    @Requires(Permission.ACCOUNTS_MANAGE)
    @PostMapping("/accounts")
    String create(
        Actor actor,
        @RequestParam(defaultValue = "") String login,
        @RequestParam(defaultValue = "") String name,
        @RequestParam(defaultValue = "") String place,
        RedirectAttributes next,
        HttpServletResponse response,
        Model model
    ) {
        List<Place> places = pages.openPlaces(actor);
        Optional<Place> chosen = places.stream().filter(one -> one.id().toString().equals(place)).findFirst();
        Outcome<Invitation> outcome = chosen.isEmpty()
                ? Outcome.refused(Fault.of("place", "identity.fault.agency"))
                : accounts.create(actor,
                        new NewAccount(chosen.get().agencyId(), chosen.get().departmentId(), login, name));
        return switch (outcome) {
            case Outcome.Done<Invitation>(Invitation invitation) -> showCode(invitation, next);
            case Outcome.Refused<Invitation> refused -> {
                AccountPages.refuse(response);
                yield pages.showForm(login, name, place, places, new ArrayList<>(refused.faults()), model);
            }
        };
    }

    @Requires(Permission.ACCOUNTS_MANAGE)
    @PostMapping("/accounts/{id}/code")
    String reinvite(
        Actor actor,
        @PathVariable UUID id,
        RedirectAttributes next,
        HttpServletResponse response,
        Model model
    ) {
        Account account = pages.requireVisible(actor, id);
        return switch (accounts.reinvite(actor, account)) {
            case Outcome.Done<Invitation>(Invitation invitation) -> showCode(invitation, next);
            case Outcome.Refused<Invitation> refused -> refuse(actor, account, refused.faults(), response, model);
        };
    }

    @Requires(Permission.ACCOUNTS_MANAGE)
    @PostMapping("/accounts/{id}/active")
    String setActive(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam boolean active,
        HttpServletResponse response,
        Model model
    ) {
        Account account = pages.requireVisible(actor, id);
        return after(actor, account, accounts.setActive(actor, account, active), response, model);
    }

    /** Only while nobody grants roles yet: so the second of the three administrators comes into being. */
    @Requires(Permission.ACCOUNTS_MANAGE)
    @PostMapping("/accounts/{id}/security-administrator")
    String grantFirst(Actor actor, @PathVariable UUID id, HttpServletResponse response, Model model) {
        Account account = pages.requireVisible(actor, id);
        return after(actor, account, grants.grant(actor, account, Role.SECURITY_ADMIN), response, model);
    }

    private String after(
        Actor actor,
        Account account,
        Outcome<Account> outcome,
        HttpServletResponse response,
        Model model
    ) {
        return outcome.faults().isEmpty()
                ? "redirect:/accounts/" + account.id()
                : refuse(actor, account, outcome.faults(), response, model);
    }

    private String refuse(Actor actor, Account account, List<Fault> faults, HttpServletResponse response, Model model) {
        AccountPages.refuse(response);
        return pages.show(actor, account, faults, model);
    }

    private String showCode(Invitation invitation, RedirectAttributes next) {
        String link = ServletUriComponentsBuilder
                .fromCurrentContextPath()
                .path("/password")
                .queryParam("code", invitation.code())
                .toUriString();
        String until = MINUTE.format(invitation.expiresAt().atZone(clock.getZone()));
        next.addFlashAttribute("issued", new IssuedCode(invitation.code(), link, until));
        return "redirect:/accounts/" + invitation.account().id();
    }
}
