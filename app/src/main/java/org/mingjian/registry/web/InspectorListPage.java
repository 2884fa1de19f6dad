package org.mingjian.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.registry.Inspector;

/**
 * A part of the list of inspectors.
 *
 * @param frame what every list has
 * @param industry code of the industry chosen
 * @param state the state chosen
 * @param inspectors the inspectors
 * @param agencyNames names of their agencies
 * @param own the reader's agency
 * @param today the day on which certificates are looked at
 * @param leadDays how many days before its end a certificate ends soon
 */
record InspectorListPage(
    ListFrame frame,
    String industry,
    String state,
    List<Inspector> inspectors,
    Map<UUID, String> agencyNames,
    UUID own,
    LocalDate today,
    int leadDays
) {
    public List<Industry> industries() {
        return Industries.all();
    }

    public List<String> states() {
        return List.of("VALID", "SOON", "LAPSED", "AWAY");
    }

}
