package org.mingjian.fairness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
import org.mingjian.fairness.FairnessReport.Attempts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Looks at the published draws of agencies. Repeating draws takes time: one worker does it for everybody, an asker waits
 * a little and is else told to come back, and what was found is kept until the agency's draws change.
 */
@Service
@EnableConfigurationProperties(FairnessSettings.class)
public class Fairness implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Draws draws;
    private final FairnessSettings settings;
    private final Map<UUID, Repetition> repetitions = new ConcurrentHashMap<>();
    private final Map<UUID, Work> works = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("fairness").factory());

    Fairness(Draws draws, FairnessSettings settings) {
        this.draws = draws;
        this.settings = settings;
    }

    /** What is looked at or was, and of which draws in which states. */
    private record Work(Map<UUID, DrawState> basis, Future<FairnessReport> report) {}

    /** Returns the report of an agency, or nothing while it is still computed. */
    public Optional<FairnessReport> report(UUID agency) {
        return awaited(agency, PATIENCE);
    }

    /** Returns the report if it is there, and else has it computed. */
    public Optional<FairnessReport> known(UUID agency) {
        return awaited(agency, Duration.ZERO);
    }

    /** Counts the attempts of an agency. */
    public Attempts attempts(UUID agency) {
        return attempts(draws.sealedStates(agency));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private Work work(UUID agency) {
        Map<UUID, DrawState> sealed = draws.sealedStates(agency);
        return works.compute(agency, (id, known) -> known != null && known.basis().equals(sealed)
                ? known
                : new Work(sealed, worker.submit(() -> look(sealed))));
    }

    private Optional<FairnessReport> awaited(UUID agency, Duration patience) {
        Work work = work(agency);
        try {
            return Optional.of(work.report().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillComputed) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            works.remove(agency, work);
            throw new IllegalStateException("The draws of an agency could not be looked at.", e);
        }
    }

    private FairnessReport look(Map<UUID, DrawState> sealed) {
        List<PastDraw> past = new ArrayList<>();
        sealed.forEach((draw, state) -> {
            if (state == DrawState.PUBLISHED) {
                past.add(past(draws.find(draw).orElseThrow()));
            }
        });
        return FairnessCourse.of(past, attempts(sealed), settings);
    }

    private PastDraw past(DrawRecord draw) {
        SealedDraw sealed = draws.sealed(draw.id());
        Repetition repetition = repetitions.computeIfAbsent(draw.id(),
                id -> Repetition.of(sealed, settings.label(), settings.runs()));
        return PastDraw.of(draw, sealed, draws.drawn(draw.id()), draws.seats(draw.id()), repetition);
    }

    private static Attempts attempts(Map<UUID, DrawState> sealed) {
        return new Attempts(sealed.size(),
                sealed.values().stream().filter(state -> state == DrawState.PUBLISHED).count(),
                sealed.values().stream().filter(state -> state == DrawState.VOID).count());
    }
}
