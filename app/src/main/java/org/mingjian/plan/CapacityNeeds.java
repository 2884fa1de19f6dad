package org.mingjian.plan;

import java.util.Map;

/**
 * What takes officers' time in a year.
 *
 * @param officers officers who inspect (纳入监管执法的行政执法人员)
 * @param duties person-days of each duty; a duty that is absent takes none
 * @param key person-days of key inspection (重点检查)
 * @param reserve person-days kept back (机动)
 * @param people officers who go to one enterprise, at least 1
 * @param halfDays how long they are there, in half working days, at least 1
 */
public record CapacityNeeds(int officers, Map<Duty, Long> duties, long key, long reserve, int people, int halfDays) {
    public CapacityNeeds {
        duties = Map.copyOf(duties);
        if (people < 1 || halfDays < 1) {
            throw new IllegalArgumentException("Somebody goes, for half a day at least.");
        }
    }
}
