package org.mingjian.fairness;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairdraw.DrawnSubject;
import org.fairdraw.Pool;
import org.fairdraw.SealedDraw;
import org.fairdraw.SeatedPerson;
import org.fairdraw.Staffing;
import org.fairdraw.SubjectDraw;
import org.fairdraw.TeamDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;

/**
 * Repeats a sealed draw with fresh seeds: the same rows, rules and computation, so that what happened stands among what
 * could have. Anyone can do the same: the key of repetition r is SHA-256 of
 * {@code label LF C LF r}, in hex, in the place of K (VDP §4.5, ADR 0015).
 */
final class Repetition {
    /** With so few the real draw can still be one among twenty. */
    static final int FEWEST = 19;
    /** Rows and seats that are worth computing; larger draws are repeated less often, by a rule known beforehand. */
    private static final long WORTHWHILE = 20_000_000;
    private static final int SEAT = 20;

    private final Counts<String> seats = new Counts<>();
    private final Counts<Pair> pairs = new Counts<>();
    private final Counts<Boolean> drawnBarred = new Counts<>();

    private Repetition() {}

    /** Repeats a draw; seeds under which no teams can be made are passed over, as they would have been in earnest. */
    static Repetition of(SealedDraw sealed, String label, int runs) {
        Repetition repetition = new Repetition();
        Again again = new Again(sealed, Pool.of(sealed.subjects()),
                new Staffing(sealed.terms().rules(), sealed.persons().rows(), sealed.bars().rows()), barred(sealed));
        int wanted = runsOf(sealed, runs);
        for (int run = 0; repetition.runs() < wanted && run < 2 * wanted; run++) {
            again.tally(key(label, sealed.commitment(), run)).ifPresent(repetition::add);
        }
        return repetition;
    }

    /** The draw itself, which is let go once it was repeated. */
    private record Again(SealedDraw sealed, Pool pool, Staffing staffing, Set<String> barred) {
        private Optional<Tally> tally(String key) {
            DrawRules rules = sealed.terms().rules();
            Tickets tickets = new Tickets(Suite.S, key);
            SubjectDraw drawn = SubjectDraw.draw(pool, sealed.chances(), rules, tickets);
            if (TeamDraw.draw(staffing, drawn.toStaff(pool), tickets) instanceof TeamDraw.Outcome.Staffed teams) {
                List<Tally.Seat> taken = teams.seats().stream().map(Repetition::seat).toList();
                Collection<String> subjects = drawn.drawn().stream().map(DrawnSubject::id).toList();
                return Optional.of(Tally.of(taken, subjects, barred));
            }
            return Optional.empty();
        }
    }

    private void add(Tally tally) {
        seats.add(tally.seats());
        pairs.add(tally.pairs());
        drawnBarred.add(Map.of(true, tally.barred()));
    }

    /** Returns the eligible enterprises from which somebody must stay away because of an interest. */
    static Set<String> barred(SealedDraw sealed) {
        Set<String> kept = sealed.bars()
                .rows()
                .stream()
                .filter(bar -> bar.kind().equals("INTEREST"))
                .map(BarRow::subject)
                .collect(Collectors.toSet());
        return sealed.subjects()
                .rows()
                .stream()
                .filter(row -> row.status().eligible() && kept.contains(row.id()))
                .map(SubjectRow::id)
                .collect(Collectors.toSet());
    }

    private static int runsOf(SealedDraw sealed, int runs) {
        DrawRules rules = sealed.terms().rules();
        long cost = sealed.subjects().rows().size() + (long) SEAT * rules.n() * Math.max(1, rules.team().size());
        return (int) Math.max(FEWEST, Math.min(runs, WORTHWHILE / Math.max(1, cost)));
    }

    private static Tally.Seat seat(SeatedPerson seat) {
        return new Tally.Seat(seat.slot().substring(0, seat.slot().lastIndexOf('|')), seat.person());
    }

    static String key(String label, String commitment, int run) {
        String text = label + "\n" + commitment + "\n" + run;
        return Hex.of(Suite.S.hash(text.getBytes(StandardCharsets.US_ASCII)));
    }

    int runs() {
        return seats.runs();
    }

    Counts<String> seats() {
        return seats;
    }

    Counts<Pair> pairs() {
        return pairs;
    }

    int[] drawnBarred() {
        return drawnBarred.of(true);
    }
}
