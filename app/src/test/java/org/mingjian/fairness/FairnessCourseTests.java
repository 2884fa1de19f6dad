package org.mingjian.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.fairdraw.DrawnSubject;
import org.fairdraw.Pool;
import org.fairdraw.SealedDraw;
import org.fairdraw.Staffing;
import org.fairdraw.SubjectDraw;
import org.fairdraw.TeamDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.fairness.FairnessReport.Attempts;
import org.mingjian.fairness.chance.Ladder;

class FairnessCourseTests {
    private static final FairnessSettings SETTINGS = new FairnessSettings(0.05, 19, "TEST");
    private static final Attempts ATTEMPTS = new Attempts(14, 12, 1, 12, 1);
    private static final int DRAWS = 12;
    private static final int COURSES = 100;

    /** What the real draw took, before somebody meddles with it. */
    private record Result(List<String> drawn, List<Tally.Seat> seats) {}

    @Test
    @DisplayName("SUP-03 real draws of the protocol are asked about in at most a share α of all courses, over five families and at every look")
    void honest() {
        long asked = LongStream.range(0, COURSES)
                .filter(seed -> course(seed, UnaryOperator.identity()).worthAsking())
                .count();
        // A mean of 5 at most, and five standard deviations of the binomial above it.
        assertThat(asked).isLessThanOrEqualTo(15);
    }

    @Test
    @DisplayName("SUP-03 whoever sends the same two people together each time, or the same enterprise, is asked about")
    void cheated() {
        assertThat(asking(course(1, FairnessCourseTests::samePair))).contains(Family.PAIRS);
        assertThat(asking(course(2, FairnessCourseTests::sameEnterprise))).contains(Family.ENTERPRISES);
        assertThat(asking(course(3, FairnessCourseTests::overloaded))).contains(Family.INSPECTORS);
        assertThat(asking(course(4, FairnessCourseTests::besideQuota))).contains(Family.STRATA);
    }

    @Test
    @DisplayName("SUP-03 the report counts what the draws came to, and its expectations add up to it")
    void counts() {
        FairnessReport report = course(5, UnaryOperator.identity());
        int all = DRAWS * SealedFixtures.TAKEN;
        assertThat(report.enterprises()).isEqualTo(24);
        assertThat(report.drawn().stream().mapToInt(Ladder.Step::happened).sum()).isEqualTo(all);
        assertThat(report.drawn().stream().mapToDouble(Ladder.Step::expected).sum()).isCloseTo(all, within(1e-9));
        assertThat(report.strata()).hasSize(3);
        assertThat(report.strata().stream().mapToLong(FairnessReport.Stratum::drawn).sum()).isEqualTo(all);
        assertThat(report.seats().stream().mapToInt(step -> step.times() * step.happened()).sum()).isEqualTo(2 * all);
        assertThat(report.seats().stream().mapToDouble(step -> step.times() * step.expected()).sum())
                .isCloseTo(2 * all, within(1e-9));
        assertThat(report.pairs().stream().mapToInt(step -> step.times() * step.happened()).sum()).isEqualTo(all);
        assertThat(report.draws()).hasSize(DRAWS).allMatch(line -> line.runs() == 19);
        assertThat(report.voids().times()).isEqualTo(1);
        assertThat(report.voids().cases()).isEqualTo(13);
        assertThat(report.attempts().underWay()).isEqualTo(1);
        assertThat(course(5, UnaryOperator.identity())).as("same lists, same label, same numbers").isEqualTo(report);
    }

    @Test
    @DisplayName("SUP-03 before the first published draw there is nothing to see, and settings beyond reason are refused")
    void nothing() {
        FairnessReport report = FairnessCourse.of(List.of(), new Attempts(0, 0, 0, 0, 0), SETTINGS);
        assertThat(report.worthAsking()).isFalse();
        assertThat(report.verdicts()).hasSize(5).noneMatch(FairnessReport.Verdict::decided);
        assertThatThrownBy(() -> new FairnessSettings(1, 200, "A")).hasMessageContaining("alpha");
        assertThatThrownBy(() -> new FairnessSettings(0.01, 5, "A")).hasMessageContaining("runs");
        assertThatThrownBy(() -> new FairnessSettings(0.01, 50, "a b")).hasMessageContaining("label");
    }

    private static Set<Family> asking(FairnessReport report) {
        Set<Family> asking = new HashSet<>();
        report.verdicts().stream().filter(FairnessReport.Verdict::worthAsking).forEach(one -> asking.add(one.family()));
        return asking;
    }

    /** Draws twelve times, in years of three draws, each year leaving out who was drawn in it. */
    private static FairnessReport course(long seed, UnaryOperator<Result> meddling) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PastDraw> draws = new ArrayList<>();
        Set<String> out = new HashSet<>();
        for (int number = 0; number < DRAWS; number++) {
            if (number % 3 == 0) {
                out.clear();
            }
            SealedDraw sealed = SealedFixtures.sealed(number, out);
            String key = Repetition.key("REAL-" + random.nextLong(), sealed.commitment(), 0);
            Result result = meddling.apply(drawn(sealed, key));
            draws.add(past(sealed, result));
            out.addAll(result.drawn());
            out.remove(SealedFixtures.enterprise(1));
        }
        return FairnessCourse.of(draws, ATTEMPTS, SETTINGS);
    }

    private static Result drawn(SealedDraw sealed, String key) {
        Tickets tickets = new Tickets(Suite.S, key);
        Pool pool = Pool.of(sealed.subjects());
        SubjectDraw subjects = SubjectDraw.draw(pool, sealed.chances(), sealed.terms().rules(), tickets);
        Staffing staffing = new Staffing(sealed.terms().rules(), sealed.persons().rows(), sealed.bars().rows());
        if (TeamDraw.draw(staffing, subjects.toStaff(pool), tickets) instanceof TeamDraw.Outcome.Staffed teams) {
            return new Result(new ArrayList<>(subjects.drawn().stream().map(DrawnSubject::id).toList()),
                    teams.seats()
                            .stream()
                            .map(seat -> new Tally.Seat(seat.slot().substring(0, seat.slot().indexOf('|')),
                                    seat.person()))
                            .toList());
        }
        throw new IllegalStateException("Nobody is barred so often.");
    }

    private static PastDraw past(SealedDraw sealed, Result result) {
        Map<String, Double> chances = new HashMap<>();
        Map<String, String> cellOf = new HashMap<>();
        Map<String, CellChance> cells = new HashMap<>();
        sealed.chances().forEach(cell -> cells.put(cell.cell(), cell));
        sealed.subjects().rows().stream().filter(row -> row.status().eligible()).forEach(row -> {
            cellOf.put(row.id(), row.cell());
            chances.put(row.id(), Optional.ofNullable(cells.get(row.cell()))
                    .flatMap(CellChance::chance)
                    .map(PastDraw::value)
                    .orElse(0.0));
        });
        java.util.SortedMap<String, PastDraw.Cell> counted = new java.util.TreeMap<>();
        cells.forEach((name, cell) -> counted.put(name, new PastDraw.Cell(cell.eligible(),
                PastDraw.value(cell.expected()),
                (int) result.drawn().stream().filter(id -> name.equals(cellOf.get(id))).count())));
        Set<String> people = new HashSet<>();
        sealed.persons().rows().forEach(row -> people.add(row.pid()));
        Set<String> barred = Repetition.barred(sealed);
        return new PastDraw(sealed.terms().drawId(), 1, sealed.commitment(), Instant.EPOCH, chances,
                new HashSet<>(result.drawn()), counted, Map.of(), people, barred,
                Tally.of(result.seats(), result.drawn(), barred),
                Repetition.of(sealed, SETTINGS.label(), SETTINGS.runs()));
    }

    private static Result samePair(Result result) {
        List<Tally.Seat> seats = new ArrayList<>(result.seats());
        String subject = result.drawn().getFirst();
        seats.removeIf(seat -> seat.subject().equals(subject));
        seats.add(new Tally.Seat(subject, SealedFixtures.person(6)));
        seats.add(new Tally.Seat(subject, SealedFixtures.person(7)));
        return new Result(result.drawn(), seats);
    }

    /** Swaps a drawn enterprise of the same stratum for number 1, which is never left out. */
    private static Result sameEnterprise(Result result) {
        String victim = SealedFixtures.enterprise(1);
        if (result.drawn().contains(victim)) {
            return result;
        }
        List<String> drawn = new ArrayList<>(result.drawn());
        String swapped = drawn.stream()
                .filter(id -> Integer.parseInt(id.substring(1)) % 3 == 1)
                .findFirst()
                .orElse(drawn.getFirst());
        drawn.set(drawn.indexOf(swapped), victim);
        return new Result(drawn, result.seats());
    }

    private static Result overloaded(Result result) {
        List<Tally.Seat> seats = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        result.seats()
                .stream()
                .filter(seat -> seat.person().equals(SealedFixtures.person(7)))
                .forEach(seat -> seen.add(seat.subject()));
        for (Tally.Seat seat : result.seats()) {
            seats.add(seen.add(seat.subject()) ? new Tally.Seat(seat.subject(), SealedFixtures.person(7)) : seat);
        }
        return new Result(result.drawn(), seats);
    }

    private static Result besideQuota(Result result) {
        return new Result(result.drawn().subList(0, 1), result.seats());
    }
}
