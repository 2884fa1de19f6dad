package org.mingjian.draw;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person decides about a draw; all else follows from policy and registries.
 *
 * @param count subjects to draw, mandatory ones included
 * @param reserve next rows kept in each cell for substitutes
 * @param weights class weights by grade that replace the policy's, empty to take the policy's
 */
public record DrawSize(int count, int reserve, SortedMap<String, Integer> weights) {

    public DrawSize {
        weights = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        if (count < 1 || reserve < 0) {
            throw new IllegalArgumentException("A draw takes at least one subject, and no negative reserve.");
        }
    }

    public static DrawSize of(int count, int reserve) {
        return new DrawSize(count, reserve, new TreeMap<>());
    }
}
