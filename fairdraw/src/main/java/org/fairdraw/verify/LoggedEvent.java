package org.fairdraw.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairdraw.events.DrawEvent;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.PartyShare;

/**
 * An EVENT entry as values (VDP §7.1, §15.28).
 *
 * @param person empty for a void subject
 * @param slot the slot's number; 0 for a void subject
 * @param status of the void subject's row; empty for a person
 * @param shares empty where no fresh randomness is needed
 */
record LoggedEvent(
    LogEntry entry,
    String drawId,
    int no,
    String type,
    String subject,
    String person,
    int slot,
    String status,
    List<Approval> approvals,
    List<PartyShare> shares,
    Optional<Instant> revealDeadline,
    List<BeaconRule> beacons,
    Optional<Instant> beaconTime
) {
    static final String VOID = "SUBJECT_VOID";
    static final String RECUSED = "PERSON_RECUSED";
    static final String ABSENT = "PERSON_ABSENT";

    private static final String FRESH = "R1";

    boolean voids() {
        return type.equals(VOID);
    }

    /** Returns what decides who goes instead. */
    DrawEvent toDrawEvent() {
        return voids()
                ? new DrawEvent.SubjectVoid(subject)
                : new DrawEvent.PersonOut(subject, slot, person, type.equals(ABSENT));
    }

    /** Tells whether the rules want fresh randomness for it, by the status that it states (VDP §15.28). */
    boolean needsShares(DrawRules rules) {
        boolean freshPeople = rules.personReplacement().equals(FRESH);
        if (!voids()) {
            return freshPeople;
        }
        return status.equals("E")
                && (rules.subjectReplacement().equals(FRESH) || freshPeople && !rules.team().isEmpty());
    }
}
