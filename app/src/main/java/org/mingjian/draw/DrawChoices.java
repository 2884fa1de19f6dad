package org.mingjian.draw;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fairdraw.terms.Quota;
import org.mingjian.policy.Rotation;

/**
 * What a planner decides about a draw beyond how many and from where; each has a default by which nothing is special.
 *
 * @param wholeField whether every subject of the field is inspected and people alone are drawn (PLAN-06)
 * @param excludeOthers whether units that a superior or subordinate drew or inspected this year are left out (REG-04)
 * @param frequency how often in a year a unit has to be drawn to have reached its frequency (POL-07)
 * @param exceptions reason code (VDP §15.30) of each credit code that is not left out though it was drawn this year
 * @param weights class weights by grade that replace the policy's (POL-01)
 * @param experts the expert seats of each team
 * @param rotation whom past teams keep from what
 * @param participants who goes together (PLAN-07); empty for a draw of one department
 * @param visitDays working days that one team needs for one subject (PLAN-03)
 * @param replacement who comes in for the void and the missing after the result (VDP §7.2)
 * @param cross least and most of each industry, crossing the quotas of the groups (VDP §5.5); empty for none
 * @param secrecy what stays sealed until the inspections are done; empty for a draw in mode OPEN
 */
public record DrawChoices(
    boolean wholeField,
    boolean excludeOthers,
    int frequency,
    SortedMap<String, ExceptionCode> exceptions,
    SortedMap<String, Integer> weights,
    ExpertSeats experts,
    Rotation rotation,
    List<Participant> participants,
    int visitDays,
    Replacement replacement,
    Optional<Secrecy> secrecy,
    SortedMap<String, Quota> cross
) {
    /** Nothing special. */
    public static final DrawChoices NONE = new DrawChoices(false, true, 1, new TreeMap<>(), new TreeMap<>(),
            ExpertSeats.NONE, Rotation.NONE, List.of(), 1);

    /** Makes the choices of a draw in mode OPEN that leaves it to the usual rules who comes in for the void and the missing. */
    public DrawChoices(
            boolean wholeField, boolean excludeOthers, int frequency, SortedMap<String, ExceptionCode> exceptions,
            SortedMap<String, Integer> weights, ExpertSeats experts, Rotation rotation, List<Participant> participants,
            int visitDays
    ) {
        this(wholeField, excludeOthers, frequency, exceptions, weights, experts, rotation, participants, visitDays,
                Replacement.USUAL, Optional.empty(), new TreeMap<>());
    }

    public DrawChoices {
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        participants = List.copyOf(participants);
        cross = Collections.unmodifiableSortedMap(new TreeMap<>(cross));
        if (frequency < 1 || visitDays < 1) {
            throw new IllegalArgumentException("A frequency and the days of a visit are at least 1.");
        }
    }

    /** Returns the same choices with another decision on what stays sealed. */
    public DrawChoices sealing(Optional<Secrecy> other) {
        return new DrawChoices(wholeField, excludeOthers, frequency, exceptions, weights, experts, rotation,
                participants, visitDays, replacement, other, cross);
    }

    /** Returns the same choices with other bounds of industries. */
    public DrawChoices crossedBy(SortedMap<String, Quota> other) {
        return new DrawChoices(wholeField, excludeOthers, frequency, exceptions, weights, experts, rotation,
                participants, visitDays, replacement, secrecy, other);
    }

    /** Why a unit that was drawn this year is not left out (VDP §15.30); the names stand in the commitment. */
    public enum ExceptionCode {
        ABNORMAL, BLACKLIST, COMPLAINT, FREQUENCY, MAJOR_DANGER, PENALTY, REINSPECTION, SUPERIOR_RULE
    }

    /**
     * The seats of experts in each team (REG-06).
     *
     * @param seats how many, 0 for none
     * @param content what they are to look at; empty for any
     */
    public record ExpertSeats(int seats, String content) {
        public static final ExpertSeats NONE = new ExpertSeats(0, "");
    }

    /**
     * A department or agency that takes part and sends one person to each subject (PLAN-07).
     *
     * @param agency the agency
     * @param department name of its department, empty for all its inspectors
     */
    public record Participant(UUID agency, Optional<String> department) {}
}
