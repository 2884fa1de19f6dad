package org.mingjian.fairness;

import java.util.ArrayList;
import java.util.List;

/** Two people of one team, whoever was seated first. */
record Pair(String first, String second) {
    Pair {
        if (first.compareTo(second) > 0) {
            String swap = first;
            first = second;
            second = swap;
        }
    }

    /** Returns every two of a team. */
    static List<Pair> of(List<String> team) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < team.size(); one++) {
            for (int other = one + 1; other < team.size(); other++) {
                pairs.add(new Pair(team.get(one), team.get(other)));
            }
        }
        return pairs;
    }
}
