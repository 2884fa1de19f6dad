package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairdraw.DrawnDraw;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.Workload;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.Strength;

/** Holds each draw against what the core itself does not refuse: workload, means, kinds of draw, who could stand in. */
final class DrawChecks {
    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final Fleet fleet;
    private final RuleTally tally;

    DrawChecks(PolicyDocument policy, SimulationPlan plan, Fleet fleet, RuleTally tally) {
        this.policy = policy;
        this.plan = plan;
        this.fleet = fleet;
        this.tally = tally;
    }

    /** Judges what is known before a draw is held. */
    void before(Preparation preparation, LocalDate day, List<LocalDate> days) {
        int count = plan.countIn(day.getYear());
        preparation.wishes().workload().map(Workload::byPeople).ifPresent(most -> limit("workload", count, most, day));
        fleet.vehicleDays(days).ifPresent(all -> limit("vehicles", count, all / plan.visitDays(), day));
        fleet.equipmentDays(days).ifPresent(all -> limit("equipment", count, all / plan.visitDays(), day));
        String kind = plan.extras().industries().isEmpty() ? "UNDIRECTED" : "DIRECTED";
        policy.rule("draw-kinds")
                .map(PolicyRule::value)
                .filter(value -> value instanceof RuleValue.Codes(List<String> codes) && !codes.contains(kind))
                .ifPresent(value -> tally.failed("draw-kinds", day.toString(), 1, Remark.of("kind")));
        if (policy.seedParties().size() < 2) {
            tally.failed("seed-parties", day.toString(), 1, Remark.of("two-parties"));
        }
    }

    /** A draw beyond the bound is refused or departs where the policy says so; a silent one lets it pass, and it shows. */
    private void limit(String rule, int count, long most, LocalDate day) {
        if (count <= most) {
            return;
        }
        Optional<PolicyRule> stated = policy.rule("draw-size").filter(one -> !one.text().isEmpty());
        if (stated.filter(one -> one.strength() != Strength.MUST).isPresent()) {
            tally.departed(rule);
        } else {
            tally.failed(rule, day.toString(), count - most, Remark.of("most", count, most));
        }
    }

    /** Judges a draw that was held. */
    void after(Preparation preparation, DrawnDraw drawn, LocalDate day) {
        Map<String, Set<String>> teams = drawn.seats()
                .stream()
                .collect(Collectors.groupingBy(seat -> seat.slot().substring(0, seat.slot().lastIndexOf('|')),
                        Collectors.mapping(seat -> seat.person(), Collectors.toSet())));
        Map<String, PersonRow> people = new HashMap<>();
        preparation.roster().persons().forEach(person -> people.put(person.pid(), person));
        if (tally.asked("designated")) {
            long without = teams.values()
                    .stream()
                    .filter(team -> team.stream()
                            .noneMatch(pid -> people.containsKey(pid) && people.get(pid).roles().contains("leader")))
                    .count();
            fail("designated", day, without, teams.size());
        }
        if (tally.asked("substitute")) {
            fail("substitute", day, withoutSpare(preparation, teams), teams.size());
        }
    }

    private void fail(String rule, LocalDate day, long teams, int of) {
        if (teams > 0) {
            tally.failed(rule, day.toString(), teams, Remark.of(rule + ".few", teams, of));
        }
    }

    /** Counts the teams for which nobody is left who could stand in. */
    private static long withoutSpare(Preparation preparation, Map<String, Set<String>> teams) {
        Map<String, String> industryOf = preparation.subjects()
                .stream()
                .collect(Collectors.toMap(SubjectRow::id, row -> row.path().get(1), (first, second) -> first));
        Map<String, Set<String>> barred = preparation.roster()
                .bars()
                .stream()
                .collect(Collectors.groupingBy(BarRow::subject, Collectors.mapping(BarRow::pid, Collectors.toSet())));
        Set<String> bound = Set.copyOf(preparation.rules().qualOf().values());
        return teams.entrySet().stream().filter(team -> {
            String industry = industryOf.getOrDefault(team.getKey(), "");
            return preparation.roster()
                    .persons()
                    .stream()
                    .filter(one -> one.status().eligible() && one.roles().contains("member"))
                    .filter(one -> !team.getValue().contains(one.pid()))
                    .filter(one -> !barred.getOrDefault(team.getKey(), Set.of()).contains(one.pid()))
                    .noneMatch(one -> !bound.contains(industry) || one.quals().contains(industry));
        }).count();
    }
}
