package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.Role;
import org.mingjian.identity.RoleGrants;
import org.mingjian.identity.SecondFactors;
import org.mingjian.shell.Fault;
import org.mingjian.shell.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows accounts to who creates them; {@link AccountActs} changes them, {@link GrantPages} empowers them. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final RoleGrants grants;
    private final Agencies agencies;
    private final SecondFactors factors;

    AccountPages(Accounts accounts, RoleGrants grants, Agencies agencies, SecondFactors factors) {
        this.accounts = accounts;
        this.grants = grants;
        this.agencies = agencies;
        this.factors = factors;
    }

    @Requires(Permission.ACCOUNTS_MANAGE)
    @GetMapping("/accounts")
    String list(
        Actor actor,
        @RequestParam(defaultValue = "") String q,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        return showList(actor, q, page, size, model);
    }

    String showList(Actor actor, String q, int page, int size, Model model) {
        String address = UriComponentsBuilder.fromPath(AccountPage.base(actor))
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(q)
                .toUriString();
        Pager pager = new Pager(page, size, accounts.count(actor, q), address);
        model.addAttribute("page", new AccountListPage(q, accounts.page(actor, q, pager.offset(), pager.size()),
                places(actor).stream().collect(Collectors.toMap(Place::id, AccountPages::name)), pager,
                actor.may(Permission.ACCOUNTS_MANAGE), AccountPage.base(actor)));
        return "identity/account-list-page";
    }

    @Requires(Permission.ACCOUNTS_MANAGE)
    @GetMapping("/accounts/new")
    String form(Actor actor, Model model) {
        return showForm("", "", "", openPlaces(actor), List.of(), model);
    }

    @Requires(Permission.ACCOUNTS_MANAGE)
    @GetMapping("/accounts/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, requireVisible(actor, id), List.of(), model);
    }

    String showForm(String login, String name, String place, List<Place> places, List<Fault> faults, Model model) {
        model.addAttribute("page", new AccountFormPage(login, name, place, places, faults));
        return "identity/account-form-page";
    }

    String show(Actor actor, Account account, List<Fault> faults, Model model) {
        Optional<Place> place = places(actor)
                .stream()
                .filter(one -> one.id()
                        .equals(account.departmentId() == null ? account.agencyId() : account.departmentId()))
                .findFirst();
        boolean oneself = account.id().equals(actor.accountId());
        model.addAttribute("page", new AccountPage(account, place.map(Place::agency).orElse(""),
                place.map(Place::department).orElse(""), roles(actor, account, oneself),
                actor.may(Permission.ACCOUNTS_MANAGE) && !oneself,
                actor.may(Permission.ROLES_GRANT) && !oneself && factors.enrolled(account.id()),
                AccountPage.base(actor), faults));
        return "identity/account-page";
    }

    Account requireVisible(Actor actor, UUID id) {
        return accounts.visible(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<Place> openPlaces(Actor actor) {
        return places(actor, agencies::openDepartmentsOf);
    }

    private List<Place> places(Actor actor) {
        return places(actor, agencies::departmentsOf);
    }

    private List<Place> places(Actor actor, Function<UUID, List<Department>> departments) {
        List<Place> places = new ArrayList<>();
        for (Agency agency : agencies.visible(actor)) {
            places.add(new Place(agency.id(), agency.id(), null, agency.name(), ""));
            departments
                    .apply(agency.id())
                    .forEach(department -> places.add(new Place(department.id(), agency.id(), department.id(),
                            agency.name(), department.name())));
        }
        return places;
    }

    private List<AccountPage.RoleLine> roles(Actor actor, Account account, boolean oneself) {
        return Arrays
                .stream(Role.values())
                .map(role -> {
                    boolean held = account.roles().contains(role);
                    boolean may = held ? actor.may(Permission.ROLES_GRANT) : grants.mayGrant(actor, role);
                    return new AccountPage.RoleLine(role, held, may && !oneself);
                })
                .toList();
    }

    private static String name(Place place) {
        return place.department().isEmpty() ? place.agency() : place.department();
    }

    /** Marks an answer that shows the form again because of its faults. */
    static void refuse(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
}
