package org.mingjian.identity.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingjian.identity.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where an agency acts, on any day (属地, ORG-01). Where nothing is recorded that is the region of its seat. */
@Service
public class Jurisdictions implements Territory {
    private final JurisdictionRows rows;
    private final Clock clock;

    Jurisdictions(JurisdictionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns the jurisdiction of an agency that holds on a day. */
    @Transactional(readOnly = true)
    public Jurisdiction of(UUID agency, LocalDate day) {
        return rows.ofAgency(agency).stream().filter(version -> version.holdsOn(day)).findFirst().orElseThrow();
    }

    /** Returns all versions of an agency's jurisdiction, the newest first; the region of its seat comes last. */
    @Transactional(readOnly = true)
    public List<Jurisdiction> versions(UUID agency) {
        return rows.ofAgency(agency).reversed();
    }

    /** Says whether a region lies in an agency's jurisdiction on a day. */
    @Transactional(readOnly = true)
    public boolean covers(UUID agency, String region, LocalDate day) {
        return of(agency, day).covers(region);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean covers(UUID agency, String region) {
        return covers(agency, region, LocalDate.now(clock));
    }
}
