package org.fairdraw.tickets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Suite;

/**
 * Takes the rows with the smallest tickets of each cell out of a list that is too long to be held (VDP §5.4): eligible
 * rows pass one after the other, and only those that may still be drawn stay in memory. Not for use by several threads
 * at once; parts of a list that were read apart are put together by {@link #merge}.
 */
public final class StreamedSelection {
    /** A row that was taken: its ticket of 32 bytes, and its id. */
    public record Taken(String id, byte[] ticket) {}

    private static final byte[] PURPOSE = "|T|".getBytes(StandardCharsets.US_ASCII);

    private final Tickets tickets;
    private final List<Smallest> cells = new ArrayList<>();
    private final byte[] message = Arrays.copyOf(PURPOSE, PURPOSE.length + Names.LONGEST);
    private final byte[] ticket = new byte[Suite.HASH_BYTES];

    /** Wants so many rows of each cell, by number: those drawn and the reserve behind them. */
    public StreamedSelection(Tickets tickets, int... wanted) {
        this.tickets = tickets;
        Arrays.stream(wanted).mapToObj(Smallest::new).forEach(cells::add);
    }

    /** Offers an eligible row of a cell. Rows come in any order; no id comes twice. */
    public void offer(int cell, String id) {
        byte[] ascii = id.getBytes(StandardCharsets.US_ASCII);
        offer(cell, ascii, 0, ascii.length);
    }

    /** Offers an eligible row whose id, of at most 40 characters, stands in an array of ASCII; it is copied if kept. */
    public void offer(int cell, byte[] ascii, int from, int length) {
        System.arraycopy(ascii, from, message, PURPOSE.length, length);
        tickets.ticket(message, 0, PURPOSE.length + length, ticket);
        Smallest smallest = cells.get(cell);
        if (smallest.mayTake(Lot.head(ticket))) {
            smallest.take(new Entry(Lot.of(ticket.clone(), 0),
                    new String(message, PURPOSE.length, length, StandardCharsets.US_ASCII)));
        }
    }

    /** Takes over what another selection under the same key and with the same cells has found in other rows. */
    public void merge(StreamedSelection other) {
        for (int cell = 0; cell < cells.size(); cell++) {
            other.cells.get(cell).largestFirst.forEach(cells.get(cell)::take);
        }
    }

    /** Returns the cell's rows with the smallest (ticket, id), in that order; fewer where fewer were offered. */
    public List<Taken> smallest(int cell) {
        return cells.get(cell).largestFirst.stream()
                .sorted()
                .map(entry -> new Taken(entry.id, entry.lot.ticket()))
                .toList();
    }

    private record Entry(Lot lot, String id) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTicket = lot.compareTo(other.lot);
            return byTicket != 0 ? byTicket : id.compareTo(other.id);
        }
    }

    private static final class Smallest {
        private final int most;
        private final PriorityQueue<Entry> largestFirst = new PriorityQueue<>(Collections.reverseOrder());
        private long bound = -1; // the largest head that can still be taken, as an unsigned number

        Smallest(int most) {
            this.most = most;
        }

        boolean mayTake(long head) {
            return most > 0 && Long.compareUnsigned(head, bound) <= 0;
        }

        void take(Entry entry) {
            largestFirst.add(entry);
            if (largestFirst.size() > most) {
                largestFirst.remove();
            }
            bound = most > 0 && largestFirst.size() == most ? largestFirst.element().lot.head() : bound;
        }
    }
}
