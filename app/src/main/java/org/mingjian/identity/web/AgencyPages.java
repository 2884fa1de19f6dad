package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.codes.Regions;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.AgencyKind;
import org.mingjian.identity.Agency;
import org.mingjian.identity.NewAgency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.mandate.Jurisdictions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class AgencyPages {
    private final Agencies agencies;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    AgencyPages(Agencies agencies, Jurisdictions jurisdictions, Clock clock) {
        this.agencies = agencies;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @GetMapping("/agencies")
    String list(Actor actor, Model model) {
        List<Agency> visible = agencies.visible(actor);
        Set<UUID> known = new HashSet<>(visible.stream().map(Agency::id).toList());
        List<AgencyListPage.Branch> branches = new ArrayList<>();
        visible
                .stream()
                .filter(agency -> agency.parentId() == null || !known.contains(agency.parentId()))
                .forEach(top -> grow(top, 0, visible, branches));
        model.addAttribute("page", new AgencyListPage(branches));
        return "identity/agency-list-page";
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @GetMapping("/agencies/new")
    String form(Actor actor, @RequestParam Optional<UUID> parent, Model model) {
        NewAgency nothing = new NewAgency("", "", "", "COUNTY", parent.orElse(actor.agencyId()));
        model.addAttribute("page", new AgencyFormPage(nothing, agencies.visible(actor), List.of()));
        return "identity/agency-form-page";
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @PostMapping("/agencies")
    String found(
        Actor actor,
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "") String name,
        @RequestParam(defaultValue = "") String region,
        @RequestParam(defaultValue = "") String level,
        @RequestParam(defaultValue = "EMERGENCY_BUREAU") String kind,
        @RequestParam UUID parent,
        HttpServletResponse response,
        Model model
    ) {
        requireVisible(actor, parent);
        NewAgency typed = new NewAgency(code, name, region, level, parent, kind(kind));
        return switch (agencies.found(actor.accountId().toString(), typed)) {
            case Outcome.Done<Agency>(Agency agency) -> "redirect:/agencies/" + agency.id();
            case Outcome.Refused<Agency> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("page",
                        new AgencyFormPage(typed, agencies.visible(actor), refused.faults()));
                yield "identity/agency-form-page";
            }
        };
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @GetMapping("/agencies/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, requireVisible(actor, id), model);
    }

    private String show(Actor actor, Agency agency, Model model) {
        String superior = id(agency.parentId()).flatMap(parent -> agencies.visible(actor, parent))
                .map(Agency::name)
                .orElse("");
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", new AgencyPage(agency, region(agency), superior,
                jurisdictions.of(agency.id(), today), agencies.departmentsOf(agency.id()), today));
        return "identity/agency-page";
    }

    private void grow(Agency agency, int depth, List<Agency> all, List<AgencyListPage.Branch> branches) {
        branches.add(new AgencyListPage.Branch(agency, depth, jurisdictions.of(agency.id(), LocalDate.now(clock)),
                agencies.openDepartmentsOf(agency.id())));
        all
                .stream()
                .filter(other -> agency.id().equals(other.parentId()))
                .forEach(below -> grow(below, depth + 1, all, branches));
    }

    private Agency requireVisible(Actor actor, UUID id) {
        return agencies.visible(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String region(Agency agency) {
        return Regions.fullNameOf(agency.regionCode()).orElse(agency.regionCode());
    }

    private static AgencyKind kind(String name) {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static Optional<UUID> id(@Nullable UUID id) {
        return Optional.ofNullable(id);
    }
}
