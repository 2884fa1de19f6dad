package org.mingjian.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an agency's own policy out of another one (POL-02, BEY-06): a draft is changed rule by rule, submitted, and
 * approved by a leader who did not submit it, or sent back with a reason. An approved one never changes again; a change
 * is a new version of the last. Each act is in the ledger.
 */
@Service
public class PolicyDrafts {
    private static final int LONGEST_TEXT = 500;
    private static final Pattern TAKEN = Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LEAST_TEAM = 2;

    private final DerivationRows rows;
    private final PolicyLibrary library;
    private final Ledger ledger;
    private final Clock clock;

    PolicyDrafts(DerivationRows rows, PolicyLibrary library, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.library = library;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Begins an own policy of the actor's agency from one that the actor may read. */
    @Transactional
    public Outcome<Derivation> derive(Actor actor, String ref, NewPolicy typed) {
        Optional<PolicyLibrary.Found> base = library.find(actor, ref);
        if (base.isEmpty()) {
            return Outcome.refused(Fault.ofForm("policy.fault.unknown", ref));
        }
        rows.takeTurn();
        List<Derivation> same = rows.of(List.of(actor.agencyId()))
                .stream()
                .filter(one -> one.document().id().equals(typed.id()))
                .toList();
        if (Policies.shipped().find(typed.id()).isPresent() || TAKEN.matcher(typed.id()).matches()) {
            return Outcome.refused(Fault.of("id", "policy.fault.id-taken", typed.id()));
        }
        if (same.stream().anyMatch(one -> one.state() != Derivation.State.APPROVED)) {
            return Outcome.refused(Fault.of("id", "policy.fault.draft-open", typed.id()));
        }
        PolicyDocument from = base.get().document();
        boolean own = base.get().own().filter(one -> one.agencyId().equals(actor.agencyId())).isPresent();
        Json.Obj head = typed.into(Inherited.of(from, own), Integer.toString(same.size() + 1), actor.agencyName());
        return switch (read(head)) {
            case Outcome.Refused<PolicyDocument> refused -> new Outcome.Refused<>(refused.faults());
            case Outcome.Done<PolicyDocument>(PolicyDocument document) -> {
                Derivation made = new Derivation(UUID.randomUUID(), actor.agencyId(), actor.agencyCode(), document,
                        from.id() + " / " + from.version(), from.hash(), Derivation.State.DRAFT, clock.instant(),
                        Optional.empty(), Optional.empty(), Optional.empty(), "", 1);
                rows.add(made);
                log("POLICY_DERIVED", actor, document, "base", from.hash());
                yield new Outcome.Done<>(made);
            }
        };
    }

    /** Writes one rule of a draft, a new one too; a statute's stays beside the own one (LAW-11). */
    @Transactional
    public Outcome<Derivation> write(Actor actor, UUID id, int revision, TypedRule typed) {
        Derivation draft = own(actor, id);
        List<Fault> faults = faults(typed);
        return faults.isEmpty()
                ? store(actor, draft, revision, typed.into(draft.document()), typed.id())
                : new Outcome.Refused<>(faults);
    }

    /** Takes a rule out of a draft; a statute's, and those that a draw needs, stay. */
    @Transactional
    public Outcome<Derivation> remove(Actor actor, UUID id, int revision, String ruleId) {
        Derivation draft = own(actor, id);
        Optional<PolicyRule> rule = draft.document().rule(ruleId);
        if (RuleVocabulary.REQUIRED.contains(ruleId)
                || rule.filter(one -> one.basis() == PolicyRule.Basis.LAW).isPresent()) {
            return Outcome.refused(Fault.ofForm("policy.fault.not-removable",
                    rule.map(PolicyRule::clause).orElse(""), ruleId));
        }
        List<Json> rest = RuleInput.rules(draft.document())
                .stream()
                .filter(one -> !RuleInput.idOf(one).equals(ruleId))
                .toList();
        return store(actor, draft, revision, RuleInput.object(draft.document()).with("rules", rest), ruleId);
    }

    /** Hands a draft to the leaders; from now on it cannot be changed unless it is sent back. */
    @Transactional
    public Outcome<Derivation> submit(Actor actor, UUID id, int revision) {
        Derivation draft = own(actor, id);
        if (!rows.submit(id, revision, actor.accountId())) {
            return stale(draft);
        }
        log("POLICY_SUBMITTED", actor, draft.document(), "hash", draft.document().hash());
        return new Outcome.Done<>(own(actor, id));
    }

    /** Approves what was submitted by somebody else. */
    @Transactional
    public Outcome<Derivation> approve(Actor actor, UUID id, int revision) {
        return decide(actor, id, revision, Derivation.State.APPROVED, "");
    }

    /** Sends back what was submitted by somebody else, with a reason. */
    @Transactional
    public Outcome<Derivation> sendBack(Actor actor, UUID id, int revision, String reason) {
        String told = reason.strip();
        return told.isEmpty() || told.length() > LONGEST_TEXT || Characters.outOfPlace(told).isPresent()
                ? Outcome.refused(Fault.of("reason", "policy.fault.reason", told, LONGEST_TEXT))
                : decide(actor, id, revision, Derivation.State.DRAFT, told);
    }

    private Outcome<Derivation> decide(Actor actor, UUID id, int revision, Derivation.State state, String reason) {
        Derivation draft = own(actor, id);
        if (draft.revision() != revision || draft.state() != Derivation.State.SUBMITTED) {
            return stale(draft);
        }
        if (draft.submittedBy().filter(actor.accountId()::equals).isPresent()) {
            return Outcome.refused(Fault.ofForm("policy.fault.oneself"));
        }
        if (!rows.decide(draft, state, actor.accountId(), clock.instant(), reason)) {
            return stale(draft);
        }
        boolean approved = state == Derivation.State.APPROVED;
        log(approved ? "POLICY_APPROVED" : "POLICY_RETURNED", actor, draft.document(), approved ? "hash" : "reason",
                approved ? draft.document().hash() : reason);
        return new Outcome.Done<>(own(actor, id));
    }

    private Outcome<Derivation> store(Actor actor, Derivation draft, int revision, Json.Obj changed, String ruleId) {
        return switch (read(changed)) {
            case Outcome.Refused<PolicyDocument> refused -> new Outcome.Refused<>(refused.faults());
            case Outcome.Done<PolicyDocument>(PolicyDocument document) -> {
                if (!rows.write(draft.id(), revision, document)) {
                    yield stale(draft);
                }
                log("POLICY_CHANGED", actor, document, "rule", ruleId);
                yield new Outcome.Done<>(own(actor, draft.id()));
            }
        };
    }

    private static List<Fault> faults(TypedRule typed) {
        List<Fault> faults = new ArrayList<>();
        if (RuleVocabulary.find(typed.id()).isEmpty() || typed.id().endsWith(RuleVocabulary.LAW_SUFFIX)) {
            faults.add(Fault.ofForm("policy.fault.rule", typed.id()));
        }
        long least = typed.value().getOrDefault("minimum", List.of("")).stream().filter("1"::equals).count();
        if (typed.id().equals("team-size") && least > 0) {
            faults.add(Fault.of("minimum", "policy.fault.team-law", LEAST_TEAM));
        }
        if (typed.text().length() > LONGEST_TEXT || typed.clause().length() > LONGEST_TEXT) {
            faults.add(Fault.of("text", "policy.fault.long", LONGEST_TEXT));
        }
        Characters.outOfPlace(typed.text().replaceAll("\\R", " "))
                .ifPresent(found -> faults.add(Fault.of("text", "policy.fault.character", found)));
        return faults;
    }

    /** Reads a document as the reader of all policies does, so that an own one can be followed like any other. */
    private static Outcome<PolicyDocument> read(Json.Obj json) {
        try {
            return new Outcome.Done<>(PolicyReader.read(json));
        } catch (MalformedInput fault) {
            return Outcome.refused(PolicyFaults.of(fault));
        }
    }

    private Derivation own(Actor actor, UUID id) {
        return rows.find(id)
                .filter(one -> one.agencyId().equals(actor.agencyId()))
                .orElseThrow(() -> new IllegalStateException("The draft " + id + " is none of the actor's agency."));
    }

    private static Outcome<Derivation> stale(Derivation draft) {
        return Outcome.refused(Fault.ofForm("policy.fault.stale", draft.document().id()));
    }

    private void log(String type, Actor actor, PolicyDocument document, String name, String value) {
        ledger.append(type, actor.agencyCode(), actor.accountId().toString(),
                Json.object("id", document.id(), "version", document.version(), name, value));
    }
}
