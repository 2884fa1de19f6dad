package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.mingjian.identity.Account;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.Role;
import org.mingjian.identity.RoleGrants;
import org.mingjian.identity.SecondFactors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same accounts for who empowers them, at addresses of their own: no route serves two administrators (SEC-05). */
@Controller
class GrantPages {
    private final AccountPages pages;
    private final RoleGrants grants;
    private final SecondFactors factors;

    GrantPages(AccountPages pages, RoleGrants grants, SecondFactors factors) {
        this.pages = pages;
        this.grants = grants;
        this.factors = factors;
    }

    @Requires(Permission.ROLES_GRANT)
    @GetMapping("/grants")
    String list(
        Actor actor,
        @RequestParam(defaultValue = "") String q,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        return pages.showList(actor, q, page, size, model);
    }

    @Requires(Permission.ROLES_GRANT)
    @GetMapping("/grants/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return pages.show(actor, pages.requireVisible(actor, id), List.of(), model);
    }

    @Requires(Permission.ROLES_GRANT)
    @PostMapping("/grants/{id}/roles")
    String setRole(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam Role role,
        @RequestParam boolean held,
        HttpServletResponse response,
        Model model
    ) {
        Account account = pages.requireVisible(actor, id);
        Outcome<Account> outcome = held ? grants.grant(actor, account, role) : grants.withdraw(actor, account, role);
        return after(actor, account, outcome, response, model);
    }

    /** For somebody whose phone and recovery codes are lost; the next sign-in is by password, and enrols anew. */
    @Requires(Permission.ROLES_GRANT)
    @PostMapping("/grants/{id}/factor")
    String clearFactor(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String reason,
        HttpServletResponse response,
        Model model
    ) {
        Account account = pages.requireVisible(actor, id);
        return after(actor, account, factors.clear(actor, account, reason), response, model);
    }

    private String after(
        Actor actor,
        Account account,
        Outcome<Account> outcome,
        HttpServletResponse response,
        Model model
    ) {
        if (outcome.faults().isEmpty()) {
            return "redirect:/grants/" + account.id();
        }
        AccountPages.refuse(response);
        return pages.show(actor, account, outcome.faults(), model);
    }
}
