package org.mingjian.simulation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyLibrary;
import org.mingjian.shell.Fault;
import org.mingjian.simulation.Simulation;
import org.mingjian.simulation.SimulationPlan;
import org.mingjian.simulation.SimulationReport;
import org.mingjian.simulation.TrialRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tries a policy over years on the agency's own registries, before anybody adopts it (BEY-06); nothing is kept. */
@Controller
class SimulationPages {
    /** What a page waits for, as {@link SimulationPlan#cost} counts; a longer trial is the command's. */
    private static final long MOST = 800_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PolicyLibrary library;
    private final OwnRegistry registry;
    private final SimulationViews views;
    private final Clock clock;
    /** One at a time, so that trials never take the server from those who draw. */
    private final Semaphore one = new Semaphore(1);

    SimulationPages(PolicyLibrary library, OwnRegistry registry, SimulationViews views, Clock clock) {
        this.library = library;
        this.registry = registry;
        this.views = views;
        this.clock = clock;
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping("/policies/{id}/simulation")
    String form(Actor actor, @PathVariable String id, Locale locale, Model model) {
        PolicyDocument policy = require(actor, id);
        return show(id, policy, SimulationForm.of(policy), List.of(), Optional.empty(), locale, model);
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping(value = "/policies/{id}/simulation", params = "years")
    String run(
        Actor actor,
        @PathVariable String id,
        @RequestParam Map<String, String> typed,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        PolicyDocument policy = require(actor, id);
        SimulationForm form = form(typed);
        List<Fault> faults = new ArrayList<>(form.faults());
        Optional<SimulationReport> report = faults.isEmpty() ? tried(actor, policy, form, faults) : Optional.empty();
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(id, policy, form, faults, report, locale, model);
    }

    private static SimulationForm form(Map<String, String> typed) {
        UnaryOperator<String> of = name -> typed.getOrDefault(name, "").strip();
        return new SimulationForm(of.apply("years"), of.apply("draws"), of.apply("count"), of.apply("workDays"),
                of.apply("seed"), new SimulationForm.More(of.apply("expertSeats"), of.apply("frequency"),
                        of.apply("yearPlan"), of.apply("otherDraws"), of.apply("otherCount")));
    }

    private Optional<SimulationReport> tried(
        Actor actor,
        PolicyDocument policy,
        SimulationForm form,
        List<Fault> faults
    ) {
        LocalDate today = LocalDate.now(clock);
        SimulationPlan plan = form.plan(policy, today.getYear());
        TrialRegistry own = registry.of(actor.agencyId(), today);
        long cost = plan.cost(own.enterprises().size(), own.inspectors().size() + own.experts().size(),
                policy.team().minimum() + plan.extras().experts().seats());
        if (own.enterprises().isEmpty()) {
            faults.add(Fault.of("years", "simulation.fault.empty"));
        } else if (cost > MOST) {
            long each = cost / ((long) plan.years() * plan.draws());
            faults.add(Fault.of("years", "simulation.fault.large", Math.max(1, MOST / each)));
        } else if (!one.tryAcquire()) {
            faults.add(Fault.of("years", "simulation.fault.busy"));
        } else {
            try {
                return inTime(policy, plan, own, faults);
            } finally {
                one.release();
            }
        }
        return Optional.empty();
    }

    private Optional<SimulationReport> inTime(
        PolicyDocument policy,
        SimulationPlan plan,
        TrialRegistry own,
        List<Fault> faults
    ) {
        Instant until = clock.instant().plus(PATIENCE);
        Optional<SimulationReport> report = Simulation.run(policy, plan, own, () -> clock.instant().isBefore(until));
        if (report.isEmpty()) {
            faults.add(Fault.of("years", "simulation.fault.slow"));
        }
        return report;
    }

    private String show(
        String ref,
        PolicyDocument policy,
        SimulationForm form,
        List<Fault> faults,
        Optional<SimulationReport> report,
        Locale locale,
        Model model
    ) {
        model.addAttribute("page", new SimulationPage(ref, policy.names().in(locale), form, faults,
                report.map(found -> views.of(found, locale))));
        return "simulation/simulation-page";
    }

    private PolicyDocument require(Actor actor, String id) {
        return library.find(actor, id)
                .map(PolicyLibrary.Found::document)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
