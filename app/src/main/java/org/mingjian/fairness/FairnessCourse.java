package org.mingjian.fairness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.fairness.FairnessReport.Attempts;
import org.mingjian.fairness.FairnessReport.Line;
import org.mingjian.fairness.FairnessReport.Stratum;
import org.mingjian.fairness.FairnessReport.Verdict;
import org.mingjian.fairness.chance.Ladder;
import org.mingjian.fairness.chance.Portfolio;
import org.mingjian.fairness.chance.RateBounds;
import org.mingjian.fairness.chance.Trial;

/** Goes through an agency's draws in the order of their sealing, and bets on each family before it looks (ADR 0015). */
final class FairnessCourse {
    private final FairnessSettings settings;
    private final Portfolio<String> enterprises = new Portfolio<>();
    private final Portfolio<String> strata = new Portfolio<>();
    private final Portfolio<String> inspectors = new Portfolio<>();
    private final Portfolio<Pair> pairs = new Portfolio<>();
    private final Portfolio<Boolean> recusals = new Portfolio<>();
    private final Ladder<String> ladder = new Ladder<>();
    private final Spread seatSpread = new Spread();
    private final Spread pairSpread = new Spread();
    private final Spread again = new Spread();
    private final Spread recused = new Spread();
    private final Set<String> everybody = new HashSet<>();
    private final Set<String> everyCell = new HashSet<>();
    private final Set<Pair> met = new HashSet<>();
    private final SortedMap<String, Stratum> strataSums = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    private FairnessCourse(FairnessSettings settings) {
        this.settings = settings;
    }

    static FairnessReport of(List<PastDraw> draws, Attempts attempts, FairnessSettings settings) {
        FairnessCourse course = new FairnessCourse(settings);
        draws.forEach(course::take);
        return course.report(attempts);
    }

    private void take(PastDraw draw) {
        ladder.settle(draw.chances(), draw.drawn());
        bet(draw);
        strata(draw);
        inspectors(draw);
        pairs(draw);
        int[] repeated = draw.repetition().drawnBarred();
        recusals.settle(1, Map.of(true, new Trial.Repeated(draw.tally().barred(), repeated)));
        recused.sum(draw.tally().barred(), repeated, draw.repetition().runs());
        Map<Family, Double> capital = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            capital.put(family, portfolio(family).capital());
        }
        lines.add(new Line(draw.drawId(), draw.attempt(), draw.commitment(), draw.publishedAt(), draw.chances().size(),
                draw.drawn().size(), draw.repetition().runs(), capital));
    }

    private void bet(PastDraw draw) {
        Map<String, Trial> trials = new HashMap<>();
        draw.chances()
                .forEach((id, chance) -> trials.put(id, new Trial.Known(chance, draw.drawn().contains(id))));
        enterprises.settle(ladder.members(), trials);
    }

    /** A stratum gives the whole part of its expectation, and one more with the chance of the rest (VDP §5.3). */
    private void strata(PastDraw draw) {
        Map<String, Trial> trials = new HashMap<>();
        draw.cells().forEach((name, cell) -> {
            double whole = Math.floor(cell.expected());
            boolean possible = cell.drawn() == whole || cell.drawn() == Math.ceil(cell.expected());
            trials.put(name, possible
                    ? new Trial.Known(cell.expected() - whole, cell.drawn() > whole)
                    : new Trial.Known(0, true));
            strataSums.merge(name,
                    new Stratum(name, draw.legend(), cell.eligible(), cell.expected(), cell.drawn()),
                    (before, now) -> new Stratum(name, now.legend(), before.lots() + now.lots(),
                            before.expected() + now.expected(), before.drawn() + now.drawn()));
        });
        everyCell.addAll(trials.keySet());
        strata.settle(everyCell.size(), trials);
    }

    private void inspectors(PastDraw draw) {
        everybody.addAll(draw.people());
        Map<String, Trial> trials = new HashMap<>();
        for (String person : draw.people()) {
            int happened = draw.tally().seats().getOrDefault(person, 0);
            int[] repeated = draw.repetition().seats().of(person);
            trials.put(person, new Trial.Repeated(happened, repeated));
            seatSpread.add(happened, repeated, draw.repetition().runs());
        }
        inspectors.settle(everybody.size(), trials);
    }

    /** Two who never met in the draw, real or repeated, leave every stake as it is, and need no account. */
    private void pairs(PastDraw draw) {
        Set<Pair> possible = new HashSet<>(draw.tally().pairs().keySet());
        draw.repetition().pairs().keys().forEach(possible::add);
        Map<Pair, Trial> trials = new HashMap<>();
        for (Pair pair : possible) {
            int happened = draw.tally().pairs().getOrDefault(pair, 0);
            int[] repeated = draw.repetition().pairs().of(pair);
            trials.put(pair, new Trial.Repeated(happened, repeated));
            pairSpread.add(happened, repeated, draw.repetition().runs());
            if (met.contains(pair)) {
                again.sum(happened, repeated, draw.repetition().runs());
            }
        }
        met.addAll(draw.tally().pairs().keySet());
        pairs.settle((long) everybody.size() * (everybody.size() - 1) / 2, trials);
    }

    private FairnessReport report(Attempts attempts) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Family family : Family.values()) {
            Portfolio<?> portfolio = portfolio(family);
            verdicts.add(new Verdict(family, portfolio.members(), portfolio.capital(), portfolio.highest(),
                    settings.threshold(), portfolio.decided()));
        }
        List<Ladder.Step> together = pairSpread.steps();
        return new FairnessReport(attempts,
                RateBounds.of(attempts.seenVoid(), attempts.seen() + attempts.seenVoid(), settings.alpha()), verdicts,
                ladder.steps(), ladder.members(), seatSpread.steps(),
                together.subList(Math.min(1, together.size()), together.size()), again.total(), recused.total(),
                List.copyOf(strataSums.values()), List.copyOf(lines), settings);
    }

    private Portfolio<?> portfolio(Family family) {
        return switch (family) {
            case ENTERPRISES -> enterprises;
            case STRATA -> strata;
            case INSPECTORS -> inspectors;
            case PAIRS -> pairs;
            case RECUSALS -> recusals;
        };
    }
}
