package org.mingjian.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fairdraw.tickets.StreamedSelection;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.suite.Suite;

/** 1,000 of 200,000,000 and their reserve, in 24 cells, out of a stream that no memory holds (VDP §5.4). */
final class Streams {
    private static final int CELLS = 24;
    private static final int WANTED = 50;

    private Streams() {}

    /** Streams so many rows, 200,000,000 by default, on all cores. */
    public static void main(String[] args) {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : 200_000_000;
        int parts = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        List<StreamedSelection> selections = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> stream(rows * part / parts, rows * (part + 1) / parts))
                .toList();
        selections.stream().skip(1).forEach(selections.get(0)::merge);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(Locale.ROOT,
                "%,d rows streamed | %.0f s on %d cores, %,.0f rows a second, heap %d MB at most of %d MB | first %s%n",
                rows, seconds, parts, rows / seconds, peak >> 20, Runtime.getRuntime().maxMemory() >> 20,
                selections.get(0).smallest(0).get(0).id());
    }

    private static StreamedSelection stream(long from, long to) {
        int[] wanted = new int[CELLS];
        Arrays.fill(wanted, WANTED);
        StreamedSelection selection = new StreamedSelection(new Tickets(Suite.S, "c".repeat(64)), wanted);
        byte[] id = "913300000000000000".getBytes(StandardCharsets.US_ASCII);
        for (long row = from; row < to; row++) {
            long rest = row;
            for (int at = id.length - 1; at > 3; at--) {
                id[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            selection.offer((int) (row % CELLS), id, 0, id.length);
        }
        return selection;
    }
}
