package org.mingjian.draw;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.registry.PoolCondition;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.ScoreLine;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetOutcome;
import org.mingjian.registry.Sheets;
import org.mingjian.registry.Subjects;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives drafts their scores: a sheet comes in whole or not at all (VDP §5.6, REG-09). */
@Service
public class ScoreDesk {
    /** The longest name of what the scores are. */
    public static final int LONGEST_NAME = 50;

    private final DrawRecords draws;
    private final ScoreRows rows;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Clock clock;

    ScoreDesk(DrawRecords draws, ScoreRows rows, Subjects subjects, Ledger ledger, Clock clock) {
        this.draws = draws;
        this.rows = rows;
        this.subjects = subjects;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of an upload. */
    public sealed interface Loaded {
        /** The draft has these scores now. */
        record Done(int rows) implements Loaded {}

        /** The sheet has faults, and nothing of it is used; {@code total} counts all of them. */
        record Faulty(List<SheetFault> faults, int total) implements Loaded {}

        /** The name of what the scores are is not one. */
        record Misnamed(Fault fault) implements Loaded {}

        /** The draft takes no scores. */
        record Refused(Shortfall why) implements Loaded {}
    }

    /** Returns what scores a draw has, if any. */
    public Optional<ScoreList> of(UUID draw) {
        return rows.list(draw);
    }

    /** Reads a sheet of scores and makes them those of a draft. */
    @Transactional
    public Loaded load(UUID id, Actor actor, String name, Path file, String fileName) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Optional<Shortfall> against = against(draw);
        if (against.isPresent()) {
            return new Loaded.Refused(against.get());
        }
        Optional<Fault> misnamed = misnamed(name);
        if (misnamed.isPresent()) {
            return new Loaded.Misnamed(misnamed.get());
        }
        Set<String> known = new HashSet<>();
        for (PoolSubject subject : subjects.pool(draw.agency(), PoolCondition.ALL)) {
            known.add(subject.code());
        }
        return switch (Sheets.on(LocalDate.now(clock)).scores(file, known::contains)) {
            case SheetOutcome.Faulty<ScoreLine> faulty -> new Loaded.Faulty(faulty.faults(), faulty.total());
            case SheetOutcome.Read<ScoreLine> read -> keep(draw, actor, name, fileName, read.rows());
        };
    }

    private static Optional<Shortfall> against(DrawRecord draw) {
        if (draw.state() != DrawState.PREPARING) {
            return Optional.of(Shortfall.of("sealed", "VDP §3.2", draw.drawId()));
        }
        if (!draw.draft().choices().cross().isEmpty()) {
            return Optional.of(Shortfall.of("scores-cross", "VDP §15.26"));
        }
        return Optional.empty();
    }

    private static Optional<Fault> misnamed(String name) {
        Optional<String> unseen = Characters.outOfPlace(name);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of(Fault.of("name", "draw.fault.scores-name", LONGEST_NAME, name.strip().length(), name));
        }
        return unseen.map(one -> Fault.of("name", "draw.fault.character", one, name).at("draw.scores.name", ""));
    }

    private Loaded keep(DrawRecord draw, Actor actor, String name, String fileName, List<ScoreLine> lines) {
        rows.replace(draw.id(), name, fileName, lines, actor.accountId(), ledger.now());
        draws.touch(draw.id());
        ledger.append("SCORES_LOADED", draw.org(), actor.accountId().toString(), Json.object("drawId", draw.drawId(),
                "attempt", draw.attempt(), "name", name, "rows", lines.size()));
        return new Loaded.Done(lines.size());
    }

    /** Takes the scores away: all of a stratum have the same chance again. */
    @Transactional
    public StepOutcome remove(UUID id, Actor actor) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        if (draw.state() != DrawState.PREPARING) {
            return StepOutcome.Refused.of("sealed", "VDP §3.2", draw.drawId());
        }
        if (!rows.remove(id)) {
            return new StepOutcome.AlreadyDone();
        }
        draws.touch(id);
        ledger.append("SCORES_REMOVED", draw.org(), actor.accountId().toString(),
                Json.object("drawId", draw.drawId(), "attempt", draw.attempt()));
        return new StepOutcome.Done();
    }
}
