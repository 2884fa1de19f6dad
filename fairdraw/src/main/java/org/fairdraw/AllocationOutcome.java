package org.fairdraw;

import java.util.List;
import org.fairdraw.terms.CellChance;

/** What the allocation of VDP §5.2 comes to. */
public sealed interface AllocationOutcome {
    /** The exact chances, by bytes of the cell's name; they do not depend on any seed. */
    record Allocated(List<CellChance> cells) implements AllocationOutcome {
        public Allocated {
            cells = List.copyOf(cells);
        }
    }

    /** No draw can meet the quotas; each colliding node is named. */
    record Refused(List<Collision> collisions) implements AllocationOutcome {
        public Refused {
            collisions = List.copyOf(collisions);
        }
    }
}
