package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fairdraw.DrawnDraw;
import org.fairdraw.DrawnSubject;
import org.mingjian.draw.Preparation;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.simulation.SimulationReport.Year;

/**
 * Lives years under a policy: each year's draws spread over its season, each by the protocol's core. The registry stays
 * as it is; certificates and terms that are valid at the beginning are renewed; rules in principle are left with a
 * reason, and that is counted.
 */
public final class Simulation {
    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final TrialRegistry registry;
    private final TrialDays days;
    private final Workforce people;
    private final CoverageBook coverage;
    private final OtherLevel other;
    private final Absence absence;
    private final Fleet fleet;
    private final RuleTally rules;
    private final DrawChecks checks;
    private final YearChecks yearChecks;
    private final OfficeChecks office;
    private final TrialPreparation preparations;
    private final List<LocalDate> held = new ArrayList<>();
    private int drawn;
    private int again;

    private Simulation(PolicyDocument policy, SimulationPlan plan, TrialRegistry registry) {
        this.policy = policy;
        this.plan = plan;
        this.registry = registry;
        this.days = new TrialDays(policy, plan.workDays());
        this.people = new Workforce(plan, registry.inspectors());
        this.coverage = new CoverageBook(registry.enterprises(), LocalDate.of(plan.firstYear(), 1, 1));
        this.other = new OtherLevel(plan, registry.other(), days);
        this.absence = new Absence(policy, plan, coverage, other);
        this.fleet = new Fleet(registry.carriers(), plan.extras().equipment(),
                policy.team().minimum() + plan.extras().experts().seats());
        this.rules = new RuleTally(policy);
        this.checks = new DrawChecks(policy, plan, fleet, rules);
        this.yearChecks = new YearChecks(policy, plan, registry, coverage, rules);
        this.office = new OfficeChecks(policy, plan, days, rules);
        this.preparations = new TrialPreparation(policy, plan, registry, people, absence, fleet);
        RulesOfDraws.begin(policy, plan, registry, rules);
        yearChecks.begin();
        RegistryChecks.run(policy, registry, rules);
        RegistryChecks.desk(policy, rules);
        office.begin();
    }

    /**
     * Runs the years.
     *
     * @param goOn asked before each draw; the simulation ends early, with nothing, where it says no
     */
    public static Optional<SimulationReport> run(
        PolicyDocument policy,
        SimulationPlan plan,
        TrialRegistry registry,
        BooleanSupplier goOn
    ) {
        return new Simulation(policy, plan, registry).run(goOn);
    }

    private Optional<SimulationReport> run(BooleanSupplier goOn) {
        List<Year> years = new ArrayList<>();
        for (int year = plan.firstYear(); year < plan.firstYear() + plan.years(); year++) {
            beginYear();
            List<LocalDate> draws = days.draws(year, plan.draws());
            List<LocalDate> ends = new ArrayList<>();
            for (int no = 0; no < draws.size(); no++) {
                if (!goOn.getAsBoolean()) {
                    return Optional.empty();
                }
                Optional<LocalDate> next = no + 1 < draws.size() ? Optional.of(draws.get(no + 1)) : Optional.empty();
                List<LocalDate> inspections = days.inspections(draws.get(no), next);
                ends.add(inspections.isEmpty() ? draws.get(no) : inspections.getLast());
                draw(draws.get(no), inspections);
            }
            years.add(close(year, ends));
        }
        return Optional.of(new SimulationReport(plan, policy.id() + " v" + policy.version(), policy.hash(),
                registry.enterprises().size(), people.able(plan.firstYear()), years,
                rules.rules(plan.years() * plan.draws()), rules.refusals()));
    }

    private void beginYear() {
        coverage.newYear();
        other.newYear();
        people.newYear();
        held.clear();
        drawn = 0;
        again = 0;
    }

    private void draw(LocalDate day, List<LocalDate> inspections) {
        int missing = other.holdUntil(day, coverage.drawnInYear());
        if (missing > 0) {
            rules.failed("cross-level", day.toString(), missing, Remark.of("other-few", missing));
        }
        Preparation preparation = preparations.of(day, inspections);
        preparation.departures().stream().map(one -> one.rule()).distinct().forEach(rules::departed);
        checks.before(preparation, day, inspections);
        switch (TrialDraw.hold(preparation, plan.label() + "\n" + day + "\n" + people.teams())) {
            case TrialDraw.Outcome.Refused refused -> rules.refused(day, refused.reasons());
            case TrialDraw.Outcome.Held result -> take(preparation, result.drawn(), day);
        }
    }

    private void take(Preparation preparation, DrawnDraw result, LocalDate day) {
        checks.after(preparation, result, day);
        List<String> codes = new ArrayList<>(result.mandatory());
        result.drawn().stream().map(DrawnSubject::id).forEach(codes::add);
        again += (int) codes.stream().filter(coverage.drawnInYear()::contains).count();
        coverage.drawn(codes, day);
        people.sat(result.seats());
        held.add(day);
        drawn += codes.size();
    }

    private Year close(int year, List<LocalDate> ends) {
        LocalDate end = LocalDate.of(year, 12, 31);
        yearChecks.close(year, held, drawn);
        office.close(year, ends);
        return new Year(year, held.size(), drawn, again, coverage.grades(end), coverage.key(end),
                coverage.blacklisted(end), people.load(year));
    }
}
