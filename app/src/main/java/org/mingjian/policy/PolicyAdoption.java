package org.mingjian.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which policy an agency follows on a day (POL-01); each adoption is an act in the ledger. */
@Service
public class PolicyAdoption {
    private final Adoptions adoptions;
    private final PolicyLibrary library;
    private final PolicyShelf shelf;
    private final Ledger ledger;
    private final Clock clock;

    PolicyAdoption(Adoptions adoptions, PolicyLibrary library, PolicyShelf shelf, Ledger ledger, Clock clock) {
        this.adoptions = adoptions;
        this.library = library;
        this.shelf = shelf;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes the actor's agency follow a policy that ships, or an approved one of its own, from a day on. An agency's first adoption may begin earlier than
     * today; a later one may not, since draws were held under the one before. A second press changes nothing.
     *
     * @return the adoption, or the refusal with its rule
     */
    @Transactional
    public Outcome<Adoption> adopt(Actor actor, String ref, LocalDate from) {
        Optional<PolicyLibrary.Found> found = library.find(actor, ref);
        if (found.isEmpty()) {
            return Outcome.refused(Fault.ofForm("policy.fault.unknown", ref));
        }
        Optional<Derivation> own = found.get().own();
        if (own.isPresent() && (own.get().state() != Derivation.State.APPROVED
                || !own.get().agencyId().equals(actor.agencyId()))) {
            return Outcome.refused(Fault.ofForm("policy.fault.not-approved", own.get().document().id()));
        }
        PolicyDocument document = found.get().document();
        if (own.isEmpty() && Policies.shipped().list().stream().noneMatch(one -> one.hash().equals(document.hash()))
                && history(actor.agencyId()).stream().noneMatch(one -> one.hash().equals(document.hash()))) {
            return Outcome.refused(Fault.ofForm("policy.fault.not-approved", document.id()));
        }
        adoptions.takeTurn();
        Optional<Adoption> same = adoptions.inForce(actor.agencyId(), from)
                .filter(adoption -> adoption.hash().equals(document.hash()));
        if (same.isPresent()) {
            return new Outcome.Done<>(same.get());
        }
        Optional<Fault> fault = faultOf(actor, document, from);
        return fault.isPresent() ? Outcome.refused(fault.get()) : new Outcome.Done<>(record(actor, document, from));
    }

    /** Returns the adoption that holds for an agency on a day, if there is one yet. */
    @Transactional(readOnly = true)
    public Optional<Adoption> inForce(UUID agencyId, LocalDate on) {
        return adoptions.inForce(agencyId, on);
    }

    /** Returns the policy that an agency follows on a day, in the version that it adopted. */
    @Transactional(readOnly = true)
    public Optional<PolicyDocument> policyOf(UUID agencyId, LocalDate on) {
        return adoptions.inForce(agencyId, on).map(adoption -> shelf.byHash(adoption.hash()));
    }

    /** Returns an agency's adoptions, the latest first. */
    @Transactional(readOnly = true)
    public List<Adoption> history(UUID agencyId) {
        return adoptions.history(agencyId);
    }

    private Optional<Fault> faultOf(Actor actor, PolicyDocument document, LocalDate from) {
        if (from.isBefore(document.from())) {
            return Optional.of(
                    Fault.of("from", "policy.fault.before-document", from.toString(), document.from().toString()));
        }
        Optional<LocalDate> to = document.to().filter(from::isAfter);
        if (to.isPresent()) {
            return Optional.of(Fault.of("from", "policy.fault.after-document", from.toString(), to.get().toString()));
        }
        LocalDate today = LocalDate.now(clock);
        boolean first = adoptions.history(actor.agencyId()).isEmpty();
        return first || !from.isBefore(today)
                ? Optional.empty()
                : Optional.of(Fault.of("from", "policy.fault.past", from.toString(), today.toString()));
    }

    private Adoption record(Actor actor, PolicyDocument document, LocalDate from) {
        adoptions.keep(document);
        Adoption adoption = adoptions.add(
                new Adoption(0,
                        actor.agencyId(),
                        document.id(),
                        document.version(),
                        document.hash(),
                        from,
                        actor.accountId().toString(),
                        clock.instant()));
        ledger.append(
                "POLICY",
                actor.agencyCode(),
                actor.accountId().toString(),
                Json.object(
                        "id",
                        document.id(),
                        "version",
                        document.version(),
                        "hash",
                        document.hash(),
                        "from",
                        from.toString()));
        return adoption;
    }
}
