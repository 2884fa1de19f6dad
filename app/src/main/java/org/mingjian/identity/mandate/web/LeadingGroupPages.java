package org.mingjian.identity.mandate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.mandate.LeadingGroup;
import org.mingjian.identity.mandate.LeadingGroups;
import org.mingjian.identity.mandate.NewLeadingGroup;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the leading group of an agency in scope, and records versions of the own agency's. */
@Controller
class LeadingGroupPages {
    private final LeadingGroups groups;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Clock clock;

    LeadingGroupPages(LeadingGroups groups, Agencies agencies, Accounts accounts, Clock clock) {
        this.groups = groups;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Requires(Permission.ORGANISATION_VIEW)
    @GetMapping("/leading-group")
    String page(Actor actor, @RequestParam Optional<UUID> agency, Model model) {
        Agency shown = agencies.visible(actor, agency.orElse(actor.agencyId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(actor, shown, offered(shown), List.of(), model);
    }

    @Requires(Permission.GROUP_KEEP)
    @PostMapping("/leading-group")
    String record(
        Actor actor,
        @RequestParam(defaultValue = "") String number,
        @RequestParam(defaultValue = "") String title,
        @RequestParam(defaultValue = "") String head,
        @RequestParam(defaultValue = "") String deputies,
        @RequestParam(defaultValue = "") String members,
        @RequestParam(defaultValue = "") String office,
        @RequestParam(defaultValue = "") String from,
        HttpServletResponse response,
        Model model
    ) {
        NewLeadingGroup typed = new NewLeadingGroup(number, title, head, deputies, members, office, from);
        return switch (groups.record(actor, typed)) {
            case Outcome.Done<LeadingGroup> done -> "redirect:/leading-group";
            case Outcome.Refused<LeadingGroup> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(actor, agencies.byId(actor.agencyId()).orElseThrow(), typed, refused.faults(), model);
            }
        };
    }

    /** A change starts from what holds: most of it stays. */
    private NewLeadingGroup offered(Agency agency) {
        String today = LocalDate.now(clock).toString();
        return groups.versions(agency.id())
                .stream()
                .findFirst()
                .map(now -> new NewLeadingGroup("", now.title(), lines(List.of(now.head())), lines(now.deputies()),
                        lines(now.members()), now.office().code(), today))
                .orElseGet(() -> new NewLeadingGroup("", "", "", "", "", "", today));
    }

    private String lines(List<LeadingGroup.Person> people) {
        return people.stream()
                .map(person -> person.title().isEmpty() ? nameOf(person) : nameOf(person) + "，" + person.title())
                .collect(Collectors.joining("\n"));
    }

    private String nameOf(LeadingGroup.Person person) {
        return person.account().flatMap(accounts::find).map(account -> "@" + account.login()).orElse(person.name());
    }

    private String show(Actor actor, Agency agency, NewLeadingGroup typed, List<Fault> faults, Model model) {
        boolean own = agency.id().equals(actor.agencyId());
        model.addAttribute("page", new LeadingGroupPage(agency, groups.versions(agency.id()), LocalDate.now(clock),
                agencies.openDepartmentsOf(agency.id()), own && actor.may(Permission.GROUP_KEEP), typed, faults));
        return "mandate/leading-group-page";
    }
}
