package org.fairdraw;

import org.fairdraw.tickets.LotHeap;
import org.fairdraw.tickets.Lot;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.rows.SubjectRow;

/** Takes the rows with the smallest tickets of each cell (VDP §5.4): one pass, one compression a row. */
final class Selection {
    private static final String PURPOSE = "|T|";

    private final Population population;
    private final byte[] messages;
    private final int[] ends;

    /** Lays out what is hashed for each row, {@code |T|id}, in one array, so that a draw reads straight through it. */
    Selection(List<SubjectRow> rows, Population population) {
        this.population = population;
        this.ends = new int[rows.size()];
        int end = 0;
        for (int row = 0; row < ends.length; row++) {
            end = Math.addExact(end, PURPOSE.length() + rows.get(row).id().length());
            ends[row] = end;
        }
        this.messages = new byte[end];
        int at = 0;
        for (SubjectRow row : rows) {
            at = write(PURPOSE, at);
            at = write(row.id(), at);
        }
    }

    /**
     * Returns for each cell its {@code wanted[cell]} eligible rows with the smallest (ticket, id), in that order;
     * fewer where the cell has fewer.
     */
    List<List<Lot>> smallest(int[] wanted, Tickets tickets) {
        LotHeap[] heaps = new LotHeap[wanted.length];
        for (int cell = 0; cell < wanted.length; cell++) {
            heaps[cell] = new LotHeap(wanted[cell]);
        }
        byte[] ticket = new byte[Suite.HASH_BYTES];
        int from = 0;
        for (int row = 0; row < ends.length; row++) {
            int cell = population.cellOf(row);
            if (cell >= 0) {
                tickets.ticket(messages, from, ends[row] - from, ticket);
                heaps[cell].offer(ticket, row);
            }
            from = ends[row];
        }
        List<List<Lot>> lots = new ArrayList<>(heaps.length);
        for (LotHeap heap : heaps) {
            lots.add(heap.sorted());
        }
        return lots;
    }

    private int write(String ascii, int from) {
        for (int i = 0; i < ascii.length(); i++) {
            messages[from + i] = (byte) ascii.charAt(i);
        }
        return from + ascii.length();
    }
}
