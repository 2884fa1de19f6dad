package org.mingjian.identity.mandate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.mandate.Departments;
import org.mingjian.identity.mandate.NewDepartment;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Founds, charges and closes the departments of an agency of the scope. */
@Controller
class ChargePages {
    private final Departments departments;
    private final Agencies agencies;
    private final Clock clock;

    ChargePages(Departments departments, Agencies agencies, Clock clock) {
        this.departments = departments;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @GetMapping("/agencies/{id}/departments/new")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        NewDepartment nothing = new NewDepartment("", "", "SECTION", List.of(), "");
        return show(agency(actor, id), Optional.empty(), nothing, "", List.of(), model);
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @PostMapping("/agencies/{id}/departments")
    String found(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "") String name,
        @RequestParam(defaultValue = "SECTION") String kind,
        @RequestParam(required = false) Optional<List<String>> industries,
        @RequestParam(defaultValue = "") String regions,
        HttpServletResponse response,
        Model model
    ) {
        Agency agency = agency(actor, id);
        NewDepartment typed = new NewDepartment(code, name, kind, industries.orElse(List.of()), regions);
        Outcome<Department> outcome = departments.found(actor.accountId().toString(), agency, typed);
        return outcome.faults().isEmpty()
                ? "redirect:/agencies/" + id
                : refuse(response, show(agency, Optional.empty(), typed, "", outcome.faults(), model));
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @GetMapping("/agencies/{id}/departments/{department}")
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID department, Model model) {
        Department shown = department(id, department);
        return show(agency(actor, id), Optional.of(shown), typed(shown), LocalDate.now(clock).toString(), List.of(),
                model);
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @PostMapping("/agencies/{id}/departments/{department}")
    String charge(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID department,
        @RequestParam(defaultValue = "") String kind,
        @RequestParam(required = false) Optional<List<String>> industries,
        @RequestParam(defaultValue = "") String regions,
        HttpServletResponse response,
        Model model
    ) {
        Agency agency = agency(actor, id);
        Department charged = department(id, department);
        NewDepartment typed = new NewDepartment("", "", kind, industries.orElse(List.of()), regions);
        Outcome<Department> outcome = departments.charge(actor.accountId().toString(), agency, charged, typed);
        return outcome.faults().isEmpty()
                ? "redirect:/agencies/" + id
                : refuse(response, show(agency, Optional.of(charged), typed, LocalDate.now(clock).toString(),
                        outcome.faults(), model));
    }

    @Requires(Permission.AGENCIES_MANAGE)
    @PostMapping("/agencies/{id}/departments/{department}/close")
    String close(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID department,
        @RequestParam(defaultValue = "") String closed,
        HttpServletResponse response,
        Model model
    ) {
        Agency agency = agency(actor, id);
        Department ended = department(id, department);
        Outcome<Department> outcome = departments.close(actor.accountId().toString(), agency, ended, closed);
        return outcome.faults().isEmpty()
                ? "redirect:/agencies/" + id
                : refuse(response,
                        show(agency, Optional.of(ended), typed(ended), closed, outcome.faults(), model));
    }

    private static NewDepartment typed(Department department) {
        return new NewDepartment(department.code(), department.name(), department.kind().name(),
                department.industries(), String.join("\n", department.regions()));
    }

    private static String refuse(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    private String show(
        Agency agency,
        Optional<Department> department,
        NewDepartment typed,
        String closed,
        List<Fault> faults,
        Model model
    ) {
        model.addAttribute("page",
                new DepartmentPage(agency, department, typed, closed, LocalDate.now(clock), faults));
        return "mandate/department-page";
    }

    private Agency agency(Actor actor, UUID id) {
        return agencies.visible(actor, id).orElseThrow(ChargePages::missing);
    }

    private Department department(UUID agency, UUID id) {
        return departments.find(agency, id).orElseThrow(ChargePages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
