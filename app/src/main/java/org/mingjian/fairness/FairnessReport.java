package org.mingjian.fairness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mingjian.fairness.chance.Ladder;
import org.mingjian.fairness.chance.RateBounds;

/**
 * What chance said against what happened, over the published draws of an agency in the order of their sealing, up to the
 * first attempt that is not settled. It counts enterprises, people and pairs, and names none of them.
 *
 * @param attempts how many attempts were sealed, and what became of them
 * @param voids the rate of void ones, with bounds that hold at all times
 * @param verdicts one for each family
 * @param drawn how many enterprises were drawn at least once, twice …
 * @param enterprises how many ever took part in a lot
 * @param seats how often a person got 0, 1, 2 … seats in a draw, over all draws
 * @param pairs how often two people were in 1, 2 … teams together in a draw, over all draws
 * @param again how often two people met who had gone together in an earlier draw
 * @param recusals how many drawn enterprises had somebody who must stay away
 * @param strata each stratum over all draws
 * @param draws the draws, the first one first
 * @param settings how it was looked at
 */
public record FairnessReport(
    Attempts attempts,
    RateBounds voids,
    List<Verdict> verdicts,
    List<Ladder.Step> drawn,
    int enterprises,
    List<Ladder.Step> seats,
    List<Ladder.Step> pairs,
    Ladder.Step again,
    Ladder.Step recusals,
    List<Stratum> strata,
    List<Line> draws,
    FairnessSettings settings
) {
    /**
     * Attempts that were sealed; those neither published nor void are still on their way.
     *
     * @param seen published ones that were sealed before all that are on their way
     * @param seenVoid void ones among those
     */
    public record Attempts(long sealed, long published, long voided, long seen, long seenVoid) {
        public long underWay() {
            return sealed - published - voided;
        }

        /** Returns how many published ones wait until one that was sealed earlier is settled. */
        public long waiting() {
            return published - seen;
        }
    }

    /**
     * What a family's capital has become.
     *
     * @param members how many enterprises, strata, people or pairs it was bet on
     * @param capital what 1 has become
     * @param highest the most it ever was
     * @param threshold what it would have to reach before anybody should ask
     * @param decided whether chance decided anything of that kind yet
     */
    public record Verdict(
        Family family,
        long members,
        double capital,
        double highest,
        double threshold,
        boolean decided
    ) {
        public boolean worthAsking() {
            return highest >= threshold;
        }
    }

    /** A stratum, its code's words as sealed, its lots over all draws, and how many were expected and drawn. */
    public record Stratum(String cell, Map<String, String> legend, long lots, double expected, long drawn) {}

    /** A draw: how many took part by lot, how many were drawn, how often it was repeated, each capital after it. */
    public record Line(
        String drawId,
        int attempt,
        String commitment,
        Instant publishedAt,
        int lots,
        int drawn,
        int runs,
        Map<Family, Double> capital
    ) {}

    public boolean worthAsking() {
        return verdicts.stream().anyMatch(Verdict::worthAsking);
    }
}
