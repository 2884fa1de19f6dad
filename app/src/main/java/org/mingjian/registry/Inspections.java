package org.mingjian.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * Enters visits in the ledger as INSPECTION (VDP §9.1), one entry each, so that a later draw can prove whom it leaves
 * out as already inspected (VDP §2.4).
 */
@Component
class Inspections {
    private static final String TYPE = "INSPECTION";

    private final VisitRows rows;
    private final Ledger ledger;

    Inspections(VisitRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /**
     * Records visits that a sheet tells of, in the caller's transaction. Where a sheet says only that there was one this
     * year, the entry bears the day on which it was told.
     */
    void record(Actor actor, List<VisitRows.Added> visits, LocalDate today) {
        Map<Long, Long> indexes = new LinkedHashMap<>();
        for (VisitRows.Added visit : visits) {
            String day = visit.on().orElse(today).toString();
            indexes.put(visit.id(), ledger.append(TYPE, actor.agencyCode(), actor.accountId().toString(),
                    Json.object("subject", visit.code(), "date", day)).index());
        }
        rows.prove(indexes);
    }
}
