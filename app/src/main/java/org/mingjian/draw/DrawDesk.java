package org.mingjian.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.policy.PolicyDocument;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares draws (准备): makes and changes drafts, and shows what a draft will mean before anything is sealed. */
@Service
public class DrawDesk {
    private final DrawRecords draws;
    private final DrawSequence sequence;
    private final PoolSource pool;
    private final PeopleNames names;
    private final Trials trials;
    private final Attempts attempts;
    private final CrewSource crews;
    private final Partners partners;
    private final PolicyAdoption adoption;
    private final Ledger ledger;
    private final Clock clock;

    DrawDesk(
            DrawRecords draws, DrawSequence sequence, PoolSource pool, PeopleNames names, Trials trials,
            Attempts attempts, CrewSource crews, Partners partners, PolicyAdoption adoption, Ledger ledger, Clock clock
    ) {
        this.draws = draws;
        this.sequence = sequence;
        this.pool = pool;
        this.names = names;
        this.trials = trials;
        this.attempts = attempts;
        this.crews = crews;
        this.partners = partners;
        this.adoption = adoption;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the policy that binds the actor's agency today, if it has adopted one. */
    public Optional<PolicyDocument> adopted(Actor actor) {
        return adoption.policyOf(actor.agencyId(), LocalDate.now(clock));
    }

    /** Returns the policy that binds the actor's agency today. */
    public PolicyDocument policy(Actor actor) {
        return adopted(actor)
                .orElseThrow(() -> new IllegalStateException("The agency has adopted no policy."));
    }

    /** Makes a draft of the actor's own agency and numbers it. */
    @Transactional
    public UUID prepare(Actor actor, DrawDraft draft) {
        return prepare(actor, UUID.randomUUID(), draft);
    }

    /**
     * Makes a draft of the actor's own agency and numbers it, once for each press of the button: the draft's own id
     * follows from the person, the form's key and what was typed, so that a second press finds the first one's draft.
     *
     * @param key the key that the form carried
     */
    @Transactional
    public UUID prepare(Actor actor, UUID key, DrawDraft draft) {
        sequence.lock(actor.agencyCode());
        UUID id = UUID.nameUUIDFromBytes((actor.accountId() + " " + key + " " + draft).getBytes(UTF_8));
        if (draws.find(id).isPresent()) {
            return id;
        }
        Instant now = clock.instant();
        int year = LocalDate.now(clock).getYear();
        String drawId = DrawIdentity.drawId(actor.agencyCode(), year, sequence.numbered(actor.agencyCode(), year) + 1);
        DrawDraft counted = counted(actor, draft);
        draws.insert(id, identity(actor, drawId), counted, actor.accountId(), now);
        log("DRAW_PREPARED", actor, drawId, counted);
        return id;
    }

    /**
     * Changes a draft.
     *
     * @param version the version that was shown; a draft changed in between is not overwritten
     * @throws OptimisticLockingFailureException where the draft was changed or sealed in between
     */
    @Transactional
    public void change(UUID id, Actor actor, DrawDraft draft, int version) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        DrawDraft counted = counted(actor, draft);
        if (!draws.update(id, identity(actor, draw.drawId()), counted, version)) {
            throw new OptimisticLockingFailureException("The draw " + draw.drawId() + " was changed in between.");
        }
        log("DRAW_CHANGED", actor, draw.drawId(), counted);
    }

    /** Returns rows, rules and everything that stands against a draft, as sealing would see it now. */
    @Transactional(readOnly = true)
    public Preparation preview(DrawRecord draw) {
        return pool.prepare(draw);
    }

    /** Runs a draft dry: its chances, and everything that would keep it from being sealed. */
    @Transactional(readOnly = true)
    public Trial trial(DrawRecord draw) {
        Trial trial = trials.run(draw, pool.prepare(draw));
        List<Shortfall> all = new ArrayList<>(attempts.against(draw).stream().toList());
        all.addAll(trial.shortfalls());
        return new Trial(trial.preparation(), trial.chances(), all);
    }

    /** Returns what a directed draw of the actor's agency can be restricted to. */
    @Transactional(readOnly = true)
    public ConditionOffer offer(Actor actor) {
        return pool.offer(actor.agencyId());
    }

    /** Returns the registered name of each subject of an agency by its code. */
    public Map<String, String> namesOf(UUID agency, Collection<String> codes) {
        return names.ofSubjects(agency, codes);
    }

    /** Returns the chances of a preparation, or the quotas that collide. */
    public static AllocationOutcome chances(Preparation preparation) {
        return preparation.chances();
    }

    /** A whole-field action takes as many as the field has; the number follows from the registry. */
    private DrawDraft counted(Actor actor, DrawDraft draft) {
        return draft.choices().wholeField()
                ? draft.withCount(pool.countOf(actor.agencyId(), draft, policy(actor)))
                : draft;
    }

    /** Returns who could take part in a joint draw of the actor's agency, with the departments that have inspectors. */
    @Transactional(readOnly = true)
    public List<PartnerOffer> partners(Actor actor) {
        return partners.of(actor.agencyId());
    }

    /** Returns the reason codes that the policy's own sentence lets through without a further reason (POL-07). */
    public Set<DrawChoices.ExceptionCode> exceptionsOf(PolicyDocument policy) {
        return DraftDepartures.allowed(policy);
    }

    /** Counts the agency's experts whose term runs. */
    @Transactional(readOnly = true)
    public long servingExperts(Actor actor) {
        return crews.experts(actor.agencyId(), LocalDate.now(clock)).stream().filter(Specialist::serving).count();
    }

    /** Returns what the agency's experts can look at, each once. */
    @Transactional(readOnly = true)
    public List<String> contents(Actor actor) {
        return Specialist.contentsOf(crews.experts(actor.agencyId(), LocalDate.now(clock)));
    }

    private DrawIdentity identity(Actor actor, String drawId) {
        PolicyDocument policy = policy(actor);
        return new DrawIdentity(actor.agencyId(), actor.agencyCode(), drawId, 1, policy.id(), policy.version());
    }

    private void log(String type, Actor actor, String drawId, DrawDraft draft) {
        ledger.append(type, actor.agencyCode(), actor.accountId().toString(),
                Json.object("drawId", drawId, "count", draft.count(),
                        "condition", ConditionText.write(draft.condition()), "excludeDone", draft.excludeDone(),
                        "choices",
                        ChoiceText.write(draft.choices())));
    }
}
