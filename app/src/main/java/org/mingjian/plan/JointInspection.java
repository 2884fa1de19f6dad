package org.mingjian.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A joint inspection (联合检查): several departments or agencies plan together, draw once and go together, and each handles
 * what is its own (PLAN-07).
 *
 * @param id its id
 * @param lead the agency that leads (牵头)
 * @param title its name
 * @param basis the document that orders it, or why they go together
 * @param from the first day
 * @param to the last day
 * @param subjects how many enterprises are drawn; 0 where they are named
 * @param units the enterprises that it names; none where they are drawn
 * @param parts who does what, at least two
 * @param proposedName who proposed it
 * @param cancelled why it was cancelled; empty where it was not
 */
public record JointInspection(
    UUID id,
    UUID lead,
    String title,
    String basis,
    LocalDate from,
    LocalDate to,
    int subjects,
    List<Unit> units,
    List<Part> parts,
    String proposedName,
    Optional<String> cancelled
) {
    public JointInspection {
        units = List.copyOf(units);
        parts = List.copyOf(parts);
    }

    /** An enterprise: its credit code, and its name as the leading agency's registry had it. */
    public record Unit(String code, String name) {}

    /**
     * What one of them does.
     *
     * @param number its place, from 1
     * @param agency the agency
     * @param department its department; empty for the agency as a whole
     * @param matter what it looks at
     * @param answer whether it comes
     * @param reason why not; empty where it does
     * @param by who answered; empty before
     */
    public record Part(
        int number,
        UUID agency,
        String department,
        String matter,
        Answer answer,
        String reason,
        String by
    ) {}

    /** What whoever was asked says. Its words are the message {@code plan.joint.answer.<NAME>}. */
    public enum Answer {
        INVITED, AGREED, DECLINED
    }

    /** How it stands. Its words are the message {@code plan.joint.state.<NAME>}. */
    public enum State {
        /** Somebody has not answered yet. */
        WAITING,
        /** Two at least go together. */
        AGREED,
        /** Fewer than two are left. */
        FAILED,
        CANCELLED
    }

    public State state() {
        if (cancelled.isPresent()) {
            return State.CANCELLED;
        }
        if (parts.stream().anyMatch(part -> part.answer() == Answer.INVITED)) {
            return State.WAITING;
        }
        return parts.stream().filter(part -> part.answer() == Answer.AGREED).count() > 1 ? State.AGREED : State.FAILED;
    }

    /** Returns who draws, once it is agreed: the leading agency, or where that sends nobody the first that goes. */
    public Optional<UUID> drawer() {
        boolean draws = units.isEmpty() && state() == State.AGREED;
        List<UUID> going = parts.stream()
                .filter(part -> draws && part.answer() == Answer.AGREED)
                .map(Part::agency)
                .toList();
        return going.contains(lead) ? Optional.of(lead) : going.stream().findFirst();
    }

    /** Returns the parts of an agency that wait for its answer. */
    public List<Part> waitingFor(UUID agency) {
        return parts.stream()
                .filter(part -> cancelled.isEmpty() && part.agency().equals(agency) && part.answer() == Answer.INVITED)
                .toList();
    }
}
