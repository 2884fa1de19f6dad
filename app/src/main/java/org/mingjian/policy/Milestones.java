package org.mingjian.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which dated tasks of a policy were done, by whom it was recorded and what shows it (POL-11). */
@Service
public class Milestones {
    private static final int LONGEST = 500;

    private final MilestoneRows rows;
    private final PolicyAdoption adoption;
    private final Agencies agencies;
    private final Ledger ledger;
    private final Clock clock;

    Milestones(MilestoneRows rows, PolicyAdoption adoption, Agencies agencies, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.adoption = adoption;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the milestones of the policies that the agencies of the person's scope follow today, the own first. */
    @Transactional(readOnly = true)
    public List<MilestoneLine> visible(Actor actor) {
        List<MilestoneLine> lines = new ArrayList<>();
        List<Agency> scope = agencies.visible(actor);
        scope.stream().filter(one -> one.id().equals(actor.agencyId())).forEach(one -> lines.addAll(of(one)));
        scope.stream().filter(one -> !one.id().equals(actor.agencyId())).forEach(one -> lines.addAll(of(one)));
        return lines;
    }

    /**
     * Records that the actor's agency has done what a milestone asks for. The first record holds; a second press
     * changes nothing.
     */
    @Transactional
    public Outcome<String> met(Actor actor, String ruleId, LocalDate on, String evidence) {
        LocalDate today = LocalDate.now(clock);
        Optional<PolicyDocument> policy = adoption.policyOf(actor.agencyId(), today);
        Optional<MilestoneRule> rule = policy.stream()
                .flatMap(document -> document.milestones().stream())
                .filter(one -> one.ruleId().equals(ruleId))
                .findFirst();
        if (rule.isEmpty()) {
            return Outcome.refused(Fault.ofForm("milestone.fault.unknown", ruleId));
        }
        List<Fault> faults = new ArrayList<>();
        if (on.isAfter(today)) {
            faults.add(Fault.of("on-" + ruleId, "milestone.fault.future", on.toString(), today.toString()));
        }
        String shown = evidence.strip();
        if (shown.isEmpty() || shown.length() > LONGEST || Characters.outOfPlace(shown).isPresent()) {
            faults.add(Fault.of("evidence-" + ruleId, "milestone.fault.evidence", rule.get().clause(), LONGEST));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        String hash = policy.get().hash();
        if (rows.add(actor.agencyId(), hash, ruleId, new MilestoneLine.Met(on, shown, actor.accountId()),
                clock.instant())) {
            ledger.append("MILESTONE_MET", actor.agencyCode(), actor.accountId().toString(), Json.object("policy",
                    hash, "rule", ruleId, "by", rule.get().by().toString(), "on", on.toString(), "evidence", shown));
        }
        return new Outcome.Done<>(ruleId);
    }

    private List<MilestoneLine> of(Agency agency) {
        LocalDate today = LocalDate.now(clock);
        Optional<PolicyDocument> policy = adoption.policyOf(agency.id(), today);
        if (policy.isEmpty()) {
            return List.of();
        }
        Map<String, MilestoneLine.Met> met = rows.of(agency.id(), policy.get().hash());
        return policy.get().milestones().stream().map(rule -> {
            Optional<MilestoneLine.Met> done = Optional.ofNullable(met.get(rule.ruleId()));
            return new MilestoneLine(agency, policy.get().names(), rule, MilestoneLine.stateOf(rule, done, today),
                    done);
        }).toList();
    }
}
