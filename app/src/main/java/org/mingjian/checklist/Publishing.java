package org.mingjian.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a draft from a day on: it is checked, hashed, frozen and recorded, and the version before ends the day
 * before. A refusal names the rule, its clause, the items, and what would mend them.
 */
@Service
public class Publishing {
    private static final String LABEL = "checklist.field.";

    private final VersionRows rows;
    private final ItemChecks checks;
    private final Ledger ledger;
    private final Clock clock;

    Publishing(VersionRows rows, ItemChecks checks, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Publishes a draft of the actor's agency.
     *
     * @param from the first day in force: today or later, after the first day of the version before
     */
    @Transactional
    public Outcome<PublishedList> publish(Actor actor, ListVersion draft, LocalDate from) {
        if (!actor.agencyId().equals(draft.agencyId()) || !draft.draft()) {
            return Outcome.refused(Fault.ofForm("checklist.fault.frozen", draft.number()));
        }
        rows.takeTurn();
        List<Fault> faults = new ArrayList<>(faultsOfDay(actor, from));
        faults.addAll(faults(draft.list(), from));
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        ListVersion.Issue issue = new ListVersion.Issue(from, Optional.empty(), VersionRows.hash(draft.list()));
        ListVersion issued = new ListVersion(draft.id(), draft.agencyId(), draft.number(), draft.revision(),
                draft.base(), draft.baseList(), draft.list(), Optional.of(issue), actor.accountId().toString(),
                clock.instant());
        if (!rows.publish(issued)) {
            return Outcome.refused(Fault.ofForm("checklist.fault.meanwhile"));
        }
        ledger.append("ITEM_LIST_PUBLISHED", actor.agencyCode(), actor.accountId().toString(), Json.object("list",
                issued.id().toString(), "version", issued.number(), "from", from.toString(), "items",
                issued.list().items().size(), "base", issued.base(), "hash", issue.hash()));
        return new Outcome.Done<>(PublishedList.of(issued));
    }

    /** Returns why a list could not be published from a day on; one fault for each rule, with its items. */
    @Transactional(readOnly = true)
    public List<Fault> faults(ItemList list, LocalDate from) {
        List<ItemCheck> stand = checks.of(list, from);
        List<Fault> faults = new ArrayList<>();
        if (stand.isEmpty()) {
            faults.add(Fault.ofForm("checklist.fault.empty"));
        }
        for (ItemField field : ItemField.all()) {
            String rule = ItemChecks.owed(field) ? "checklist.fault.power" : "checklist.fault.missing";
            gather(stand, check -> check.missing().contains(field), rule)
                    .map(fault -> fault.at(LABEL + field.key(), ""))
                    .ifPresent(faults::add);
        }
        gather(stand, check -> !check.unread().isEmpty(), "checklist.fault.unread").ifPresent(faults::add);
        gather(stand, check -> !check.wrongOnes().isEmpty(), "checklist.fault.wrong").ifPresent(faults::add);
        return faults;
    }

    private List<Fault> faultsOfDay(Actor actor, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        List<Fault> faults = new ArrayList<>();
        if (from.isBefore(today)) {
            faults.add(Fault.of("from", "checklist.fault.past", from.toString(), today.toString()));
        }
        rows.ofAgency(actor.agencyId())
                .stream()
                .flatMap(version -> version.issue().stream())
                .map(ListVersion.Issue::from)
                .filter(before -> !from.isAfter(before))
                .reduce((first, second) -> second)
                .ifPresent(before -> faults
                        .add(Fault.of("from", "checklist.fault.before", from.toString(), before.toString())));
        return faults;
    }

    private static Optional<Fault> gather(List<ItemCheck> stand, Predicate<ItemCheck> faulty, String key) {
        List<String> codes = stand.stream().filter(faulty).map(check -> check.item().code()).toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.of("item-" + codes.getFirst(), key, String.join(", ", codes), codes.size()));
    }
}
