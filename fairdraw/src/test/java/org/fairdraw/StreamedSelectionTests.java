package org.fairdraw;

import org.fairdraw.tickets.StreamedSelection;
import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamedSelectionTests {
    private final Tickets tickets = new Tickets(Suite.S, "a".repeat(64));

    @Test
    @DisplayName("VDP-5.4 a streamed list gives the rows of the list in memory, in any order and in parts")
    void equalsSelection() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<SubjectRow> rows = rows(random);
            Population population = new Population(rows);
            int[] wanted = population.cells().stream().mapToInt(cell -> random.nextInt(6)).toArray();
            List<List<String>> expected = new Selection(rows, population).smallest(wanted, tickets)
                    .stream()
                    .map(lots -> lots.stream().map(lot -> rows.get(lot.row()).id() + Hex.of(lot.ticket())).toList())
                    .toList();
            List<Integer> order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
            Collections.shuffle(order, random);
            StreamedSelection one = new StreamedSelection(tickets, wanted);
            StreamedSelection other = new StreamedSelection(tickets.another(), wanted);
            for (int row : order) {
                if (population.cellOf(row) >= 0) {
                    (random.nextBoolean() ? one : other).offer(population.cellOf(row), rows.get(row).id());
                }
            }
            one.merge(other);
            assertThat(IntStream.range(0, wanted.length).mapToObj(cell -> texts(one, cell)).toList())
                    .as("list " + seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("BEY-12 of a hundred thousand ids that pass only those that may be drawn stay")
    void constantMemory() {
        StreamedSelection selection = new StreamedSelection(tickets, 3, 0);
        byte[] line = "x9133000000,".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 100_000; i++) {
            for (int at = 10, rest = i; at > 4; at--, rest /= 10) {
                line[at] = (byte) ('0' + rest % 10);
            }
            selection.offer(i % 2, line, 1, 10);
        }
        List<String> smallest = IntStream.range(0, 50_000)
                .mapToObj(i -> String.format("9133%06d", 2 * i))
                .sorted(Comparator.comparing(id -> tickets.hex("T", id)))
                .limit(3)
                .toList();
        assertThat(selection.smallest(0)).extracting(StreamedSelection.Taken::id).isEqualTo(smallest);
        assertThat(selection.smallest(1)).isEmpty();
    }

    private static List<String> texts(StreamedSelection selection, int cell) {
        return selection.smallest(cell).stream().map(taken -> taken.id() + Hex.of(taken.ticket())).toList();
    }

    private static List<SubjectRow> rows(Random random) {
        List<SubjectRow> rows = new ArrayList<>();
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            rows.add(new SubjectRow(String.format("S%03d", i), List.of("k" + random.nextInt(3)), 1,
                    random.nextInt(6) == 0 ? RowStatus.excluded("DONE") : RowStatus.ELIGIBLE));
        }
        return rows;
    }
}
