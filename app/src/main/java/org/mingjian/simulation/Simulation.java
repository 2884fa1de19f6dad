package org.mingjian.simulation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fairdraw.DrawnDraw;
import org.fairdraw.DrawnSubject;
import org.fairdraw.SeatedPerson;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.Available;
import org.mingjian.draw.Candidate;
import org.mingjian.draw.Conflict;
import org.mingjian.draw.Crew;
import org.mingjian.draw.DrawSize;
import org.mingjian.draw.ExclusionReason;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.RotationBars.PastSeat;
import org.mingjian.draw.Wishes;
import org.mingjian.draw.Workload;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Season;
import org.mingjian.simulation.SimulationReport.Load;
import org.mingjian.simulation.SimulationReport.Year;

/**
 * Lives years under a policy: each year's draws spread over its season, each by the protocol's core. The registry stays
 * as it is; certificates that are valid at the beginning are renewed; rules in principle are left with a reason, and that
 * is counted.
 */
public final class Simulation {
    private static final int MONTHS_OF_YEAR = 12;
    private static final int RESERVE = 2;
    private static final int MOST_PAST = 200;

    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final List<Entered> enterprises;
    private final List<Available> inspectors;
    private final List<Conflict> conflicts;
    private final CoverageBook coverage;
    private final RuleTally rules;
    private final Map<String, Integer> seatsInYear = new HashMap<>();
    private final List<List<PastSeat>> past = new ArrayList<>();

    private Simulation(
            PolicyDocument policy, SimulationPlan plan, List<Entered> enterprises, List<Available> inspectors,
            List<Conflict> conflicts
    ) {
        this.policy = policy;
        this.plan = plan;
        this.enterprises = enterprises;
        this.conflicts = conflicts;
        LocalDate begin = LocalDate.of(plan.firstYear(), 1, 1);
        LocalDate end = begin.plusYears(plan.years());
        this.inspectors = inspectors.stream()
                .map(person -> person.validUntil().isBefore(begin) ? person : renewed(person, end))
                .toList();
        this.coverage = new CoverageBook(enterprises, begin);
        this.rules = new RuleTally(policy, plan);
    }

    /**
     * Runs the years.
     *
     * @param goOn asked before each draw; the simulation ends early, with nothing, where it says no
     */
    public static Optional<SimulationReport> run(
        PolicyDocument policy,
        SimulationPlan plan,
        List<Entered> enterprises,
        List<Available> inspectors,
        List<Conflict> conflicts,
        BooleanSupplier goOn
    ) {
        return new Simulation(policy, plan, enterprises, inspectors, conflicts).run(goOn);
    }

    private Optional<SimulationReport> run(BooleanSupplier goOn) {
        List<Year> years = new ArrayList<>();
        for (int year = plan.firstYear(); year < plan.firstYear() + plan.years(); year++) {
            coverage.newYear();
            seatsInYear.clear();
            int held = 0;
            int drawn = 0;
            for (LocalDate day : days(year)) {
                if (!goOn.getAsBoolean()) {
                    return Optional.empty();
                }
                OptionalInt taken = draw(day);
                held += taken.isPresent() ? 1 : 0;
                drawn += taken.orElse(0);
            }
            years.add(close(year, held, drawn));
        }
        long valid = inspectors.stream().filter(person -> able(person, plan.firstYear())).count();
        return Optional.of(new SimulationReport(plan, policy.id() + " v" + policy.version(), policy.hash(),
                enterprises.size(), (int) valid, years, rules.rules(plan.years() * plan.draws(), plan.years()),
                rules.refusals()));
    }

    /** Spreads a year's draws over the season, each in the middle of its part. */
    private List<LocalDate> days(int year) {
        MonthDay from = policy.season().map(Season::from).orElse(MonthDay.of(1, 1));
        MonthDay to = policy.season().map(Season::to).orElse(MonthDay.of(12, 31));
        long length = from.atYear(year).until(to.atYear(year), java.time.temporal.ChronoUnit.DAYS) + 1;
        List<LocalDate> days = new ArrayList<>();
        for (int draw = 0; draw < plan.draws(); draw++) {
            days.add(from.atYear(year).plusDays(length * (2L * draw + 1) / (2L * plan.draws())));
        }
        return days;
    }

    /** Returns how many enterprises a draw took; empty where it could not be held. */
    private OptionalInt draw(LocalDate day) {
        Preparation preparation = prepare(day);
        rules.departed(preparation.departures());
        return switch (TrialDraw.hold(preparation, plan.label() + "\n" + day + "\n" + past.size())) {
            case TrialDraw.Outcome.Refused refused -> {
                rules.refused(day.getYear(), refused.reasons());
                yield OptionalInt.empty();
            }
            case TrialDraw.Outcome.Held held -> {
                if (beyond(preparation)) {
                    rules.beyond("workload");
                }
                yield OptionalInt.of(take(held.drawn(), day));
            }
        };
    }

    /** A policy that is silent about the workload lets a draw pass which nobody could carry out; a reader must know. */
    private boolean beyond(Preparation preparation) {
        return preparation.wishes().workload().filter(load -> plan.count() > load.most()).isPresent()
                && preparation.departures().stream().noneMatch(one -> one.rule().equals("draw-size"));
    }

    private Preparation prepare(LocalDate day) {
        Set<String> before = coverage.drawnInYear();
        List<Candidate> candidates = enterprises.stream()
                .map(one -> new Candidate(one.code(), one.name(), one.industry(), one.grade(),
                        out(one, before, day) ? ExclusionReason.DONE.status() : RowStatus.ELIGIBLE))
                .toList();
        List<Available> people = inspectors.stream().map(person -> loaded(person, day)).toList();
        Optional<Workload> workload = plan.workDays().isEmpty()
                ? Optional.empty()
                : Optional.of(new Workload(plan.workDays().getAsInt(),
                        (int) people.stream().filter(person -> able(person, day.getYear())).count(),
                        policy.team().minimum(), plan.visitDays(), 0, 0));
        Wishes wishes = new Wishes(false, Crew.NONE, plan.rotation(), pastSeats(), workload, Optional.empty(),
                List.of());
        return Preparation.of(policy, DrawSize.of(plan.count(), RESERVE), candidates, people, conflicts, day, true,
                wishes);
    }

    private boolean out(Entered one, Set<String> before, LocalDate day) {
        return plan.leaveOut()
                && (before.contains(one.code()) || one.visitedIn().filter(year -> year == day.getYear()).isPresent());
    }

    private int take(DrawnDraw drawn, LocalDate day) {
        List<String> codes = new ArrayList<>(drawn.mandatory());
        drawn.drawn().stream().map(DrawnSubject::id).forEach(codes::add);
        coverage.drawn(codes, day);
        List<PastSeat> seats = new ArrayList<>();
        for (SeatedPerson seat : drawn.seats()) {
            seats.add(new PastSeat(1, seat.slot().substring(0, seat.slot().lastIndexOf('|')), seat.person()));
            seatsInYear.merge(seat.person(), 1, Integer::sum);
        }
        past.addFirst(seats);
        return codes.size();
    }

    /** Returns the last teams, the newest as number 1. */
    private List<PastSeat> pastSeats() {
        List<PastSeat> seats = new ArrayList<>();
        if (plan.rotation().binds()) {
            for (int age = 1; age <= Math.min(MOST_PAST, past.size()); age++) {
                int of = age;
                past.get(age - 1).forEach(seat -> seats.add(new PastSeat(of, seat.subject(), seat.person())));
            }
        }
        return seats;
    }

    private Year close(int year, int held, int drawn) {
        LocalDate end = LocalDate.of(year, 12, 31);
        policy.minDrawsPerYear().ifPresent(least -> rules.year("minimum-draws", held >= least));
        policy.yearTarget().ifPresent(target -> rules.year("year-target", drawn >= target.subjects()));
        SimulationReport.Grade key = coverage.key(end);
        SimulationReport.Grade blacklisted = coverage.blacklisted(end);
        policy.coverage().forEach(rule -> {
            switch (rule.kind()) {
                case KEY_UNITS -> rules.year("coverage-key-units", onceEnough(rule) && key.inYear() == key.of());
                case BLACKLIST -> rules.year("coverage-blacklist",
                        onceEnough(rule) && blacklisted.inYear() == blacklisted.of());
                case MAJOR_DANGER -> {
                    // Dangers arise in inspections, of which a simulation knows nothing.
                }
            }
        });
        return new Year(year, held, drawn, coverage.grades(end), key, blacklisted, load(year));
    }

    /** A simulation draws nobody twice in a year by way of exception, so that it can keep no rule that asks for it. */
    private static boolean onceEnough(Coverage rule) {
        return rule.times() == 1 && rule.months() >= MONTHS_OF_YEAR;
    }

    private Load load(int year) {
        int[] seats = inspectors.stream()
                .filter(person -> able(person, year))
                .mapToInt(person -> seatsInYear.getOrDefault(Preparation.pid(person.certificate()), 0))
                .sorted()
                .toArray();
        if (seats.length == 0) {
            return new Load(0, 0, 0);
        }
        double median = (seats[(seats.length - 1) / 2] + seats[seats.length / 2]) / 2.0;
        return new Load(seats[0], median, seats[seats.length - 1]);
    }

    private static boolean able(Available person, int year) {
        return !person.validUntil().isBefore(LocalDate.of(year, 1, 1));
    }

    /** The seats of the year so far count as prior load; those of the registry only in the first year. */
    private Available loaded(Available person, LocalDate day) {
        int before = day.getYear() == plan.firstYear() ? person.priorLoad() : 0;
        int now = seatsInYear.getOrDefault(Preparation.pid(person.certificate()), 0);
        return new Available(person.certificate(), person.name(), person.department(), person.groups(),
                person.mayLead(), person.validUntil(), before + now, person.limit());
    }

    private static Available renewed(Available person, LocalDate until) {
        LocalDate later = person.validUntil().isBefore(until) ? until : person.validUntil();
        return new Available(person.certificate(), person.name(), person.department(), person.groups(),
                person.mayLead(), later, person.priorLoad(), person.limit());
    }
}
