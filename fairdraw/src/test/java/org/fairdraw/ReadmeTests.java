package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PolicyReference;
import org.fairdraw.terms.Quota;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadmeTests {
    @Test
    @DisplayName("DRAW-07 the example of the README draws")
    void example() throws MalformedInput {
        List<SubjectRow> pool = List.of(SubjectRow.parse("T1|91330000A01|KEY|330102|4|E"),
                SubjectRow.parse("T1|91330000A02|GEN|330102|1|E"), SubjectRow.parse("T1|91330000A03|GEN|330103|2|E"));
        DrawRules rules = new DrawRules(2, 2, new TreeMap<>(Map.of("KEY", Quota.atLeast(1))), List.of(),
                new TreeMap<>(),
                OptionalInt.empty(), 1, "R0", "R1", new TreeMap<>());
        String mine = Shares.random("what the person typed");
        String yours = Shares.random("");
        List<PartyShare> shares = List.of(new PartyShare("bureau", Shares.commitment(Suite.S, "D-1", "bureau", mine)),
                new PartyShare("notary", Shares.commitment(Suite.S, "D-1", "notary", yours)));
        byte[] policy = Json.object("id", "my-policy").canonical();
        Instant deadline = Instant.parse("2026-03-02T02:00:00Z");
        Instant throwTime = deadline.plusSeconds(600);
        DrawTerms terms = new DrawTerms("D-1", "county", "spring", 1, DrawTerms.NO_PREVIOUS, 1, rules,
                new PolicyReference("my-policy", "1", PolicyReference.hashOf(Suite.S, policy)), Json.object(), shares,
                List.of(BeaconRule.dice(throwTime)), deadline, Optional.of(throwTime),
                Json.object("name", "demo", "version", "1", "sha256", "0".repeat(64)), List.of());

        PlanOutcome.Planned planned = (PlanOutcome.Planned) PlannedDraw.plan(Suite.S, terms, pool, List.of(),
                List.of());
        assertThat(planned.draw().chances()).hasSize(3);
        SealedDraw sealed = planned.draw().seal();
        assertThat(sealed.commitment()).hasSize(64);
        DrawOutcome outcome = sealed.draw(Map.of("bureau", mine, "notary", yours), List.of("40172638859901234567"));
        assertThat(((DrawOutcome.Drawn) outcome).draw().drawn()).hasSize(2);
    }
}
