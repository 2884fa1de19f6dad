package org.mingjian.fairness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many repetitions gave each count to each of many; a count of 0 is what is left. */
final class Counts<K> {
    private final Map<K, int[]> above = new HashMap<>();
    private int runs;

    /** Takes in one repetition. */
    void add(Map<K, Integer> counts) {
        runs++;
        counts.forEach((key, count) -> {
            if (count > 0) {
                int[] known = above.getOrDefault(key, new int[0]);
                int[] grown = known.length < count ? Arrays.copyOf(known, count) : known;
                grown[count - 1]++;
                above.put(key, grown);
            }
        });
    }

    int runs() {
        return runs;
    }

    /** Returns how many repetitions gave each count, from 0, to one of them. */
    int[] of(K key) {
        int[] some = above.getOrDefault(key, new int[0]);
        int[] all = new int[some.length + 1];
        System.arraycopy(some, 0, all, 1, some.length);
        all[0] = runs - Arrays.stream(some).sum();
        return all;
    }

    Iterable<K> keys() {
        return above.keySet();
    }
}
