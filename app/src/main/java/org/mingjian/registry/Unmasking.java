package org.mingjian.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.StepUp;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the personal data of one record to somebody entitled, after a second factor and on record (SEC-04, SEC-09). */
@Service
public class Unmasking {
    private final Privacy privacy;
    private final StepUp stepUp;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Unmasking(Privacy privacy, StepUp stepUp, Ledger ledger, TransactionTemplate transaction) {
        this.privacy = privacy;
        this.stepUp = stepUp;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * What was opened.
     *
     * @param contacts contact persons of a subject
     * @param values other sealed values by header; an interest's own words stand under an empty header
     */
    public record Opened(List<Contact> contacts, Map<String, String> values) {
        /** Says nothing of a person, so that no log does. */
        @Override
        public String toString() {
            return "Opened[]";
        }
    }

    /** Opens a record; the ledger says which one, by whom and why, and never what was read. */
    public Outcome<Opened> open(Actor actor, BookKind kind, BookRecord record, String reason, String code) {
        List<Fault> faults = Reasons.with(List.of(), reason);
        Optional<Fault> refused = faults.isEmpty() ? stepUp.refusal(actor, code) : Optional.empty();
        if (!faults.isEmpty() || refused.isPresent()) {
            return new Outcome.Refused<>(refused.map(List::of).orElse(faults));
        }
        return transaction.execute(status -> {
            ledger.append("PERSONAL_UNMASKED", actor.agencyCode(), actor.accountId().toString(),
                    Json.object("book", kind.name(), "record", record.address(), "reason", reason.strip()));
            return new Outcome.Done<>(opened(kind, record));
        });
    }

    private Opened opened(BookKind kind, BookRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Contact> contacts = List.of();
        if (record instanceof Subject subject) {
            contacts = privacy.contacts(subject.code(), subject.contacts());
        } else if (record instanceof Interest interest) {
            values.put("", privacy.openInterest(interest.certificate() + "|" + interest.code(), interest.kind()));
        }
        values.putAll(privacy.openAside(kind, privacy.nameOf(record), privacy.asideOf(record)));
        return new Opened(contacts, values);
    }
}
