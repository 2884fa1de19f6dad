package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.Visit;
import org.mingjian.registry.VisitKind;

class CeilingTests {
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID ABOVE = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The national policy with ceilings of an agency: two a year, one for grade A, shared across levels or not. */
    private static PolicyDocument policy(boolean shared) throws MalformedInput {
        String text = new String(Policies.shipped().find("national-2026").orElseThrow().canonical(),
                java.nio.charset.StandardCharsets.UTF_8);
        return PolicyDocument
                .parse(text.replaceAll("\\{\"byGrade\":\\{\\},\"kind\":\"ceiling\",\"shared\":true,\"times\":null\\}",
                        "{\"byGrade\":{\"A\":1},\"kind\":\"ceiling\",\"shared\":" + shared + ",\"times\":2}"));
    }

    private static AnnualPlan plan(int visits) {
        List<PlannedUnit> units = java.util.stream.IntStream.range(0, visits)
                .mapToObj(i -> new PlannedUnit("X", "甲厂", DAY.plusDays(i), DAY.plusDays(i)))
                .toList();
        PlanLine line = new PlanLine(1, LineKind.KEY, new PlanLine.Choice(Way.NAMED, "", Set.of()),
                new PlanLine.Work("检查", "依据", "内容", Set.of(Method.ON_SITE)), DAY, LocalDate.of(2026, 12, 31),
                new PlanLine.Size(1, visits, 0, 0, "频次"), units, new PlanLine.Who("执法大队", ""), "");
        return new AnnualPlan(UUID.randomUUID(), OWN, 2026, 1, PlanState.DRAFT, "计划",
                new AnnualPlan.Policy("national-2026", "1"), "", Map.of(), Optional.empty(), List.of(line), Map.of(),
                List.of(), 1);
    }

    private static PlanCheck check(int visits, boolean shared, String grade, Visit... paid) throws MalformedInput {
        return check(visits, shared, grade, Map.of(), paid);
    }

    private static PlanCheck check(
        int visits,
        boolean shared,
        String grade,
        Map<String, Integer> saved,
        Visit... paid
    ) throws MalformedInput {
        PlanFacts facts = new PlanFacts(policy(shared), DAY, List.of(), Map.of("X", grade), List.of(), true,
                Map.of("X", List.of(paid)), saved);
        return PlanChecks.of(plan(visits), facts)
                .stream()
                .filter(check -> check.rule().equals("year-ceiling"))
                .findFirst()
                .orElseThrow();
    }

    private static Visit visit(UUID agency, VisitKind kind) {
        return new Visit("X", 2026, Optional.of(DAY), kind, agency, Optional.empty(), OptionalLong.empty());
    }

    @Test
    @DisplayName("LAW-02 a unit is named no more often than its grade's ceiling allows, the visits of other levels counted in")
    void ceiling() throws MalformedInput {
        assertThat(check(2, true, "B").state()).isEqualTo(PlanCheck.State.MET);
        assertThat(check(3, true, "B")).satisfies(check -> {
            assertThat(check.state()).isEqualTo(PlanCheck.State.MISSED);
            assertThat(check.found()).containsExactly(1, 1, "甲厂");
            assertThat(check.blocks()).isTrue();
        });
        assertThat(check(2, true, "A").state()).isEqualTo(PlanCheck.State.MISSED);
        assertThat(check(2, true, "B", visit(ABOVE, VisitKind.DRAW)).state()).isEqualTo(PlanCheck.State.MISSED);
        assertThat(check(2, false, "B", visit(ABOVE, VisitKind.DRAW)).state()).isEqualTo(PlanCheck.State.MET);
    }

    @Test
    @DisplayName("PLAN-07 LAW-02 visits that are merged into one count once")
    void merged() throws MalformedInput {
        assertThat(check(3, true, "B", Map.of("X", 1)).state()).isEqualTo(PlanCheck.State.MET);
        assertThat(check(3, true, "B", Map.of("Y", 1)).state()).isEqualTo(PlanCheck.State.MISSED);
    }

    @Test
    @DisplayName("LAW-02 visits for a cause are counted apart, and what the agency itself has done is what it planned")
    void causes() throws MalformedInput {
        assertThat(check(2, true, "B", visit(ABOVE, VisitKind.CAUSE), visit(OWN, VisitKind.PLAN)).state())
                .isEqualTo(PlanCheck.State.MET);
    }
}
