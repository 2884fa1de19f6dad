package org.fairdraw.tickets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The ticket of a row or person. Both ascend by id, so that the index orders equal tickets as VDP §5.4 wants.
 *
 * @param head the ticket's first 8 bytes as an unsigned number, which nearly always decides
 */
public record Lot(long head, byte[] ticket, int row) implements Comparable<Lot> {
    private static final VarHandle HEAD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    public static Lot of(byte[] ticket, int row) {
        return new Lot(head(ticket), ticket, row);
    }

    public static long head(byte[] ticket) {
        return (long) HEAD.get(ticket, 0);
    }

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
