package org.mingjian.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.DrawChoices.Participant;
import org.mingjian.identity.AgencyCalendars;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.plan.PlanGround;
import org.mingjian.plan.PlanGrounds;
import org.mingjian.policy.PolicyShelf;
import org.mingjian.registry.Interests;
import org.mingjian.registry.PoolCondition;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Subjects;
import org.mingjian.registry.Vehicle;
import org.mingjian.registry.Vehicles;
import org.mingjian.registry.Visits;
import org.springframework.stereotype.Service;

/** Makes the preparation of a draw from an agency's registries, with every exclusion and its reason. */
@Service
class PoolSource {
    private static final String PLANNED = "《中华人民共和国安全生产法》第六十二条第二款";
    private final Subjects subjects;
    private final CrewSource crews;
    private final Interests interests;
    private final Visits visits;
    private final Vehicles vehicles;
    private final DrawOutcomes outcomes;
    private final CarriedRows carried;
    private final ScoreRows scores;
    private final AgencyCalendars calendars;
    private final Clock clock;
    private final PolicyShelf shelf;
    private final PlanGrounds grounds;

    PoolSource(
            Subjects subjects,
            CrewSource crews,
            Interests interests,
            Visits visits,
            Vehicles vehicles,
            DrawOutcomes outcomes,
            CarriedRows carried,
            ScoreRows scores,
            AgencyCalendars calendars,
            Clock clock, PolicyShelf shelf, PlanGrounds grounds
    ) {
        this.subjects = subjects;
        this.crews = crews;
        this.interests = interests;
        this.visits = visits;
        this.vehicles = vehicles;
        this.outcomes = outcomes;
        this.carried = carried;
        this.scores = scores;
        this.calendars = calendars;
        this.clock = clock;
        this.shelf = shelf;
        this.grounds = grounds;
    }

    ConditionOffer offer(UUID agency) {
        return ConditionOffer.of(subjects.pool(agency, PoolCondition.ALL));
    }

    Preparation prepare(DrawRecord draw) {
        Preparation preparation = prepare(draw.agency(), draw.draft(),
                shelf.of(draw.agency(), draw.policyId(), draw.policyVersion()));
        return scores.list(draw.id())
                .map(list -> preparation.scored(list.name(), scores.of(draw.id())))
                .orElse(preparation)
                .lacking(ground(draw.agency()));
    }

    /** An agency that plans its years here draws by a plan or an approved task (PLAN-01). */
    private Optional<Shortfall> ground(UUID agency) {
        return switch (grounds.of(agency, LocalDate.now(clock))) {
            case PlanGround.Missing(int year, LocalDate due) -> Optional
                    .of(Shortfall.of("plan", PLANNED, Integer.toString(year), due));
            case PlanGround.ByPlan plan -> Optional.empty();
            case PlanGround.ByLastYear plan -> Optional.empty();
            case PlanGround.ByTask task -> Optional.empty();
            case PlanGround.Unknown unknown -> Optional.empty();
        };
    }

    Preparation prepare(UUID agency, DrawDraft draft, PolicyDocument policy) {
        LocalDate today = LocalDate.now(clock);
        EarlierVisits earlier = new EarlierVisits(policy, draft, agency, visits.related(agency), today,
                visits.inYear(agency, today.getYear()));
        YearCeiling ceiling = YearCeiling.of(policy, draft, shared -> visits.counted(agency, today.getYear(), shared));
        Map<String, Carried> waiting = carried.of(agency);
        List<Candidate> candidates = candidates(agency, draft, earlier, ceiling, waiting);
        CrewSource.People people = crews.of(agency, draft.choices(), today);
        List<Conflict> conflicts = Stream.concat(Stream.of(agency),
                draft.choices().participants().stream().map(Participant::agency))
                .distinct()
                .flatMap(one -> interests.ofAgency(one).stream())
                .map(interest -> new Conflict(interest.certificate(), interest.code()))
                .toList();
        int able = (int) people.inspectors().stream().filter(one -> !one.validUntil().isBefore(today)).count();
        Wishes wishes = new Wishes(draft.choices().wholeField(), people.crew(), draft.choices().rotation(),
                draft.choices().rotation().binds() ? outcomes.past(agency) : List.of(),
                Workload.of(draft, policy, able, vehiclesOf(agency, draft), calendars.of(agency)), earlier.proof(),
                DraftDepartures.of(policy, draft), draft.choices().replacement(), taken(candidates, waiting));
        DrawSize size = new DrawSize(draft.count(), draft.reserve(), draft.choices().weights());
        return Preparation.of(policy, size, candidates, people.inspectors(), conflicts, today,
                !draft.departureReason().isBlank(), wishes).crossedBy(draft.choices().cross());
    }

    /** Returns how many subjects a whole-field action takes. */
    int countOf(UUID agency, DrawDraft draft, PolicyDocument policy) {
        return prepare(agency, draft, policy).rules().n();
    }

    private List<Vehicle> vehiclesOf(UUID agency, DrawDraft draft) {
        List<Vehicle> all = new ArrayList<>(vehicles.ofAgency(agency));
        draft.choices()
                .participants()
                .stream()
                .map(Participant::agency)
                .filter(one -> !one.equals(agency))
                .distinct()
                .forEach(one -> all.addAll(vehicles.ofAgency(one)));
        return all;
    }

    private static List<Carried> taken(List<Candidate> candidates, Map<String, Carried> waiting) {
        return candidates.stream()
                .filter(one -> one.status().mandatory())
                .flatMap(one -> Optional.ofNullable(waiting.get(one.code())).stream())
                .toList();
    }

    private List<Candidate> candidates(
        UUID agency,
        DrawDraft draft,
        EarlierVisits earlier,
        YearCeiling ceiling,
        Map<String, Carried> waiting
    ) {
        List<Candidate> candidates = new ArrayList<>();
        for (PoolSubject subject : subjects.pool(agency, PoolCondition.ALL)) {
            candidates.add(new Candidate(subject.code(), subject.name(), subject.industry(), subject.grading().grade(),
                    status(draft, subject, earlier, ceiling, waiting.containsKey(subject.code()))));
        }
        return candidates;
    }

    /** What the ledger proves goes first: the rows that it leaves out are exactly those of the evidence (VDP §15.30). */
    private static RowStatus status(
        DrawDraft draft,
        PoolSubject subject,
        EarlierVisits earlier,
        YearCeiling ceiling,
        boolean waiting
    ) {
        if (waiting && wanted(draft.condition(), subject)) {
            earlier.except(subject);
            return RowStatus.MANDATORY;
        }
        Optional<RowStatus> visited = earlier.status(subject);
        boolean wanted = wanted(draft.condition(), subject);
        boolean proven = visited.filter(status -> status.text().matches("X\\.[A-Z]+[0-9]{4}")).isPresent();
        if (!wanted && !proven) {
            return ExclusionReason.CONDITION.status();
        }
        return visited.or(() -> ceiling.status(subject)).orElse(RowStatus.ELIGIBLE);
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
}
