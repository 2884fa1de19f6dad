package org.mingjian.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An agency's plan of inspection for a year (年度监督检查计划, PLAN-01), in one version.
 *
 * @param id the version
 * @param agency whose it is
 * @param year the year
 * @param version counts the versions of the year from 1
 * @param state where it stands
 * @param title its title
 * @param policy id and version of the policy that it follows
 * @param reason why it changes the version before; empty for the first
 * @param workload what was typed into the workload formula, by field; empty where it was not used
 * @param reaches how many enterprises the year's person-days reach, where that was computed
 * @param lines its lines by number
 * @param departures why rules that hold in principle are departed from, by rule
 * @param steps what happened to it, in order
 * @param edition goes up by one with every change
 */
public record AnnualPlan(
    UUID id,
    UUID agency,
    int year,
    int version,
    PlanState state,
    String title,
    Policy policy,
    String reason,
    Map<String, String> workload,
    Optional<Long> reaches,
    List<PlanLine> lines,
    Map<String, String> departures,
    List<PlanStep> steps,
    long edition
) {
    public AnnualPlan {
        workload = Map.copyOf(workload);
        lines = List.copyOf(lines);
        departures = Map.copyOf(departures);
        steps = List.copyOf(steps);
    }

    /** A policy by its id and version. */
    public record Policy(String id, String version) {}

    /** Returns the plan as somebody saw it in an edition, which may no longer be the newest. */
    public AnnualPlan seenAt(long seen) {
        return new AnnualPlan(id, agency, year, version, state, title, policy, reason, workload, reaches, lines,
                departures, steps, seen);
    }

    /** Returns what a department of the agency is in charge of, as its own yearly plan (PLAN-10). */
    public AnnualPlan ofDepartment(String department) {
        return new AnnualPlan(id, agency, year, version, state, title + "（" + department + "）", policy, reason,
                workload, reaches, lines.stream().filter(line -> line.who().department().equals(department)).toList(),
                departures, steps, edition);
    }

    /** Returns the line with this number. */
    public Optional<PlanLine> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** Returns the lines whose subjects are drawn. */
    public Stream<PlanLine> random() {
        return lines.stream().filter(PlanLine::random);
    }

    /** Returns how many subjects the plan visits. */
    public long subjects() {
        return lines.stream().filter(PlanLine::visits).mapToLong(line -> line.size().subjects()).sum();
    }

    /** Returns how many of them are drawn. */
    public long drawn() {
        return random().mapToLong(line -> line.size().subjects()).sum();
    }

    /** Returns the steps since the plan was last submitted, that one included. */
    public List<PlanStep> course() {
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            last = steps.get(i).kind() == PlanStep.Kind.SUBMITTED ? i : last;
        }
        return steps.subList(last, steps.size());
    }

    /** Returns the step of this kind since the plan was last submitted. */
    public Optional<PlanStep> step(PlanStep.Kind kind) {
        return course().stream().filter(step -> step.kind() == kind).findFirst();
    }
}
