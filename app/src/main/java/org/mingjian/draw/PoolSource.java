package org.mingjian.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fairdraw.rows.RowStatus;
import org.mingjian.policy.Exclusion;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.Inspector;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Interests;
import org.mingjian.registry.PoolCondition;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Subjects;
import org.mingjian.registry.Visit;
import org.mingjian.registry.Visits;
import org.springframework.stereotype.Service;

/** Makes the preparation of a draw from an agency's registries, with every exclusion and its reason. */
@Service
class PoolSource {
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Interests interests;
    private final Visits visits;
    private final Clock clock;

    PoolSource(
            Subjects subjects,
            Inspectors inspectors,
            Interests interests,
            Visits visits,
            Clock clock
    ) {
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.interests = interests;
        this.visits = visits;
        this.clock = clock;
    }

    ConditionOffer offer(UUID agency) {
        return ConditionOffer.of(subjects.pool(agency, PoolCondition.ALL));
    }

    Preparation prepare(DrawRecord draw) {
        return prepare(draw.agency(), draw.draft(), draw.policyId());
    }

    Preparation prepare(UUID agency, DrawDraft draft, String policyId) {
        LocalDate today = LocalDate.now(clock);
        PolicyDocument policy = Policies.shipped().find(policyId).orElseThrow();
        List<Candidate> candidates = candidates(agency, draft, policy, today);
        List<Available> available = inspectors.ofAgency(agency).stream().map(PoolSource::available).toList();
        List<Conflict> conflicts = interests.ofAgency(agency)
                .stream()
                .map(interest -> new Conflict(interest.certificate(), interest.code()))
                .toList();
        Preparation preparation = Preparation.of(policy, DrawSize.of(draft.count(), draft.reserve()), candidates,
                available, conflicts, today, !draft.departureReason().isBlank());
        return Departure.again(policy, draft.excludeDone()).map(preparation::departing).orElse(preparation);
    }

    private List<Candidate> candidates(UUID agency, DrawDraft draft, PolicyDocument policy, LocalDate today) {
        Map<String, List<Visit>> visited = visits.inYear(agency, today.getYear());
        List<Candidate> candidates = new ArrayList<>();
        for (PoolSubject subject : subjects.pool(agency, PoolCondition.ALL)) {
            List<Visit> before = visited.getOrDefault(subject.code(), List.of());
            RowStatus status = status(agency, draft, policy, subject, before);
            candidates.add(
                    new Candidate(subject.code(), subject.name(), subject.industry(), subject.grading().grade(),
                            status));
        }
        return candidates;
    }

    private static RowStatus status(
        UUID agency,
        DrawDraft draft,
        PolicyDocument policy,
        PoolSubject subject,
        List<Visit> before
    ) {
        if (!wanted(draft.condition(), subject)) {
            return ExclusionReason.CONDITION.status();
        }
        if (!draft.excludeDone() || excepted(policy, subject)) {
            return RowStatus.ELIGIBLE;
        }
        if (before.stream().anyMatch(visit -> !visit.agencyId().equals(agency))) {
            return ExclusionReason.UPPER.status();
        }
        return !before.isEmpty() ? ExclusionReason.DONE.status() : RowStatus.ELIGIBLE;
    }

    /** Complaints, abnormal operation and penalties lift the same-year exclusion where the policy says so (POL-07). */
    private static boolean excepted(PolicyDocument policy, PoolSubject subject) {
        return policy.sameYearExclusion()
                .map(Exclusion::exceptions)
                .filter(exceptions -> exceptions.contains(Exclusion.Cause.ABNORMAL_OPERATION)
                        && subject.flags().abnormal())
                .isPresent();
    }

    private static boolean wanted(DrawDraft.DrawCondition condition, PoolSubject subject) {
        return allows(condition.industries(), subject.industry()) && allows(condition.regions(), subject.region())
                && allows(condition.grades(), subject.grading().grade())
                && allows(condition.scales(), subject.grading().scale())
                && allows(condition.affiliations(), subject.grading().affiliation());
    }

    private static boolean allows(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Available available(Inspector inspector) {
        return new Available(inspector.certificate(), inspector.name(), inspector.department(),
                new TreeSet<>(inspector.groups()),
                inspector.mayLead(), inspector.validUntil(), inspector.priorLoad(), inspector.seatLimit());
    }
}
