package org.mingjian.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may go besides the inspectors of one's own departments.
 *
 * @param units who goes together; empty for a draw of one department
 * @param unitOf the code of the unit that an inspector comes from, by certificate number
 * @param experts the agency's experts; none where no expert is drawn
 * @param seats the expert seats of each team
 */
public record Crew(
    List<Unit> units,
    Map<String, String> unitOf,
    List<Specialist> experts,
    DrawChoices.ExpertSeats seats
) {
    /** Nobody besides. */
    public static final Crew NONE = new Crew(List.of(), Map.of(), List.of(), DrawChoices.ExpertSeats.NONE);

    public Crew {
        units = List.copyOf(units);
        unitOf = Map.copyOf(unitOf);
        experts = List.copyOf(experts);
    }

    Optional<String> unit(String certificate) {
        return Optional.ofNullable(unitOf.get(certificate));
    }
}
