package org.mingjian.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.DrawOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PolicyReference;
import org.mingjian.draw.Collisions;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.Shortfall;
import org.mingjian.draw.Shortfalls;

/** One draw of a simulation: prepared, sealed and drawn by the protocol's core, under terms that are nobody's. */
final class TrialDraw {
    private static final String NOBODY = "simulation";
    private static final Instant EVER = Instant.EPOCH;
    private static final Json.Obj SOFTWARE = Json.object("name", "mingjian", "version", NOBODY, "sha256",
            "0".repeat(64));

    private TrialDraw() {}

    /** What a trial came to. */
    sealed interface Outcome {
        record Held(DrawnDraw drawn) implements Outcome {}

        record Refused(List<Shortfall> reasons) implements Outcome {}
    }

    /** @param label what the seed is made of */
    static Outcome hold(Preparation preparation, String label) {
        List<Shortfall> shortfalls = preparation.shortfalls();
        if (!shortfalls.isEmpty()) {
            return refused(preparation, shortfalls);
        }
        SortedMap<String, String> shares = new TreeMap<>();
        preparation.policy().seedParties().forEach(party -> shares.put(party, share(label, party)));
        PlanOutcome planned = PlannedDraw.plan(Suite.S, terms(preparation, shares), preparation.subjects(),
                preparation.roster().persons(), preparation.roster().bars());
        return switch (planned) {
            case PlanOutcome.Refused refused -> refused(preparation, Shortfalls.of(refused.refusals()));
            case PlanOutcome.Planned plan -> switch (plan.draw().seal().draw(shares, List.of())) {
                case DrawOutcome.Refused refused -> refused(preparation, Shortfalls.of(refused.refusals()));
                case DrawOutcome.Drawn drawn -> new Outcome.Held(drawn.draw());
            };
        };
    }

    private static Outcome refused(Preparation preparation, List<Shortfall> shortfalls) {
        return new Outcome.Refused(Collisions.with(preparation, shortfalls));
    }

    private static DrawTerms terms(Preparation preparation, SortedMap<String, String> shares) {
        List<PartyShare> parties = shares.entrySet()
                .stream()
                .map(party -> new PartyShare(party.getKey(),
                        Shares.commitment(Suite.S, NOBODY, party.getKey(), party.getValue())))
                .toList();
        return new DrawTerms(NOBODY, NOBODY, NOBODY, 1, DrawTerms.NO_PREVIOUS, 1, preparation.rules(),
                new PolicyReference(preparation.policy().id(), preparation.policy().version(),
                        preparation.policy().hash()),
                Json.object(), parties, List.of(), EVER, Optional.empty(), SOFTWARE, List.of());
    }

    private static String share(String label, String party) {
        return Hex.of(Suite.S.hash((label + "\n" + party).getBytes(StandardCharsets.US_ASCII)));
    }
}
