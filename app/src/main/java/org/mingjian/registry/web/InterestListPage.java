package org.mingjian.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.registry.Interest;

/**
 * A part of the list of interests.
 *
 * @param frame what every list has
 * @param state the state chosen
 * @param interests the interests
 * @param agencyNames names of their agencies
 * @param own the reader's agency
 * @param silent how many inspectors of it stated nothing this year
 */
record InterestListPage(
    ListFrame frame,
    String state,
    List<Interest> interests,
    Map<UUID, String> agencyNames,
    UUID own,
    long silent
) {
    public List<String> states() {
        return List.of("active", "ended");
    }
}
