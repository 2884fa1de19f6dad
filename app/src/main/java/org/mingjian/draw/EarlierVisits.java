package org.mingjian.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.Exclusion;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Visit;
import org.mingjian.registry.VisitKind;

/**
 * Leaves out who was drawn or inspected earlier in the year (POL-07, REG-04), subject after subject, and gathers what
 * proves it (VDP §15.30).
 */
final class EarlierVisits {
    private static final int YEAR = 12;
    private final PolicyDocument policy;
    private final DrawDraft draft;
    private final UUID own;
    private final Map<UUID, String> orgs;
    private final LocalDate today;
    private final Map<String, List<Visit>> visits;
    private final SortedMap<String, ExceptionCode> except = new TreeMap<>();
    private final List<Visit> proving = new ArrayList<>();
    private final ProvenExclusion.By by;
    private final String code;

    /**
     * @param orgs codes of the own agency and of those above and below
     * @param visits the year's visits by credit code
     */
    EarlierVisits(
            PolicyDocument policy, DrawDraft draft, UUID own, Map<UUID, String> orgs, LocalDate today,
            Map<String, List<Visit>> visits
    ) {
        this.policy = policy;
        this.draft = draft;
        this.own = own;
        this.orgs = orgs;
        this.today = today;
        this.visits = visits;
        visits.values()
                .forEach(all -> all.stream()
                        .filter(this::counts)
                        .filter(EarlierVisits::proven)
                        .forEach(proving::add));
        this.by = by(proving);
        ExclusionReason reason = by == ProvenExclusion.By.RESULT ? ExclusionReason.DRAWN : ExclusionReason.DONE;
        this.code = reason.codeOf(today.getYear());
    }

    /** Returns the status of a subject that was visited and is not excepted; empty for all others. */
    Optional<RowStatus> status(PoolSubject subject) {
        if (draft.choices().wholeField()) {
            return Optional.empty();
        }
        List<Visit> before = visits.getOrDefault(subject.code(), List.of()).stream().filter(this::counts).toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        boolean known = before.stream().anyMatch(EarlierVisits::proven);
        Optional<ExceptionCode> exception = exception(subject, before);
        if (exception.isPresent()) {
            if (known) {
                except.put(subject.code(), exception.get());
            }
            return Optional.empty();
        }
        if (known) {
            return Optional.of(RowStatus.excluded(code));
        }
        boolean others = before.stream().noneMatch(visit -> visit.agencyId().equals(own));
        return Optional.of((others ? ExclusionReason.UPPER : ExclusionReason.DONE).status());
    }

    /** Lets a void subject of an earlier draw come back although the ledger says that it was drawn (VDP §7.3). */
    void except(PoolSubject subject) {
        boolean known = visits.getOrDefault(subject.code(), List.of())
                .stream()
                .filter(this::counts)
                .anyMatch(EarlierVisits::proven);
        if (known && !draft.choices().wholeField()) {
            except.put(subject.code(), draft.choices()
                    .exceptions()
                    .getOrDefault(subject.code(), ExceptionCode.REINSPECTION));
        }
    }

    /** Returns the proof, once every subject was asked for; empty where nobody is left out by entries of the ledger. */
    Optional<ProvenExclusion> proof() {
        if (draft.choices().wholeField() || proving.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProvenExclusion(by, code, except, LocalDate.of(today.getYear(), 1, 1), counting(),
                proving.stream().map(visit -> visit.ledgerIndex().orElseThrow()).toList()));
    }

    private static ProvenExclusion.By by(List<Visit> proving) {
        boolean drawn = proving.stream().anyMatch(visit -> visit.kind() == VisitKind.DRAW);
        boolean inspected = proving.stream().anyMatch(visit -> visit.kind() != VisitKind.DRAW);
        if (drawn && inspected) {
            return ProvenExclusion.By.ANY;
        }
        return drawn ? ProvenExclusion.By.RESULT : ProvenExclusion.By.INSPECTION;
    }

    private SortedSet<String> counting() {
        SortedSet<String> counting = new TreeSet<>();
        orgs.forEach((agency, code) -> {
            if (agency.equals(own) ? draft.excludeDone() : draft.choices().excludeOthers()) {
                counting.add(code);
            }
        });
        return counting;
    }

    private boolean counts(Visit visit) {
        return visit.agencyId().equals(own) ? draft.excludeDone() : draft.choices().excludeOthers();
    }

    private static boolean proven(Visit visit) {
        return visit.ledgerIndex().isPresent();
    }

    /** Why a unit that was visited is not left out: what the planner typed, then what registry and policy say. */
    private Optional<ExceptionCode> exception(PoolSubject subject, List<Visit> before) {
        ExceptionCode typed = draft.choices().exceptions().get(subject.code());
        if (typed != null) {
            return Optional.of(typed);
        }
        boolean abnormal = subject.flags().abnormal() && causes().contains(Exclusion.Cause.ABNORMAL_OPERATION);
        if (abnormal) {
            return Optional.of(ExceptionCode.ABNORMAL);
        }
        if (subject.flags().blacklisted() && due(Coverage.Kind.BLACKLIST, before)) {
            return Optional.of(ExceptionCode.BLACKLIST);
        }
        if (subject.flags().key() && due(Coverage.Kind.KEY_UNITS, before)) {
            return Optional.of(ExceptionCode.FREQUENCY);
        }
        long paid = before.stream().filter(visit -> visit.agencyId().equals(own)).count();
        boolean byOthers = paid < before.size();
        boolean reached = trigger() == Exclusion.Trigger.DRAWN_THIS_YEAR || paid >= draft.choices().frequency();
        return reached || byOthers ? Optional.empty() : Optional.of(ExceptionCode.FREQUENCY);
    }

    private Set<Exclusion.Cause> causes() {
        return Set.copyOf(policy.sameYearExclusion().map(Exclusion::exceptions).orElse(List.of()));
    }

    private Exclusion.Trigger trigger() {
        return policy.sameYearExclusion()
                .map(Exclusion::trigger)
                .orElse(Exclusion.Trigger.DRAWN_AND_FREQUENCY_REACHED);
    }

    /** Says whether a unit of this kind is still due in the present part of the year (POL-05). */
    private boolean due(Coverage.Kind kind, List<Visit> before) {
        return policy.coverage().stream().filter(rule -> rule.kind() == kind).anyMatch(rule -> {
            LocalDate from = partOfYear(rule.months());
            long since = before.stream()
                    .filter(visit -> visit.on().map(day -> !day.isBefore(from)).orElse(rule.months() == YEAR))
                    .count();
            return since < rule.times();
        });
    }

    private LocalDate partOfYear(int months) {
        int month = months >= YEAR ? 1 : (today.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(today.getYear(), month, 1);
    }
}
