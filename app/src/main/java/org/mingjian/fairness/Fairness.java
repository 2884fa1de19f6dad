package org.mingjian.fairness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairdraw.SealedDraw;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks at the published draws of agencies. Repeating draws takes time: one worker does it for everybody, an asker waits
 * a little and is else told to come back, and what was found is kept until the agency's draws change, for the agencies
 * asked about last.
 */
@Service
public class Fairness implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Fairness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** What could not be read is tried again, but not at every look. */
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int MOST_AGENCIES = 200;
    private static final int MOST_DRAWS = 2_000;

    private final Draws draws;
    private final Clock clock;
    private final LatestUsed<UUID, Repetition> repetitions = new LatestUsed<>(MOST_DRAWS);
    private final LatestUsed<UUID, Work> works = new LatestUsed<>(MOST_AGENCIES);
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("fairness").factory());

    Fairness(Draws draws, Clock clock) {
        this.draws = draws;
        this.clock = clock;
    }

    /** What is looked at or was, of which draws in which states, and since when. */
    private record Work(Map<UUID, DrawState> basis, Future<Look> look, Instant since) {}

    /** Returns where an agency stands; its report is waited for a little. */
    public AgencyStanding of(UUID agency) {
        Map<UUID, DrawState> sealed = draws.sealedStates(List.of(agency)).getOrDefault(agency, Map.of());
        return new AgencyStanding(SealOrder.of(sealed).attempts(), awaited(work(agency, sealed), PATIENCE));
    }

    /** Returns where agencies stand, each with its report if that is there; else it is computed from now on. */
    public Map<UUID, AgencyStanding> known(Collection<UUID> agencies) {
        Map<UUID, AgencyStanding> standings = new HashMap<>();
        draws.sealedStates(agencies).forEach((agency, sealed) -> {
            Look look = sealed.isEmpty() ? new Look.Underway() : awaited(work(agency, sealed), Duration.ZERO);
            standings.put(agency, new AgencyStanding(SealOrder.of(sealed).attempts(), look));
        });
        return standings;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private Work work(UUID agency, Map<UUID, DrawState> sealed) {
        Instant now = clock.instant();
        return works.change(agency, known -> known != null && known.basis().equals(sealed) && !stale(known, now)
                ? known
                : new Work(sealed, worker.submit(() -> look(sealed)), now));
    }

    private static boolean stale(Work work, Instant now) {
        return work.since().plus(RETRY).isBefore(now) && work.look().state() == Future.State.SUCCESS
                && work.look().resultNow() instanceof Look.Broken;
    }

    private static Look awaited(Work work, Duration patience) {
        try {
            return work.look().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillComputed) {
            return new Look.Underway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Look.Underway();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The draws of an agency could not be looked at.", e);
        }
    }

    private Look look(Map<UUID, DrawState> sealed) {
        SealOrder order = SealOrder.of(sealed);
        List<PastDraw> past = new ArrayList<>();
        for (UUID draw : order.published()) {
            DrawRecord known = draws.find(draw).orElseThrow();
            try {
                past.add(past(known));
            } catch (RuntimeException unreadable) {
                LOG.error("Draw {} could not be looked at: its sealed documents or its result cannot be read.",
                        known.drawId(), unreadable);
                return new Look.Broken(known.drawId());
            }
        }
        return new Look.Seen(FairnessCourse.of(past, order.attempts(), FairnessSettings.METHOD));
    }

    private PastDraw past(DrawRecord draw) {
        SealedDraw sealed = draws.sealed(draw.id());
        Repetition repetition = repetitions.get(draw.id(), id -> Repetition.of(sealed, FairnessSettings.METHOD.label(),
                FairnessSettings.METHOD.runs()));
        return PastDraw.of(draw, sealed, draws.drawn(draw.id()), draws.seats(draw.id()), repetition);
    }
}
