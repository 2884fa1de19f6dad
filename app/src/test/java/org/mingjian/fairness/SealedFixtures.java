package org.mingjian.fairness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PolicyReference;
import org.fairdraw.terms.TeamSlot;

/** Sealed draws of a small registry: 24 enterprises in three strata, eight inspectors, teams of two, one interest. */
final class SealedFixtures {
    static final int TAKEN = 5;
    private static final List<String> PATHS = List.of("KEY/WHP", "GEN/JX", "GEN/QG");
    private static final Instant LATER = Instant.parse("2026-07-01T00:00:00Z");

    private SealedFixtures() {}

    static String enterprise(int number) {
        return String.format(Locale.ROOT, "E%02d", number);
    }

    static String person(int number) {
        return "P" + number;
    }

    /** Seals a draw that leaves these enterprises out. */
    static SealedDraw sealed(int number, Set<String> out) {
        List<SubjectRow> subjects = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            subjects.add(new SubjectRow(enterprise(i), List.of(PATHS.get(i % 3).split("/")), 1,
                    out.contains(enterprise(i)) ? RowStatus.excluded("DONE") : RowStatus.ELIGIBLE));
        }
        List<PersonRow> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(new PersonRow(person(i), "D01", "-", List.of("leader", "member"), List.of(), 0,
                    OptionalInt.empty(), RowStatus.ELIGIBLE));
        }
        DrawRules rules = new DrawRules(TAKEN, 2, new TreeMap<>(),
                List.of(new TeamSlot(1, "leader", "none", "any", "any"),
                        new TeamSlot(2, "member", "none", "any", "any")),
                new TreeMap<>(), OptionalInt.empty(), 2, "R0", "R1", new TreeMap<>());
        PartyShare host = share("host");
        PartyShare other = share("other");
        DrawTerms terms = new DrawTerms("TEST-" + number, "test", "T-" + number, 1, DrawTerms.NO_PREVIOUS, 1, rules,
                new PolicyReference("test", "1", "0".repeat(64)), Json.object(), List.of(host, other), List.of(), LATER,
                Optional.empty(),
                Json.object("name", "test", "version", "1", "sha256", "0".repeat(64)), List.of());
        PlanOutcome planned = PlannedDraw.plan(Suite.S, terms, subjects, people,
                List.of(new BarRow(person(0), enterprise(0), "INTEREST")));
        if (planned instanceof PlanOutcome.Planned plan) {
            return plan.draw().seal();
        }
        throw new IllegalStateException(planned.toString());
    }

    private static PartyShare share(String party) {
        return new PartyShare(party, Shares.commitment(Suite.S, "TEST", party, "1".repeat(64)));
    }

}
