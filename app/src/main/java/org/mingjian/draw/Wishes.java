package org.mingjian.draw;

import java.util.List;
import java.util.Optional;
import org.mingjian.policy.Rotation;

/**
 * What a preparation looks at beyond policy, pool and inspectors.
 *
 * @param wholeField whether every subject that fits is inspected and people alone are drawn (PLAN-06)
 * @param crew who may go besides
 * @param rotation whom past teams keep from what
 * @param past the seats of past teams
 * @param workload how many subjects people, days and vehicles can take, where that is known
 * @param proven what the ledger proves of those left out
 * @param departures rules "in principle" that the draft does not follow
 * @param replacement who comes in for the void and the missing
 * @param carried void subjects of earlier draws that this one takes
 */
public record Wishes(
    boolean wholeField,
    Crew crew,
    Rotation rotation,
    List<RotationBars.PastSeat> past,
    Optional<Workload> workload,
    Optional<ProvenExclusion> proven,
    List<Departure> departures,
    Replacement replacement,
    List<Carried> carried
) {
    /** Nothing beyond. */
    public static final Wishes NONE = new Wishes(false, Crew.NONE, Rotation.NONE, List.of(), Optional.empty(),
            Optional.empty(), List.of());

    public Wishes {
        past = List.copyOf(past);
        departures = List.copyOf(departures);
        carried = List.copyOf(carried);
    }

    /** Looks at nothing that happened to earlier results. */
    public Wishes(
            boolean wholeField, Crew crew, Rotation rotation, List<RotationBars.PastSeat> past,
            Optional<Workload> workload, Optional<ProvenExclusion> proven, List<Departure> departures
    ) {
        this(wholeField, crew, rotation, past, workload, proven, departures, Replacement.USUAL, List.of());
    }
}
