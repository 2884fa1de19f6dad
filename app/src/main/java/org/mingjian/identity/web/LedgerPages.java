package org.mingjian.identity.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.ledger.RightsWatch;
import org.mingjian.ledger.Witnesses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the ledger to those who oversee; it stands here because the ledger itself knows neither actors nor scopes. */
@Controller
class LedgerPages {
    private static final int SIZE = 50;
    /** Organisations of acts that belong to no agency, such as a failed sign-in with an unknown login. */
    private static final Set<String> NOBODYS = Set.of("unknown", "platform");

    private final Ledger ledger;
    private final Witnesses witnesses;
    private final RightsWatch rights;
    private final Agencies agencies;
    private final Accounts accounts;

    LedgerPages(
            Ledger ledger, Witnesses witnesses, RightsWatch rights, Agencies agencies, Accounts accounts
    ) {
        this.witnesses = witnesses;
        this.rights = rights;
        this.ledger = ledger;
        this.agencies = agencies;
        this.accounts = accounts;
    }

    /** Lists the entries of the agencies in scope, newest first, those below {@code before} where it is given. */
    @Requires(Permission.LEDGER_VIEW)
    @GetMapping("/ledger")
    String list(
        Actor actor,
        @RequestParam(defaultValue = "") String org,
        @RequestParam(defaultValue = "") String type,
        @RequestParam(defaultValue = "") String before,
        Model model
    ) {
        List<Agency> visible = agencies.visible(actor);
        long below = index(before);
        List<LedgerEntry> found = ledger.pageWithin(orgs(visible, org), type, below, SIZE + 1);
        List<LedgerEntry> shown = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("page", new LedgerListPage(org, type, visible, ledger.types(), shown, names(actor, shown),
                below != Long.MAX_VALUE, found.size() > SIZE ? shown.getLast().index() : -1, ledger.head(),
                ledger.signer().keyId(),
                shown.stream().collect(Collectors.toMap(LedgerEntry::index, ledger::leafHash)), rights.look(),
                witnesses.silent() ? witnesses.silenceInDays() : 0, actor.may(Permission.LEDGER_EXPORT),
                agencies.top(actor)));
        return "ledger/entry-list-page";
    }

    /** The head of a tree of agencies also sees what belongs to no agency. */
    private static Set<String> orgs(List<Agency> visible, String org) {
        Set<String> codes = visible.stream().map(Agency::code).collect(Collectors.toCollection(HashSet::new));
        if (visible.stream().anyMatch(agency -> agency.parentId() == null)) {
            codes.addAll(NOBODYS);
        }
        if (!org.isEmpty()) {
            codes.retainAll(Set.of(org));
        }
        return codes;
    }

    private Map<String, String> names(Actor actor, List<LedgerEntry> entries) {
        return entries
                .stream()
                .map(LedgerEntry::actor)
                .distinct()
                .flatMap(name -> account(actor, name).stream())
                .collect(Collectors.toMap(account -> account.id().toString(), Account::name));
    }

    private Optional<Account> account(Actor actor, String name) {
        try {
            return accounts.visible(actor, UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A typed address that holds no index shows the newest entries. */
    private static long index(String before) {
        try {
            return before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
