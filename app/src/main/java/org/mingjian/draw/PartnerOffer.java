package org.mingjian.draw;

import java.util.List;
import java.util.UUID;

/**
 * An agency that could take part in a joint draw (PLAN-07).
 *
 * @param agency the agency
 * @param name its name
 * @param own whether it is the one that draws
 * @param departments names of the departments that have inspectors
 */
public record PartnerOffer(UUID agency, String name, boolean own, List<String> departments) {
    public PartnerOffer {
        departments = List.copyOf(departments);
    }
}
