package org.mingjian.draw;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * An expert (安全生产专家) as a draw sees them.
 *
 * @param number the expert's number
 * @param name the person's name, for people to read; it is not in the row
 * @param industries codes of the industries that the expert knows
 * @param contents what the expert can look at
 * @param serving whether the expert's term runs on the day of the draw
 */
public record Specialist(
    String number,
    String name,
    SortedSet<String> industries,
    Set<String> contents,
    boolean serving
) {
    public Specialist {
        contents = Set.copyOf(contents);
    }

    /** Returns what the serving experts can look at, each once. */
    static List<String> contentsOf(List<Specialist> experts) {
        return experts.stream()
                .filter(Specialist::serving)
                .flatMap(expert -> expert.contents().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
