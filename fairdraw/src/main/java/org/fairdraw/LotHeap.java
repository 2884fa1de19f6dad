package org.fairdraw;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the smallest lots that are offered, at most {@code most} of them. */
final class LotHeap {
    private static final VarHandle HEAD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int most;
    private final PriorityQueue<Lot> largestFirst = new PriorityQueue<>(Collections.reverseOrder());
    private long bound = -1; // the largest kept head as an unsigned number, once the heap is full

    LotHeap(int most) {
        this.most = most;
    }

    /** Offers a lot; rows are offered in ascending order. The ticket's bytes are copied if they are kept. */
    void offer(byte[] ticket, int row) {
        long head = (long) HEAD.get(ticket, 0);
        if (Long.compareUnsigned(head, bound) > 0) {
            return;
        }
        Lot lot = new Lot(head, ticket.clone(), row);
        largestFirst.add(lot);
        if (largestFirst.size() > most) {
            largestFirst.remove();
        }
        bound = largestFirst.size() == most && most > 0 ? largestFirst.element().head() : bound;
    }

    List<Lot> sorted() {
        List<Lot> lots = new ArrayList<>(largestFirst);
        Collections.sort(lots);
        return lots;
    }
}
