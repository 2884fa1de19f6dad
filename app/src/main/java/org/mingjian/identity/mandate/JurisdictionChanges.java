package org.mingjian.identity.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records where agencies act, a version for each time (属地, ORG-01). */
@Service
public class JurisdictionChanges {
    private static final int LONGEST = 100;

    private final JurisdictionRows rows;
    private final Jurisdictions jurisdictions;
    private final Agencies agencies;
    private final Turns turns;
    private final Ledger ledger;
    private final Clock clock;

    JurisdictionChanges(
            JurisdictionRows rows, Jurisdictions jurisdictions, Agencies agencies, Turns turns, Ledger ledger,
            Clock clock
    ) {
        this.rows = rows;
        this.jurisdictions = jurisdictions;
        this.agencies = agencies;
        this.turns = turns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records a version of an agency's jurisdiction. It begins no earlier than the newest one, takes the place of one
     * that begins on the same day, and lies in what the superior has on its first day.
     *
     * @param actor the name under which the ledger records the act
     */
    @Transactional
    public Outcome<Jurisdiction> record(String actor, Agency agency, NewJurisdiction typed) {
        turns.take(agency.id());
        Checks checks = new Checks().line("basis", typed.basis(), LONGEST);
        JurisdictionChecks regions = new JurisdictionChecks(checks, typed);
        regions.together();
        Optional<LocalDate> from = checks.date("from", typed.from());
        Optional<LocalDate> newest = rows.ofAgency(agency.id()).getLast().from();
        from.ifPresent(day -> {
            newest.ifPresent(last -> checks.require(!day.isBefore(last), "from", "mandate.fault.area-before",
                    last.toString()));
            Optional.ofNullable(agency.parentId())
                    .flatMap(agencies::byId)
                    .filter(superior -> !agency.kind().party())
                    .ifPresent(superior -> regions.within(superior, jurisdictions.of(superior.id(), day)));
        });
        if (checks.any()) {
            return checks.refusal();
        }
        UUID id = UUID.randomUUID();
        rows.add(id, agency.id(), new JurisdictionRows.Version(regions.included(), regions.excluded(), typed.basis(),
                from.orElseThrow()), actor, clock.instant());
        ledger.append("JURISDICTION", agency.code(), actor,
                Json.object("id", id.toString(), "included", regions.included(), "excluded",
                        regions.excluded(), "basis", typed.basis(), "from", from.orElseThrow().toString()));
        return new Outcome.Done<>(rows.ofAgency(agency.id()).getLast());
    }
}
