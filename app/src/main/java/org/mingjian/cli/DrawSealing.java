package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PolicyReference;
import org.mingjian.draw.BeaconRules;
import org.mingjian.draw.Collisions;
import org.mingjian.draw.Legend;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.Shortfalls;
import org.mingjian.draw.SoftwareIdentity;

/** Seals a draw by command: parties' shares, times, commitment; refused with every rule that it breaks. */
final class DrawSealing {
    /** Without a beacon nobody waits for the deadline, so it only has to be far enough. */
    private static final int CLOSED_SECONDS = 3_600;
    private static final int LATEST_MILLIS_TO_START = 400;
    private static final int LATEST_MILLIS_TO_LOG = 800;
    private static final SoftwareIdentity SOFTWARE = new SoftwareIdentity();

    private final Console console;
    private final OrganisationFolder folder;
    private final Clock clock;

    DrawSealing(Console console, OrganisationFolder folder, Clock clock) {
        this.console = console;
        this.folder = folder;
        this.clock = clock;
    }

    Optional<PendingDraw> seal(DrawOptions options, Preparation preparation, LocalDate today) throws IOException {
        if (!preparation.shortfalls().isEmpty()) {
            console.complain(Collisions.with(preparation, preparation.shortfalls()));
            return Optional.empty();
        }
        String reason = Optional.ofNullable(options.reason).orElse(console.text("cli.no-reason"));
        preparation.departures()
                .forEach(departure -> console.complain("cli.departure", departure.text(), departure.clause(), reason));
        int seq = folder.nextSeq();
        String drawId = String.format(Locale.ROOT, "%s-%d-%04d", folder.org(), today.getYear(), seq);
        Optional<Stage> stage = Stage.gather(console, folder.suite(), drawId, options.shares,
                preparation.policy().seedParties());
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(options.folder());
        boolean diceKnown = options.dice != null;
        if (!diceKnown && !options.noBeacon && stage.get().given() && !console.terminal()) {
            console.complain("cli.closed");
        }
        Instant now = second(diceKnown);
        Optional<SealedDraw> sealed = plan(preparation,
                terms(options, preparation, stage.get(), drawId, seq, reason, now));
        // With dice known beforehand all is logged in the second of the commitment; nothing is logged yet, so it may be a later one.
        while (diceKnown && sealed.isPresent() && now.plusMillis(LATEST_MILLIS_TO_LOG).isBefore(clock.instant())) {
            now = second(true);
            sealed = plan(preparation, terms(options, preparation, stage.get(), drawId, seq, reason, now));
        }
        return sealed.isEmpty() ? Optional.empty() : Optional.of(keep(options, preparation, stage.get(), sealed.get()));
    }

    private DrawTerms terms(
        DrawOptions options,
        Preparation preparation,
        Stage stage,
        String drawId,
        int seq,
        String reason,
        Instant now
    ) {
        boolean dice = !options.noBeacon && (options.dice != null || !stage.given() || console.terminal());
        int toReveal = options.dice != null ? 0 : options.revealWithin;
        Instant deadline = now.plusSeconds(dice ? toReveal : CLOSED_SECONDS);
        Instant beaconTime = deadline.plusSeconds(1);
        List<BeaconRule> beacons = dice ? List.of(BeaconRules.dice(beaconTime)) : List.of();
        String title = Optional.ofNullable(options.title).orElse(drawId);
        PolicyReference policy = new PolicyReference(preparation.policy().id(), preparation.policy().version(),
                PolicyReference.hashOf(folder.suite(), preparation.policy().canonical()));
        return new DrawTerms(drawId, folder.org(), "T-" + drawId, seq, folder.previous(), 1, preparation.rules(),
                policy,
                Legend.of(preparation, folder.org(), title, stage.names(), reason), stage.commitments(), beacons,
                deadline,
                dice ? Optional.of(beaconTime) : Optional.empty(), SOFTWARE.json(), List.of());
    }

    private Optional<SealedDraw> plan(Preparation preparation, DrawTerms terms) {
        PlanOutcome outcome = PlannedDraw
                .plan(folder.suite(), terms, preparation.subjects(), preparation.roster().persons(),
                        preparation.roster().bars());
        return switch (outcome) {
            case PlanOutcome.Refused refused -> {
                console.complain(Shortfalls.of(refused.refusals()));
                yield Optional.empty();
            }
            case PlanOutcome.Planned planned -> Optional.of(planned.draw().seal());
        };
    }

    /** Returns the second of the commitment; with dice known beforehand it waits for one that has just begun. */
    private Instant second(boolean young) {
        Instant now = clock.instant();
        long millis = now.truncatedTo(ChronoUnit.SECONDS).until(now, ChronoUnit.MILLIS);
        if (young && millis > LATEST_MILLIS_TO_START) {
            try {
                Thread.sleep(1_000 - millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now = clock.instant();
        }
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    private PendingDraw keep(DrawOptions options, Preparation preparation, Stage stage, SealedDraw sealed)
            throws IOException {
        SortedMap<String, String> people = new TreeMap<>();
        people.putAll(preparation.roster().people());
        PendingDraw pending = new PendingDraw(sealed, preparation.policy().canonical(), stage.shares(),
                options.diceDigits(),
                new TreeMap<>(preparation.names()), people, Optional.of(options.folder().toAbsolutePath().normalize()));
        pending.write(folder.pending());
        if (stage.given()) {
            console.say("cli.share.given");
        }
        return pending;
    }
}
