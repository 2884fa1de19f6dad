package org.mingjian.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What a planner enters for a draw in preparation.
 *
 * @param title what people call the draw
 * @param count subjects to draw
 * @param reserve reserve in each cell
 * @param condition which subjects are wanted; the others stay visible as excluded
 * @param excludeDone whether subjects already inspected or drawn this year are left out
 * @param beacon public source
 * @param issue the issue issue or the round, where the beacon is one
 * @param revealMinutes time the parties have to reveal after sealing
 * @param inspectFrom first day of the inspections
 * @param inspectTo last day of the inspections
 * @param departureReason why a rule of strength "in principle" is not followed; empty where none is
 * @param parties who gives a share, in committed order
 * @param choices what else is decided
 */
public record DrawDraft(
    String title,
    int count,
    int reserve,
    DrawCondition condition,
    boolean excludeDone,
    BeaconKind beacon,
    Optional<Issue> issue,
    int revealMinutes,
    LocalDate inspectFrom,
    LocalDate inspectTo,
    String departureReason,
    List<PartyChoice> parties,
    DrawChoices choices
) {

    public DrawDraft {
        parties = List.copyOf(parties);
    }

    /** Makes a draft of a draw in which nothing is special. */
    public DrawDraft(
            String title, int count, int reserve, DrawCondition condition, boolean excludeDone, BeaconKind beacon,
            Optional<Issue> issue, int revealMinutes, LocalDate inspectFrom, LocalDate inspectTo,
            String departureReason, List<PartyChoice> parties
    ) {
        this(title, count, reserve, condition, excludeDone, beacon, issue, revealMinutes, inspectFrom, inspectTo,
                departureReason, parties, DrawChoices.NONE);
    }

    /** Returns the same draft for another number of subjects. */
    DrawDraft withCount(int other) {
        return new DrawDraft(title, other, reserve, condition, excludeDone, beacon, issue, revealMinutes,
                inspectFrom, inspectTo, departureReason, parties, choices);
    }

    /**
     * What is to be the beacon: a lottery issue whose numbers count, or a round of a drand chain.
     *
     * @param name of the lottery, or of the chain
     * @param rule as committed: VDP §15.2 of a lottery, §15.23 of a round
     */
    public record Issue(String name, String rule) {}

    /**
     * A party.
     *
     * @param account the account in whose own session its share arises; empty where a slip opens the party's page
     */
    public record PartyChoice(String code, String name, Optional<UUID> account) {
        /** Makes a party with an account. */
        public PartyChoice(String code, String name, UUID account) {
            this(code, name, Optional.of(account));
        }
    }

    /** The attributes of a directed draw (定向抽查); an empty set does not restrict (不定向). */
    public record DrawCondition(
        SortedSet<String> industries,
        SortedSet<String> regions,
        SortedSet<String> grades,
        SortedSet<String> scales,
        SortedSet<String> affiliations
    ) {

        /** Tells whether any attribute is restricted. */
        public boolean directed() {
            return !(industries.isEmpty() && regions.isEmpty() && grades.isEmpty() && scales.isEmpty()
                    && affiliations.isEmpty());
        }
    }
}
