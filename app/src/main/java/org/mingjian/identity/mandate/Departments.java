package org.mingjian.identity.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Regions;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.DepartmentKind;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds departments, charges them with industries and regions, and closes them (科室, 执法队, 中心; ORG-01). */
@Service
public class Departments {
    private final DepartmentRows rows;
    private final Agencies agencies;
    private final Jurisdictions jurisdictions;
    private final LeadingGroups groups;
    private final Turns turns;
    private final Ledger ledger;
    private final Clock clock;

    /** What a department is charged with, checked. */
    private record Charge(DepartmentKind kind, List<String> industries, List<String> regions) {}

    Departments(
            DepartmentRows rows, Agencies agencies, Jurisdictions jurisdictions, LeadingGroups groups, Turns turns,
            Ledger ledger, Clock clock
    ) {
        this.rows = rows;
        this.agencies = agencies;
        this.jurisdictions = jurisdictions;
        this.groups = groups;
        this.turns = turns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Finds a department of an agency, closed ones too. */
    @Transactional(readOnly = true)
    public Optional<Department> find(UUID agency, UUID id) {
        return agencies.departmentsOf(agency).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Founds a department with its charge.
     *
     * @param actor the name under which the ledger records the act
     */
    @Transactional
    public Outcome<Department> found(String actor, Agency agency, NewDepartment typed) {
        turns.take(agency.id());
        Checks checks = new Checks().add(agencies.faultsOfDepartment(typed.code(), typed.name()));
        Optional<Charge> charge = charge(agency, typed, checks);
        if (charge.isEmpty()) {
            return checks.refusal();
        }
        return switch (agencies.foundDepartment(actor, agency, typed.code(), typed.name())) {
            case Outcome.Refused<Department> refused -> refused;
            case Outcome.Done<Department>(Department department) -> charge(actor, agency, department, charge.get());
        };
    }

    /** Charges a department anew: what it is, and which industries and regions it looks after. */
    @Transactional
    public Outcome<Department> charge(String actor, Agency agency, Department department, NewDepartment typed) {
        turns.take(agency.id());
        Checks checks = new Checks();
        Optional<Charge> charge = charge(agency, typed, checks);
        Department now = find(agency.id(), department.id()).orElseThrow();
        if (now.closedOn().isPresent()) {
            return Outcome.refused(Fault.ofForm("mandate.fault.department-closed", now.name(), closedOn(now)));
        }
        return charge.isEmpty() ? checks.refusal() : charge(actor, agency, now, charge.get());
    }

    /** Closes a department from a day on. It stays in all records, takes no new people and is offered nowhere. */
    @Transactional
    public Outcome<Department> close(String actor, Agency agency, Department department, String typed) {
        turns.take(agency.id());
        Checks checks = new Checks();
        Optional<LocalDate> day = checks.date("closed", typed);
        Department now = find(agency.id(), department.id()).orElseThrow();
        checks.require(now.closedOn().isEmpty(), "closed", "mandate.fault.department-closed", now.name(),
                closedOn(now));
        day.ifPresent(closed -> checks.require(
                groups.versions(agency.id())
                        .stream()
                        .filter(group -> group.to().filter(closed::isAfter).isEmpty())
                        .noneMatch(group -> group.office().id().equals(now.id())),
                "closed", "mandate.fault.department-office", now.name()));
        if (checks.any()) {
            return checks.refusal();
        }
        rows.close(now.id(), day.orElseThrow());
        ledger.append("DEPARTMENT_CLOSED", agency.code(), actor,
                Json.object("department", now.code(), "from", day.orElseThrow().toString()));
        return new Outcome.Done<>(find(agency.id(), now.id()).orElseThrow());
    }

    private Outcome<Department> charge(String actor, Agency agency, Department department, Charge charge) {
        rows.charge(department.id(), charge.kind(), charge.industries(), charge.regions());
        ledger.append("DEPARTMENT_CHARGED", agency.code(), actor,
                Json.object("department", department.code(), "kind", charge.kind().name(), "industries",
                        charge.industries(), "regions", charge.regions()));
        return new Outcome.Done<>(find(agency.id(), department.id()).orElseThrow());
    }

    /** Returns the charge, or empty where something is wrong, now or before. */
    private Optional<Charge> charge(Agency agency, NewDepartment typed, Checks checks) {
        Optional<DepartmentKind> kind = Arrays.stream(DepartmentKind.values())
                .filter(one -> one.name().equals(typed.kind()))
                .findFirst();
        checks.require(kind.isPresent(), "kind", "mandate.fault.kind", typed.kind());
        List<String> industries = typed.industries().stream().distinct().toList();
        industries.stream()
                .filter(code -> Industries.byCode(code).isEmpty())
                .forEach(code -> checks.require(false, "industries", "mandate.fault.industry", code));
        List<String> regions = NewJurisdiction.codes(typed.regions()).stream().distinct().toList();
        Jurisdiction acts = jurisdictions.of(agency.id(), LocalDate.now(clock));
        for (String region : regions) {
            boolean exists = Regions.find(region).isPresent();
            checks.require(exists, "regions", "mandate.fault.area-unknown", region);
            checks.require(!exists || acts.covers(region), "regions", "mandate.fault.department-outside",
                    Jurisdiction.nameOf(region) + " " + region, String.join(" · ", acts.includedNames()));
        }
        return checks.any() ? Optional.empty() : Optional.of(new Charge(kind.orElseThrow(), industries, regions));
    }

    private static String closedOn(Department department) {
        return department.closedOn().map(LocalDate::toString).orElse("");
    }
}
