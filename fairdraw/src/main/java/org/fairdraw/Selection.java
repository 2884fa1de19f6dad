package org.fairdraw;

import java.util.ArrayList;
import java.util.List;

/** Takes the rows with the smallest tickets of each cell (VDP §5.4): one pass, one compression a row. */
final class Selection {
    private static final int PURPOSE = 3;

    private Selection() {}

    /**
     * Returns for each cell its {@code wanted[cell]} eligible rows with the smallest (ticket, id), in that order;
     * fewer where the cell has fewer.
     */
    static List<List<Lot>> smallest(List<SubjectRow> rows, Population population, int[] wanted, Tickets tickets) {
        List<LotHeap> heaps = new ArrayList<>();
        for (int most : wanted) {
            heaps.add(new LotHeap(most));
        }
        byte[] message = new byte[PURPOSE + 40];
        write("|T|", message, 0);
        byte[] ticket = new byte[SuiteS.HASH_BYTES];
        for (int row = 0; row < rows.size(); row++) {
            int cell = population.cellOf(row);
            if (cell >= 0 && wanted[cell] > 0) {
                String id = rows.get(row).id();
                write(id, message, PURPOSE);
                tickets.ticket(message, PURPOSE + id.length(), ticket);
                heaps.get(cell).offer(ticket, row);
            }
        }
        return heaps.stream().map(LotHeap::sorted).toList();
    }

    /** Copies ASCII without making an array for each row. */
    private static void write(String ascii, byte[] into, int from) {
        for (int i = 0; i < ascii.length(); i++) {
            into[from + i] = (byte) ascii.charAt(i);
        }
    }
}
