package org.fairdraw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.Names;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.Row;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.CommitmentReader;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Faults;

/** Collects everything that speaks against a draw before it is sealed. */
final class PlanCheck {
    private static final int MOST = 100;

    private final DrawTerms terms;
    private final List<Refusal> refusals = new ArrayList<>();

    PlanCheck(DrawTerms terms) {
        this.terms = terms;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Checks names, numbers and times by reading the commitment as a verifier will. */
    void shape(Suite suite) {
        Commitment commitment = Commitment.of(suite, terms, Snapshot.of(suite, List.<SubjectRow>of()),
                Snapshot.of(suite, List.<PersonRow>of()), Snapshot.of(suite, List.<BarRow>of()), Optional.empty(),
                List.of());
        Faults faults = new Faults();
        CommitmentReader.read(commitment.toJson(), faults);
        for (Faults.Fault fault : faults.list()) {
            refuse("VDP §3.1", fault.place(), fault.have(), fault.need(), "Give a value that obeys the rule.");
        }
        terms.beaconTime()
                .filter(time -> !time.isAfter(terms.revealDeadline()))
                .ifPresent(
                        time -> refuse("VDP §4.3", "beaconTime", Names.time(time),
                                "after " + Names.time(terms.revealDeadline()),
                                "Let the beacon come after the deadline for the shares."));
        if (terms.beaconTime().isPresent() == terms.beacons().isEmpty()) {
            refuse("VDP §15.7", "beaconTime", terms.beacons().size() + " beacons", "a time iff there is a beacon",
                    "Name a beacon, or leave the time out.");
        }
    }

    /** Checks that paths have m codes, and that nobody stands twice. */
    void lists(Collection<SubjectRow> subjects, Collection<PersonRow> persons, Collection<BarRow> bars) {
        for (SubjectRow row : subjects) {
            if (row.path().size() != terms.rules().m()) {
                refuse("VDP §2.1", row.id(), row.path().size() + " stratum codes", terms.rules().m() + " codes",
                        "Give each subject a path of the same length.");
            }
        }
        twice("subjects", subjects);
        twice("persons", persons);
        twice("bars", bars);
    }

    /** Checks that exactly the eligible rows have scores, and that no crossing quotas stand beside them. */
    void scores(Collection<ScoreRow> scores, Collection<SubjectRow> subjects) {
        twice("scores", scores);
        Comparator<Row> byKey = Comparator.comparing(Row::key);
        if (!Scores.fit(scores.stream().sorted(byKey).toList(), subjects.stream().sorted(byKey).toList())) {
            refuse("VDP §15.27", "scores", scores.size() + " scores", "one for each eligible row, and no other",
                    "Give each eligible subject a score from 1 to 1,000,000,000.");
        }
        if (!terms.rules().cross().isEmpty()) {
            refuse("VDP §15.26", "scores", "scores beside crossing quotas", "one of the two",
                    "Leave out the scores, or the second family of quotas.");
        }
    }

    /** Notes each node that collides, with the largest n that would do where a share of n stands behind the quota. */
    void quotas(AllocationOutcome allocation) {
        if (allocation instanceof AllocationOutcome.Refused refused) {
            for (Collision collision : refused.collisions()) {
                refuse("VDP §5.2 " + collision.rule(), collision.node(), collision.have(), collision.need(),
                        collision.describe() + " " + remedy(collision));
            }
        }
    }

    /** Checks that each subject that may be drawn can be staffed for itself, and that there are seats enough. */
    void teams(List<SubjectRow> subjects, List<PersonRow> persons, List<BarRow> bars) {
        DrawRules rules = terms.rules();
        if (rules.team().isEmpty()) {
            return;
        }
        Staffing staffing = new Staffing(rules, persons, bars);
        Set<Object> staffed = new HashSet<>();
        for (SubjectRow subject : subjects) {
            boolean possible = subject.status().eligible() || subject.status().mandatory();
            if (possible && staffed.add(staffing.kind(subject))) {
                SubjectStaffing.shortage(staffing, subject).ifPresent(this::refuse);
            }
        }
        long needed = (long) rules.n() * rules.team().size();
        long seats = persons.stream()
                .filter(person -> person.status().eligible())
                .mapToLong(person -> Math.min(rules.n(), person.limit().orElse(Integer.MAX_VALUE)))
                .sum();
        if (seats < needed) {
            refuse("VDP §6.2", "persons", seats + " seats within everybody's limits",
                    needed + " seats for " + rules.n() + " subjects",
                    "Raise limits, add people, or draw at most " + seats / rules.team().size() + " subjects.");
        }
    }

    private String remedy(Collision collision) {
        String have = collision.have();
        return switch (collision.rule()) {
            case Collision.MIN -> "Lower the quota's minimum to " + have + shareRemedy(collision) + ".";
            case Collision.FEW -> "Draw at most " + have + ", or raise the quotas' maxima.";
            case Collision.MANY -> "Draw at least " + have + ", or lower the quotas' minima.";
            case Collision.MANDATORY -> "Raise the bound to " + have + ", or make fewer subjects mandatory.";
            case Collision.UNKNOWN -> "Put the quota on a stratum that the pool has, or leave it out.";
            default -> "Change the quotas so that they fit into each other.";
        };
    }

    /** Says how many could be drawn if the minimum is a share of n: ⌊have · n / min⌋. */
    private String shareRemedy(Collision collision) {
        BigInteger most = new BigInteger(collision.have()).multiply(BigInteger.valueOf(terms.rules().n()))
                .divide(new BigInteger(collision.need()));
        return "; if it is a share of those drawn, draw at most " + most + " instead of " + terms.rules().n();
    }

    private void twice(String list, Collection<? extends Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Snapshot.ORDER);
        for (String key : Snapshot.doubles(sorted)) {
            refuse("VDP §2.2", list, key + " twice", "each key once", "Remove one of the two rows.");
        }
    }

    private void refuse(Refusal refusal) {
        if (refusals.size() < MOST) {
            refusals.add(refusal);
        }
    }

    private void refuse(String rule, String place, String have, String need, String remedy) {
        refuse(new Refusal(rule, place, have, need, remedy));
    }
}
