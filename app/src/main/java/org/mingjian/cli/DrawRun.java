package org.mingjian.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.DrawOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.terms.BeaconRule;
import org.mingjian.draw.Shortfalls;

/** Takes a sealed draw from its commitment to its result: log, reveal, beacon, computation. */
final class DrawRun {
    private final Console console;
    private final OrganisationFolder folder;
    private final Clock clock;

    DrawRun(Console console, OrganisationFolder folder, Clock clock) {
        this.console = console;
        this.folder = folder;
        this.clock = clock;
    }

    /** The result with what its bundle and report need. */
    record Finished(PendingDraw draw, DrawnDraw drawn, DrawLog log) {}

    /**
     * Completes a draw; what a killed command had logged is not logged again.
     *
     * @return empty for a draw that became void, which has been told and logged
     */
    Optional<Finished> complete(PendingDraw draw) throws IOException {
        DrawLog log = new DrawLog(folder.ledger(), draw.sealed(), clock);
        if (!log.committed()) {
            log.commit();
            console.say("cli.sealed", draw.sealed().terms().drawId(), draw.sealed().commitment());
        }
        Map<String, String> revealed = new HashMap<>();
        draw.shares().forEach((party, share) -> {
            if (log.reveal(party, share)) {
                revealed.put(party, share);
            } else {
                console.complain("cli.share.late", party, draw.sealed().terms().revealDeadline());
            }
        });
        List<BeaconRule> beacons = draw.sealed().terms().beacons();
        if (beacons.isEmpty() && revealed.size() < draw.shares().size()) {
            return giveUp(log, "share-missing");
        }
        List<String> texts = beacons.isEmpty() ? List.of() : List.of(beacon(draw, log, beacons.getFirst()));
        return switch (draw.sealed().draw(revealed, texts)) {
            case DrawOutcome.Refused refused -> {
                console.complain(Shortfalls.of(refused.refusals()));
                yield giveUp(log, "infeasible");
            }
            case DrawOutcome.Drawn drawn -> Optional.of(new Finished(draw, drawn.draw(), log));
        };
    }

    private Optional<Finished> giveUp(DrawLog log, String reason) throws IOException {
        log.giveUp(reason);
        PendingDraw.delete(folder.pending());
        console.complain("cli.void", reason);
        return Optional.empty();
    }

    private String beacon(PendingDraw draw, DrawLog log, BeaconRule rule) {
        String text = log.beaconText().or(draw::dice).orElseGet(() -> askForDice(rule));
        await(rule.notBefore());
        log.beacon(rule.source(), text);
        return text;
    }

    private String askForDice(BeaconRule rule) {
        console.say("cli.dice.wait", Math.max(0, Duration.between(clock.instant(), rule.notBefore()).toSeconds()));
        await(rule.notBefore());
        while (true) {
            Optional<String> typed = console.ask("cli.dice.ask");
            if (typed.isEmpty()) {
                throw new InputEnded(console.text("cli.dice.ended"));
            }
            Optional<String> fault = rule.faultOf(typed.get());
            if (fault.isEmpty()) {
                return typed.get();
            }
            console.complain("cli.dice.form", typed.get());
        }
    }

    /** The order of seed and commitment is a matter of public times, so the beacon waits for its own (VDP §4.3). */
    private void await(Instant time) {
        try {
            for (Duration left = left(time); left.isPositive(); left = left(time)) {
                Thread.sleep(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputEnded("interrupted");
        }
    }

    private Duration left(Instant time) {
        return Duration.between(clock.instant(), time);
    }

    /** The person went away before the beacon; the draw waits for the next call. */
    static final class InputEnded extends RuntimeException {
        InputEnded(String message) {
            super(message);
        }
    }
}
