package org.mingjian.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what inspectors state once a year of their own interests (本人年度利害关系声明, REG-08). */
@Service
public class Statements {
    private final StatementRows rows;
    private final InspectorRows inspectors;
    private final Interests interests;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Statements(
            StatementRows rows, InspectorRows inspectors, Interests interests, Ledger ledger, Clock clock,
            TransactionTemplate transaction
    ) {
        this.rows = rows;
        this.inspectors = inspectors;
        this.interests = interests;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * An interest as the person declares it.
     *
     * @param code credit code of the subject
     * @param kind what the interest is
     */
    public record Declared(String code, String kind) {}

    /** Returns what the person stated this year, if anything. */
    public Optional<Statement> ofThisYear(Actor actor) {
        return rows.of(actor.accountId(), year());
    }

    /** Returns how many of the agency's inspectors in service stated nothing yet this year. */
    public long silent(UUID agency) {
        return rows.silent(agency, year());
    }

    public int year() {
        return LocalDate.now(clock).getYear();
    }

    /**
     * Takes a statement; all of it or nothing.
     *
     * @param certificate the own certificate's number; the registry must have it under the actor's name
     * @param none whether there are no interests; then {@code declared} is empty, and else it is not
     */
    public Outcome<Statement> state(Actor actor, String certificate, boolean none, List<Declared> declared) {
        String number = InspectorForm.normalise(certificate);
        Optional<Inspector> own = inspectors.find(Set.of(actor.agencyId()), actor.agencyId(), number)
                .filter(person -> person.active() && person.name().equals(actor.name()));
        if (own.isEmpty()) {
            return Outcome.refused(Fault.of("certificate", "registry.statement.fault.certificate", actor.name()));
        }
        if (none != declared.isEmpty()) {
            return Outcome.refused(Fault.of("none", "registry.statement.fault.either"));
        }
        return transaction.execute(status -> {
            List<Fault> faults = declare(actor, number, declared);
            if (!faults.isEmpty()) {
                status.setRollbackOnly();
                return new Outcome.Refused<>(faults);
            }
            Statement statement = new Statement(number, year(), none, clock.instant());
            rows.put(actor.agencyId(), actor.accountId(), statement);
            ledger.append("INTERESTS_STATED", actor.agencyCode(), actor.accountId().toString(),
                    Json.object("inspector", Salt.hash(inspectors.salt(own.get().id()), number), "year",
                            statement.year(), "none", none, "declared", declared.size()));
            return new Outcome.Done<>(statement);
        });
    }

    private List<Fault> declare(Actor actor, String number, List<Declared> declared) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            Declared one = declared.get(i);
            int place = i + 1;
            interests.put(actor, number, one.code(), one.kind(), InterestOrigin.DECLARED)
                    .faults()
                    .forEach(fault -> faults.add(new Fault(
                            Map.of("code", "code-", "interest", "kind-").getOrDefault(fault.field(), "") + place,
                            fault.key(), fault.arguments(), fault.label(), fault.value())));
        }
        return faults;
    }
}
