package org.mingjian.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.terms.Approval;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Permission;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries void draws again (再次抽取, VDP §3.3): under the same number, as the next attempt, with the supervising party's
 * approval. That is a leader of an agency above; where the agency has none, its own leader, as for events. Nobody
 * approves what that person asked for.
 */
@Service
public class Attempts {
    private static final String CLAUSE = "VDP §3.3";

    private final DrawRecords draws;
    private final AttemptRows rows;
    private final ScoreRows scores;
    private final Agencies agencies;
    private final Ledger ledger;

    Attempts(DrawRecords draws, AttemptRows rows, ScoreRows scores, Agencies agencies, Ledger ledger) {
        this.draws = draws;
        this.rows = rows;
        this.scores = scores;
        this.agencies = agencies;
        this.ledger = ledger;
    }

    /** Returns what is known of a draw as a further attempt; nothing for a first one. */
    public Optional<Attempt> of(UUID draw) {
        return rows.find(draw);
    }

    /** Returns the attempt that follows a void one. */
    public Optional<Attempt> after(UUID draw) {
        return rows.after(draw);
    }

    /** Lists the attempts that wait for this person's approval, oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> waitingFor(Actor actor) {
        Set<UUID> scope = actor.may(Permission.ATTEMPT_APPROVE) ? agencies.scopeOf(actor) : Set.of();
        return scope.isEmpty()
                ? List.of()
                : rows.waiting(scope)
                        .stream()
                        .filter(one -> supervises(actor, draws.find(one.draw()).orElseThrow()) && !own(one, actor))
                        .toList();
    }

    /** Says whether this person belongs to the supervising party of a draw. */
    @Transactional(readOnly = true)
    public boolean supervises(Actor actor, DrawRecord draw) {
        if (!actor.may(Permission.ATTEMPT_APPROVE) || !agencies.scopeOf(actor).contains(draw.agency())) {
            return false;
        }
        return !actor.agencyId().equals(draw.agency()) || agencies.top(actor);
    }

    /** Says whether a draw is one that can be tried again: sealed, given up, and not followed by another attempt yet. */
    public boolean open(DrawRecord draw) {
        return draw.state() == DrawState.VOID && draw.seal().isPresent() && rows.after(draw.id()).isEmpty();
    }

    /** Makes the draft of the next attempt, with everything that the void one had; its list is that of the sealing. */
    @Transactional
    public StepOutcome ask(UUID id, Actor actor, String reason) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        if (rows.after(id).isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        if (!open(draw)) {
            return StepOutcome.Refused.of("attempt-void", CLAUSE, draw.drawId());
        }
        Optional<StepOutcome.Refused> unfit = Reasons.refusal(reason, CLAUSE);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        Instant now = ledger.now();
        UUID next = UUID.randomUUID();
        DrawIdentity identity = new DrawIdentity(draw.agency(), draw.org(), draw.drawId(), draw.attempt() + 1,
                draw.policyId(), draw.policyVersion());
        draws.insert(next, identity, draw.draft(), actor.accountId(), now);
        scores.copy(id, next);
        rows.ask(next, id, reason, new Attempt.Act(actor.accountId(), now));
        ledger.append("ATTEMPT_ASKED", draw.org(), actor.accountId().toString(), Json.object("drawId", draw.drawId(),
                "attempt", identity.attempt(), "before", draw.sealed().commitment(), "reason", reason));
        return new StepOutcome.Done();
    }

    /** Approves the draft of an attempt as it is now. */
    @Transactional
    public StepOutcome approve(UUID id, Actor actor) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Attempt attempt = rows.find(id).orElseThrow();
        if (draw.state() != DrawState.PREPARING || attempt.approvalOf(draw).isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        Optional<StepOutcome.Refused> refusal = decided(attempt, draw, actor);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LedgerEntry entry = log("ATTEMPT_APPROVED", draw, actor, Optional.empty());
        rows.approve(id, new Attempt.Approved(actor.accountId(), entry.at(), draw.version()));
        return new StepOutcome.Done();
    }

    /** Refuses an attempt with a reason: its draft is given up, and another one may be asked for. */
    @Transactional
    public StepOutcome refuse(UUID id, Actor actor, String reason) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Attempt attempt = rows.find(id).orElseThrow();
        if (draw.state() != DrawState.PREPARING) {
            return new StepOutcome.AlreadyDone();
        }
        Optional<StepOutcome.Refused> refusal = decided(attempt, draw, actor).or(() -> Reasons.refusal(reason, CLAUSE));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        log("ATTEMPT_REFUSED", draw, actor, Optional.of(reason));
        draws.cancel(id, reason);
        return new StepOutcome.Done();
    }

    private Optional<StepOutcome.Refused> decided(Attempt attempt, DrawRecord draw, Actor actor) {
        if (!supervises(actor, draw)) {
            return Optional.of(StepOutcome.Refused.of("attempt-supervisor", CLAUSE));
        }
        return own(attempt, actor)
                ? Optional.of(StepOutcome.Refused.of("attempt-own", CLAUSE))
                : Optional.empty();
    }

    private static boolean own(Attempt attempt, Actor actor) {
        return attempt.asked().by().equals(actor.accountId());
    }

    private LedgerEntry log(String type, DrawRecord draw, Actor actor, Optional<String> reason) {
        return ledger.append(type, draw.org(), actor.accountId().toString(), Json.object("drawId", draw.drawId(),
                "attempt", draw.attempt(), "refusal", reason));
    }

    /** Says why a draft may not be sealed yet: a further attempt needs the supervising party's approval. */
    Optional<Shortfall> against(DrawRecord draw) {
        boolean missing = draw.attempt() > 1
                && rows.find(draw.id()).flatMap(one -> one.approvalOf(draw)).isEmpty();
        return missing
                ? Optional.of(Shortfall.of("attempt-approval", CLAUSE, draw.attempt()))
                : Optional.empty();
    }

    /** Returns who approved what is sealed now: the host, and for a further attempt the supervising party before. */
    List<Approval> approvals(DrawRecord draw, Instant now) {
        List<Approval> approvals = new ArrayList<>();
        rows.find(draw.id())
                .flatMap(one -> one.approvalOf(draw))
                .ifPresent(one -> approvals.add(new Approval(Approval.SUPERVISOR, one.at())));
        approvals.add(new Approval("draw-host", now));
        return approvals;
    }
}
