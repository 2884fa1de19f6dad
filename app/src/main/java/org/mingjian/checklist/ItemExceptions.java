package org.mingjian.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.checklist.ItemException.Act;
import org.mingjian.checklist.ItemException.State;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.law.Citation;
import org.mingjian.law.Clauses;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for and decides exceptions from the published list (ITEM-03, Heilongjiang plan 2.3, Xiqing plan 3.2): who asks
 * never decides, and each act is in the ledger with the hash of what was asked.
 */
@Service
public class ItemExceptions {
    private static final int LONGEST = 500;

    private final ExceptionRows rows;
    private final VersionRows versions;
    private final Clauses clauses;
    private final Ledger ledger;
    private final Clock clock;

    ItemExceptions(ExceptionRows rows, VersionRows versions, Clauses clauses, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.clauses = clauses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns an agency's exceptions in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<ItemException> of(UUID agency) {
        return rows.ofAgency(agency);
    }

    /** Returns an exception of one of these agencies; to others it does not exist (SEC-07). */
    @Transactional(readOnly = true)
    public Optional<ItemException> find(Set<UUID> agencies, UUID id) {
        return rows.find(id).filter(one -> agencies.contains(one.agencyId()));
    }

    /** Asks for an exception of the actor's agency: from today on, for what the list does not hold, on law that stands. */
    @Transactional
    public Outcome<ItemException> ask(Actor actor, ExceptionRequest request) {
        rows.takeTurn();
        List<Fault> faults = faults(actor, request);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        String salt = UUID.randomUUID().toString();
        ItemException asked = new ItemException(UUID.randomUUID(), actor.agencyId(),
                rows.ofAgency(actor.agencyId()).size() + 1, request, ExceptionRows.hash(request, salt), State.ASKED,
                act(actor, ""), Optional.empty());
        rows.add(asked, salt);
        record(actor, asked);
        return new Outcome.Done<>(asked);
    }

    /** Approves an exception that waits; another person than who asked, with the words of the approval. */
    @Transactional
    public Outcome<ItemException> approve(Actor actor, ItemException asked, String words) {
        LocalDate today = LocalDate.now(clock);
        if (asked.request().scope().to().isBefore(today)) {
            return Outcome
                    .refused(Fault.ofForm("checklist.exception.fault.over", asked.request().scope().to().toString()));
        }
        return decide(actor, asked, State.APPROVED, words);
    }

    /** Rejects an exception that waits; another person than who asked, with the reason. */
    @Transactional
    public Outcome<ItemException> reject(Actor actor, ItemException asked, String words) {
        return decide(actor, asked, State.REJECTED, words);
    }

    /** Withdraws an exception that waits; anyone who may ask for one in the agency, with the reason. */
    @Transactional
    public Outcome<ItemException> withdraw(Actor actor, ItemException asked, String words) {
        return decide(actor, asked, State.WITHDRAWN, words);
    }

    private List<Fault> faults(Actor actor, ExceptionRequest request) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = request.scope().from();
        List<Fault> faults = new ArrayList<>();
        if (from.isBefore(today)) {
            faults.add(Fault.of("from", "checklist.exception.fault.past", from.toString(), today.toString()));
        }
        Optional<ListVersion> list = versions.ofAgency(actor.agencyId())
                .stream()
                .filter(one -> one.holds(from))
                .findFirst();
        if (list.isEmpty()) {
            faults.add(Fault.of("from", "checklist.exception.fault.no-list", from.toString()));
        }
        list.flatMap(one -> one.list().find(request.code()))
                .ifPresent(item -> faults.add(Fault.of("code", "checklist.exception.fault.listed", item.code())));
        request.basis()
                .stream()
                .flatMap(line -> Citation.read(line).stream())
                .filter(citation -> clauses.resolve(citation, from).wrong())
                .forEach(citation -> faults.add(Fault.of("basis", "checklist.exception.fault.basis", citation.text())));
        return faults;
    }

    private Outcome<ItemException> decide(Actor actor, ItemException asked, State to, String words) {
        if (!actor.agencyId().equals(asked.agencyId()) || asked.state() != State.ASKED) {
            return Outcome.refused(Fault.ofForm("checklist.exception.fault.decided"));
        }
        if (to != State.WITHDRAWN && actor.accountId().equals(asked.asked().by())) {
            return Outcome.refused(Fault.ofForm("checklist.exception.fault.oneself"));
        }
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return Outcome.refused(Fault.of("words", "checklist.exception.fault.words", LONGEST));
        }
        ItemException decided = asked.decided(to, act(actor, said));
        if (!rows.decide(decided)) {
            return Outcome.refused(Fault.ofForm("checklist.exception.fault.decided"));
        }
        record(actor, decided);
        return new Outcome.Done<>(decided);
    }

    private Act act(Actor actor, String words) {
        return new Act(actor.accountId(), actor.name(), clock.instant(), words);
    }

    /** Names no unit and no person: the hash holds the units, and they are told only after their inspection. */
    private void record(Actor actor, ItemException one) {
        ExceptionScope scope = one.request().scope();
        ledger.append("ITEM_EXCEPTION", actor.agencyCode(), actor.accountId().toString(), Json.object("exception",
                one.id().toString(), "number", one.number(), "state", one.state().name(), "code", one.request().code(),
                "from", scope.from().toString(), "to", scope.to().toString(), "hash", one.hash()));
    }
}
