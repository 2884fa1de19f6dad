package org.mingjian.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of agencies with their departments (机关, 科室), and who sees how much of it (ORG-01, SEC-07). */
@Service
public class Agencies {
    /** The ranks of agencies, highest first; the last is a body entrusted or authorised by another. */
    public static final List<String> LEVELS = List.of("PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "ENTRUSTED");
    private static final int LONGEST_NAME = 100;

    private final AgencyRows rows;
    private final Acts acts;
    private final Territory territory;
    private final Clock clock;

    Agencies(AgencyRows rows, Acts acts, Territory territory, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.territory = territory;
        this.clock = clock;
    }

    /** Says whether somebody works for an agency without superior, whose oversight is that of the whole platform. */
    @Transactional(readOnly = true)
    public boolean top(Actor actor) {
        return byId(actor.agencyId()).filter(agency -> agency.parentId() == null).isPresent();
    }

    /**
     * Founds an agency. It must lie in its superior's jurisdiction and not stand above it, and its code must be free.
     *
     * @param actor the name under which the ledger records the act
     */
    @Transactional
    public Outcome<Agency> found(String actor, NewAgency typed) {
        Optional<Agency> superior = Optional.ofNullable(typed.parentId()).flatMap(rows::byId);
        int rank = LEVELS.indexOf(typed.level());
        Faults faults = new Faults()
                .code("code", typed.code())
                .name("name", typed.name(), LONGEST_NAME)
                .region("region", typed.regionCode())
                .require(rank >= 0, "level", "identity.fault.level")
                .require(typed.parentId() == null || superior.isPresent(), "parent", "identity.fault.parent");
        faults.require(typed.parentId() != null || !typed.kind().party(), "kind", "mandate.fault.party-alone");
        superior.ifPresent(above -> faults
                .require(territory.covers(above.id(), typed.regionCode()), "region", "identity.fault.region-outside",
                        typed.regionCode(), above.name())
                .require(rank >= LEVELS.indexOf(above.level()), "level", "identity.fault.level-above", above.name())
                .require(typed.kind().mayStandBelow(above.kind()), "kind", "mandate.fault.kind-below", above.name())
                .require(!typed.kind().party() || typed.level().equals(above.level()), "level",
                        "mandate.fault.party-level", above.name()));
        if (faults.any()) {
            return faults.refusal();
        }
        Agency agency = new Agency(UUID.randomUUID(), typed.code(), typed.name(), typed.regionCode(), typed.parentId(),
                typed.level(), typed.kind());
        if (!rows.add(agency, clock.instant())) {
            return Outcome.refused(taken(agency, superior));
        }
        acts.agencyFounded(actor, agency);
        return new Outcome.Done<>(agency);
    }

    /**
     * Founds a department of an agency.
     *
     * @param actor the name under which the ledger records the act
     */
    @Transactional
    public Outcome<Department> foundDepartment(String actor, Agency agency, String code, String name) {
        Department department = new Department(UUID.randomUUID(), agency.id(), code.strip(), name.strip());
        List<Fault> faults = faultsOfDepartment(department.code(), department.name());
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        if (!rows.addDepartment(department)) {
            return Outcome.refused(Fault.of("code", "identity.fault.code-taken", department.code()));
        }
        acts.departmentFounded(actor, agency, department.code());
        return new Outcome.Done<>(department);
    }

    /** Returns what is wrong with the code and the name of a new department. */
    public List<Fault> faultsOfDepartment(String code, String name) {
        return new Faults().code("code", code).name("name", name, LONGEST_NAME).refusal().faults();
    }

    public Optional<Agency> byCode(String code) {
        return rows.byCode(code);
    }

    public Optional<Agency> byId(UUID id) {
        return rows.byId(id);
    }

    /** Returns all agencies by code. */
    public List<Agency> all() {
        return rows.all();
    }

    /** Returns the departments of an agency by code, closed ones too: records name them. */
    public List<Department> departmentsOf(UUID agencyId) {
        return rows.departments(agencyId);
    }

    /** Returns the departments of an agency that are not closed today, by code: those that can be chosen. */
    public List<Department> openDepartmentsOf(UUID agencyId) {
        LocalDate today = LocalDate.now(clock);
        return rows.departments(agencyId).stream().filter(department -> department.openOn(today)).toList();
    }

    /**
     * Returns the agencies whose work this person sees (SEC-07): the own one and all below it in its line. The three
     * administrators reach the parties beside the tree too, whose accounts they keep; a government's legal supervisor
     * reaches what stands beside the government (ORG-07).
     */
    public Set<UUID> scopeOf(Actor actor) {
        if (actor.roles().contains(Role.LEGAL_SUPERVISOR)) {
            Optional<Agency> government = byId(actor.agencyId()).filter(own -> own.kind() == AgencyKind.GOVERNMENT);
            UUID node = government.map(Agency::parentId).orElse(null);
            if (node != null) {
                return rows.scope(node, true);
            }
        }
        return rows.scope(actor.agencyId(), actor.roles().stream().anyMatch(Role::administrator));
    }

    /** Returns the government of an agency's own level, which approves its plan (PLAN-02). */
    @Transactional(readOnly = true)
    public Optional<Agency> governmentOf(UUID agencyId) {
        return partyOf(agencyId, AgencyKind.GOVERNMENT);
    }

    /** Returns the office of the safety committee of an agency's own level, which takes its filings (ORG-06). */
    @Transactional(readOnly = true)
    public Optional<Agency> safetyCommitteeOf(UUID agencyId) {
        return partyOf(agencyId, AgencyKind.SAFETY_COMMITTEE_OFFICE);
    }

    /** Returns the agency beside which a government or an office of the safety committee stands (ORG-06); others none. */
    @Transactional(readOnly = true)
    public Optional<UUID> besideOf(UUID agencyId) {
        return byId(agencyId).filter(own -> own.kind().party()).map(Agency::parentId);
    }

    /** Returns the agency if it is within the person's scope; to others it does not exist. */
    public Optional<Agency> visible(Actor actor, UUID id) {
        return rows.byId(id).filter(agency -> scopeOf(actor).contains(id));
    }

    /** Returns the agencies of the person's scope by code. */
    public List<Agency> visible(Actor actor) {
        Set<UUID> scope = scopeOf(actor);
        return rows.all().stream().filter(agency -> scope.contains(agency.id())).toList();
    }

    /** Returns all agencies of the tree in which an agency stands, the parties beside it included, by code. */
    @Transactional(readOnly = true)
    public List<Agency> treeOf(UUID agencyId) {
        Set<UUID> tree = rows.scope(rows.root(agencyId), true);
        return rows.all().stream().filter(agency -> tree.contains(agency.id())).toList();
    }

    /** Locks the tree in which an agency stands until the transaction ends, and returns all its agencies. */
    Set<UUID> lockTreeOf(UUID agencyId) {
        UUID root = rows.root(agencyId);
        rows.lock(root);
        return rows.scope(root, true);
    }

    /** Returns all agencies of the tree in which the person's agency stands. */
    Set<UUID> treeOf(Actor actor) {
        return rows.scope(rows.root(actor.agencyId()), true);
    }

    /** An entrusted body deals with the parties of whom it acts for; one of the same level with its superior's. */
    private Optional<Agency> partyOf(UUID agencyId, AgencyKind kind) {
        Optional<Agency> agency = rows.byId(agencyId);
        Optional<Agency> beside = rows.party(agencyId, kind);
        return beside.isPresent()
                ? beside
                : agency
                        .flatMap(own -> Optional.ofNullable(own.parentId())
                                .flatMap(rows::byId)
                                .filter(above -> own.level().equals("ENTRUSTED") || own.level().equals(above.level())))
                        .flatMap(above -> partyOf(above.id(), kind));
    }

    private Fault taken(Agency agency, Optional<Agency> superior) {
        return rows.byCode(agency.code()).isPresent()
                ? Fault.of("code", "identity.fault.code-taken", agency.code())
                : Fault.of("kind", "mandate.fault.party-taken", superior.map(Agency::name).orElse(""));
    }
}
