package org.fairdraw.tickets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the smallest lots that are offered, at most {@code most} of them (VDP §5.4). */
public final class LotHeap {
    private final int most;
    private final PriorityQueue<Lot> largestFirst = new PriorityQueue<>(Collections.reverseOrder());
    private long bound; // the largest head that can still be taken, as an unsigned number

    public LotHeap(int most) {
        this.most = most;
        this.bound = most == 0 ? 0 : -1;
    }

    /** Offers a lot; rows are offered in ascending order. The ticket's bytes are copied if they are kept. */
    public void offer(byte[] ticket, int row) {
        long head = Lot.head(ticket);
        if (Long.compareUnsigned(head, bound) > 0) {
            return;
        }
        Lot lot = new Lot(head, ticket.clone(), row);
        largestFirst.add(lot);
        if (largestFirst.size() > most) {
            largestFirst.remove();
        }
        bound = most > 0 && largestFirst.size() == most ? largestFirst.element().head() : bound;
    }

    public List<Lot> sorted() {
        List<Lot> lots = new ArrayList<>(largestFirst);
        Collections.sort(lots);
        return lots;
    }
}
