package org.mingjian.draw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A dry run with a throwaway seed (试摇): what a result might look like, to show people and to try the hall. It is no
 * draw and cannot become one: it has no commitment, no number, no place in the sequence, nothing signs it, and none of
 * its types is taken by anything that a draw is made by.
 *
 * @param id its own, which no table of draws holds
 * @param seed the throwaway seed in hex, known to everybody beforehand
 * @param lines what this seed would take from the pool as it is now
 */
public record Rehearsal(UUID id, String seed, Instant at, List<Line> lines) {
    public Rehearsal {
        lines = List.copyOf(lines);
    }

    /** One that the throwaway seed took. */
    public record Line(int number, String name, String cell, List<String> team) {}
}
