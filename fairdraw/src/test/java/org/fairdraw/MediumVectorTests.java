package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MediumVectorTests {
    private static final int[] DISTRICTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    @Test
    @DisplayName("VDP-11 2,000 of the medium population of 100,000 are drawn as two authors agreed")
    void medium() {
        assertThat(drawn(Suite.S)).isEqualTo("ff56789484b7841a7a5b6390e0a4c621c4f04aec1e42e17f11cd4c11f452f53c");
    }

    /** Returns the hash of all cells' lines; it is SHA-256 in every suite. */
    static String drawn(Suite suite) {
        Snapshot<SubjectRow> pool = Snapshot.of(suite, population(100_000));
        Map<String, Quota> quotas = Map.of("KEY", Quota.atLeast(1000), "GEN/330101", Quota.between(20, 40),
                "KEY/330112",
                Quota.between(0, 100));
        DrawRules rules = SmallExampleVectorTests.rules(2000, 2, quotas, List.of());
        List<CellChance> chances = ((AllocationOutcome.Allocated) Allocation.allocate(pool.rows(), rules)).cells();
        Seed seed = Seed.of(suite, Hex.of(pool.root()), List.of(new Seed.Share("a", Optional.of("1".repeat(64)))),
                List.of(new Seed.Beacon("b", "1-2-3")));
        SubjectDraw draw = SubjectDraw.draw(Pool.of(pool), chances, 0, new Tickets(suite, seed.key()));
        Map<String, String> drawn = draw.drawn()
                .stream()
                .collect(
                        Collectors.groupingBy(DrawnSubject::cell,
                                Collectors.mapping(DrawnSubject::id, Collectors.joining(","))));
        String lines = draw.cells()
                .stream()
                .map(cell -> cell.cell() + "|" + cell.chance().eligible() + "|"
                        + cell.chance().expected() + "|" + cell.drawn() + "|" + cell.cutoff().orElse("None") + "|"
                        + drawn.getOrDefault(cell.cell(), "") + "\n")
                .collect(Collectors.joining());
        return Hex.of(Suite.S.hash(lines.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Makes what medium_population.py prints. */
    private static List<SubjectRow> population(int size) {
        PythonRandom random = new PythonRandom(2026);
        List<SubjectRow> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String industry = random.random() < .2 ? "KEY" : "GEN";
            String district = String.format("3301%02d", DISTRICTS[random.choice(DISTRICTS)]);
            int weight = 1 << random.choice(60, 25, 10, 5);
            int status = random.choice(970, 1, 29);
            rows.add(new SubjectRow(String.format("9133%014d", i), List.of(industry, district), weight,
                    List.of(RowStatus.ELIGIBLE, RowStatus.MANDATORY, RowStatus.excluded("DONE2026")).get(status)));
        }
        return rows;
    }
}
