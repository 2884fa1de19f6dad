package org.mingjian.draw;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.terms.CellChance;

/**
 * What people want to know of a sealed draw at a glance; taken from the sealed bytes, which never change.
 *
 * @param prev the commitment before it in the organisation's sequence, 64 zeros for the first
 * @param chances the sealed chance table
 * @param statuses number of rows of each status, by the status as in the row
 * @param team seats of each subject's team
 * @param bars barred pairs of inspector and subject
 * @param open whether the rules let the result be shown as soon as it is drawn (mode OPEN)
 * @param keyMinimum least number of key subjects, where the policy sets one
 */
public record SealedView(
    String prev,
    List<CellChance> chances,
    SortedMap<String, Long> statuses,
    int team,
    long bars,
    boolean open,
    OptionalLong keyMinimum
) {

    public SealedView {
        chances = List.copyOf(chances);
        statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
    }
}
