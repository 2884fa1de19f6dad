package org.mingjian.fairness;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.Json;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.SeatLine;

/**
 * A published draw as it is looked at: chances as they were sealed, what happened, and the draw repeated.
 *
 * @param chances the chance of each enterprise that was drawn by lot
 * @param drawn those of them that were drawn
 * @param cells each stratum's exact expectation, and how many it gave
 * @param legend what stratum codes mean, as sealed
 * @param people who could be sent
 * @param tally what the real draw came to
 * @param repetition what it came to when repeated
 */
record PastDraw(
    String drawId,
    int attempt,
    String commitment,
    Instant publishedAt,
    Map<String, Double> chances,
    Set<String> drawn,
    SortedMap<String, Cell> cells,
    Map<String, String> legend,
    Set<String> people,
    Set<String> barred,
    Tally tally,
    Repetition repetition
) {
    /** A stratum's rows by lot, expectation, and drawn ones. */
    record Cell(int eligible, double expected, int drawn) {}

    static PastDraw of(
        DrawRecord record,
        SealedDraw sealed,
        List<DrawnLine> drawn,
        List<SeatLine> seats,
        Repetition repetition
    ) {
        Map<String, Double> chances = chances(sealed);
        Set<String> byLot = drawn.stream()
                .map(DrawnLine::code)
                .filter(chances::containsKey)
                .collect(Collectors.toCollection(HashSet::new));
        List<Tally.Seat> taken = seats.stream()
                .filter(seat -> !seat.appointed())
                .map(seat -> new Tally.Seat(seat.code(), seat.person()))
                .toList();
        Set<String> barred = Repetition.barred(sealed);
        return new PastDraw(record.drawId(), record.attempt(), sealed.commitment(),
                record.moments().published().orElseThrow(), chances, byLot, cells(sealed, drawn), legend(sealed),
                people(sealed), barred, Tally.of(taken, byLot, barred), repetition);
    }

    private static Map<String, Double> chances(SealedDraw sealed) {
        Map<String, CellChance> chanceOf = sealed.chances()
                .stream()
                .collect(Collectors.toMap(CellChance::cell, cell -> cell));
        Map<String, Ratio> scored = sealed.scoredChances();
        Map<String, Double> chances = new HashMap<>();
        for (SubjectRow row : sealed.subjects().rows()) {
            if (row.status().eligible() && chanceOf.get(row.cell()) instanceof CellChance cell) {
                chances.put(row.id(), cell.chance()
                        .map(PastDraw::value)
                        .orElseGet(() -> value(scored.getOrDefault(row.id(), Ratio.ZERO))));
            }
        }
        return chances;
    }

    private static SortedMap<String, Cell> cells(SealedDraw sealed, List<DrawnLine> drawn) {
        SortedMap<String, Cell> cells = new TreeMap<>();
        sealed.chances()
                .stream()
                .filter(cell -> cell.eligible() > 0)
                .forEach(cell -> cells.put(cell.cell(), new Cell(cell.eligible(), value(cell.expected()),
                        (int) drawn.stream().filter(line -> line.cell().equals(cell.cell())).count())));
        return cells;
    }

    private static Set<String> people(SealedDraw sealed) {
        return sealed.persons()
                .rows()
                .stream()
                .filter(person -> person.status().eligible())
                .map(PersonRow::pid)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> legend(SealedDraw sealed) {
        Map<String, String> legend = new HashMap<>();
        if (sealed.terms().legend().members().get("strata") instanceof Json.Obj names) {
            names.members()
                    .forEach((code, name) -> legend.put(code, name instanceof Json.Str text ? text.value() : code));
        }
        return legend;
    }

    /** Fractions of integers far below 2⁵³ lose nothing that would show. */
    static double value(Ratio ratio) {
        return new java.math.BigDecimal(ratio.numerator())
                .divide(new java.math.BigDecimal(ratio.denominator()), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }
}
