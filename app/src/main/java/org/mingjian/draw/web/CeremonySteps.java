package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.springframework.stereotype.Component;

/** Tells how far a ceremony is, and what each of its six steps holds. */
@Component
class CeremonySteps {
    private static final List<String> KEYS = List.of("prepare", "seal", "seed", "draw", "teams", "publish");
    private static final int PREPARE = 1;
    private static final int SEED = 3;
    private static final int DRAW = 4;
    private static final int TEAMS = 5;
    private static final int PUBLISH = 6;

    private final DrawWords words;

    CeremonySteps(DrawWords words) {
        this.words = words;
    }

    List<StepLine> of(
        DrawRecord draw,
        PoolCounts counts,
        SeedView seed,
        Optional<CeremonyPage.Seal> seal,
        int team,
        long bars,
        Locale locale
    ) {
        int now = now(draw, seed);
        List<String> notes = List.of(
                words.say("draw.step.prepare.note", locale, counts.rows(), counts.out()),
                seal.map(sealed -> words.say("draw.step.seal.done", locale, sealed.sealedAt(), sealed.index()))
                        .orElseGet(() -> words.say("draw.step.seal.note", locale)),
                seedNote(draw, seed, locale),
                draw.moments()
                        .drawn()
                        .map(at -> words.say("draw.step.draw.done", locale, words.second(at), draw.draft().count()))
                        .orElseGet(() -> words.say("draw.step.draw.note", locale)),
                words.say("draw.step.teams.note", locale, team, bars),
                draw.moments()
                        .published()
                        .map(at -> words.say("draw.step.publish.done", locale, words.second(at)))
                        .orElseGet(() -> words.say("draw.step.publish.note", locale)));
        List<StepLine> steps = new ArrayList<>();
        for (int i = 0; i < KEYS.size(); i++) {
            steps.add(new StepLine(i + 1, KEYS.get(i), state(draw, i + 1, now), notes.get(i)));
        }
        return steps;
    }

    String seedNote(DrawRecord draw, SeedView seed, Locale locale) {
        boolean before = draw.seal().isEmpty();
        return words.say(before ? "draw.step.seed.committed" : "draw.step.seed.revealed", locale,
                seed.parties().size(), before ? seed.committed() : seed.revealed());
    }

    private static int now(DrawRecord draw, SeedView seed) {
        return switch (draw.state()) {
            case PREPARING -> PREPARE;
            case SEALED -> seed.ready() ? DRAW : SEED;
            case DRAWN -> TEAMS;
            case CONFIRMED -> PUBLISH;
            case PUBLISHED -> PUBLISH + 1;
            case VOID -> draw.seal().isPresent() ? SEED : PREPARE;
        };
    }

    private static String state(DrawRecord draw, int number, int now) {
        if (number < now) {
            return "done";
        }
        return number == now && draw.state() != DrawState.VOID ? "now" : "later";
    }
}
