package org.mingjian.draw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PolicyReference;
import org.springframework.stereotype.Component;

/** Runs drafts dry, with everything that sealing checks and nothing that it keeps. */
@Component
class Trials {
    /** Commitments to which nobody knows a share. */
    private static final List<PartyShare> NOBODY = List.of(new PartyShare("trial-1", "0".repeat(64)),
            new PartyShare("trial-2", "f".repeat(64)));

    private final SoftwareIdentity software;
    private final Clock clock;

    Trials(SoftwareIdentity software, Clock clock) {
        this.software = software;
        this.clock = clock;
    }

    Trial run(DrawRecord draw, Preparation preparation) {
        List<Shortfall> shortfalls = new ArrayList<>(preparation.shortfalls());
        BeaconRules.against(draw.draft(), deadline(draw)).ifPresent(shortfalls::add);
        if (shortfalls.isEmpty()) {
            PlanOutcome outcome = PlannedDraw.plan(Suite.S, terms(draw, preparation), preparation.subjects(),
                    preparation.roster().persons(), preparation.roster().bars(), preparation.scoreRows());
            shortfalls = outcome instanceof PlanOutcome.Refused refused ? Shortfalls.of(refused.refusals()) : List.of();
        }
        return new Trial(preparation, chances(preparation), Collisions.with(preparation, shortfalls));
    }

    private static List<CellChance> chances(Preparation preparation) {
        return preparation.chances() instanceof AllocationOutcome.Allocated allocated ? allocated.cells() : List.of();
    }

    private Instant deadline(DrawRecord draw) {
        return clock.instant().plus(Duration.ofMinutes(draw.draft().revealMinutes()));
    }

    private DrawTerms terms(DrawRecord draw, Preparation preparation) {
        Instant deadline = deadline(draw);
        List<BeaconRule> beacons = BeaconRules.of(draw.draft(), deadline.plusSeconds(1));
        return new DrawTerms(draw.drawId(), draw.org(), DrawIdentity.task(draw.drawId()), 1, DrawTerms.NO_PREVIOUS,
                draw.attempt(),
                preparation.rules(),
                new PolicyReference(preparation.policy().id(), preparation.policy().version(),
                        preparation.policy().hash()),
                Legend.of(preparation, draw.org(), draw.draft().title(), new TreeMap<>(), ""),
                NOBODY, beacons, deadline, beacons.stream().map(BeaconRule::notBefore).findFirst(), software.json(),
                List.of());
    }
}
