package org.fairdraw;

import java.util.Arrays;

/**
 * A row's ticket. Rows ascend by id, so that the row's index orders equal tickets as VDP §5.4 wants.
 *
 * @param head the ticket's first 8 bytes as an unsigned number, which nearly always decides
 */
record Lot(long head, byte[] ticket, int row) implements Comparable<Lot> {
    @Override
    public int compareTo(Lot other) {
        int byHead = Long.compareUnsigned(head, other.head);
        if (byHead != 0) {
            return byHead;
        }
        int byTicket = Arrays.compareUnsigned(ticket, other.ticket);
        return byTicket != 0 ? byTicket : Integer.compare(row, other.row);
    }
}
