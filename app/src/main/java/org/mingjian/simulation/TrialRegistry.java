package org.mingjian.simulation;

import java.util.List;
import java.util.Set;
import org.mingjian.draw.Available;
import org.mingjian.draw.Conflict;
import org.mingjian.draw.Specialist;

/**
 * What a simulation lives on. All but enterprises and inspectors may be missing; then nothing of that kind takes part.
 *
 * @param conflicts who must stay away from whom, inspectors and experts
 * @param carriers vehicles and equipment; without a vehicle among them vehicles bound nothing
 * @param experts who may be drawn as an expert
 * @param other credit codes from which another level draws
 */
public record TrialRegistry(
    List<Entered> enterprises,
    List<Available> inspectors,
    List<Conflict> conflicts,
    List<Carrier> carriers,
    List<Specialist> experts,
    Set<String> other
) {
    public TrialRegistry {
        enterprises = List.copyOf(enterprises);
        inspectors = List.copyOf(inspectors);
        conflicts = List.copyOf(conflicts);
        carriers = List.copyOf(carriers);
        experts = List.copyOf(experts);
        other = Set.copyOf(other);
    }

    /** Takes enterprises, inspectors and their interests alone. */
    public TrialRegistry(List<Entered> enterprises, List<Available> inspectors, List<Conflict> conflicts) {
        this(enterprises, inspectors, conflicts, List.of(), List.of(), Set.of());
    }
}
