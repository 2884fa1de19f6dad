package org.mingjian.fairness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one draw, real or repeated, came to.
 *
 * @param seats how many seats each person got
 * @param pairs in how many teams each two people sat together
 * @param barred drawn enterprises from which somebody must stay away
 */
record Tally(Map<String, Integer> seats, Map<Pair, Integer> pairs, int barred) {
    /** A person's seat at a subject. */
    record Seat(String subject, String person) {}

    static Tally of(Collection<Seat> seats, Collection<String> drawn, Set<String> barredSubjects) {
        Map<String, Integer> load = new HashMap<>();
        Map<String, List<String>> teams = new HashMap<>();
        for (Seat seat : seats) {
            load.merge(seat.person(), 1, Integer::sum);
            teams.computeIfAbsent(seat.subject(), none -> new ArrayList<>()).add(seat.person());
        }
        Map<Pair, Integer> pairs = new HashMap<>();
        teams.values().forEach(team -> Pair.of(team).forEach(pair -> pairs.merge(pair, 1, Integer::sum)));
        return new Tally(load, pairs, (int) drawn.stream().filter(barredSubjects::contains).count());
    }
}
