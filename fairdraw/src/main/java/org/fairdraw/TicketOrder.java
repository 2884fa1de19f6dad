package org.fairdraw;

import org.fairdraw.tickets.LotHeap;
import org.fairdraw.tickets.Lot;
import org.fairdraw.tickets.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.fairdraw.rows.Names;
import org.fairdraw.seats.Bits;
import org.fairdraw.seats.SeatOrder;
import org.fairdraw.seats.SeatPlan;
import org.fairdraw.suite.Suite;

/**
 * The possible people of slots in the order of T("A", slot‖"|"‖pid), equal tickets by pid (VDP §6.4). Mostly the first
 * few are all that is asked for: each slot's are found a few at a time, for many slots at once on all cores.
 */
final class TicketOrder implements SeatOrder {
    private static final int FEW = 16;
    private static final int AHEAD = 512;

    private final SeatPlan plan;
    private final List<byte[]> slots;
    private final List<byte[]> pids;
    private final Tickets tickets;
    private List<List<Lot>> ahead = List.of();
    private int aheadFrom;

    /** Takes a plan with the names of its slots and people by their numbers there; people ascend by pid. */
    TicketOrder(SeatPlan plan, List<String> slots, List<String> pids, Tickets tickets) {
        this.plan = plan;
        this.slots = slots.stream().map(slot -> ascii("|A|" + slot + "|")).toList();
        this.pids = pids.stream().map(TicketOrder::ascii).toList();
        this.tickets = tickets;
    }

    @Override
    public Candidates of(int slot) {
        if (slot >= aheadFrom + ahead.size()) {
            aheadFrom = slot;
            ahead = IntStream.range(slot, Math.min(slot + AHEAD, plan.slots()))
                    .parallel()
                    .mapToObj(each -> first(FEW, each))
                    .toList();
        }
        return new Few(slot, ahead.get(slot - aheadFrom));
    }

    private final class Few implements Candidates {
        private final int slot;
        private Iterator<Lot> lots;
        private int known;
        private int told;

        Few(int slot, List<Lot> lots) {
            this.slot = slot;
            this.lots = lots.iterator();
            this.known = lots.size();
        }

        @Override
        public int next() {
            if (!lots.hasNext()) {
                List<Lot> more = first(known < FEW ? known : known * FEW, slot);
                known = more.size();
                lots = more.subList(told, known).iterator();
            }
            told++;
            return lots.hasNext() ? lots.next().row() : -1;
        }
    }

    private List<Lot> first(int most, int slot) {
        Tickets own = tickets.another();
        LotHeap heap = new LotHeap(most);
        byte[] start = slots.get(slot);
        byte[] message = new byte[start.length + Names.LONGEST];
        byte[] ticket = new byte[Suite.HASH_BYTES];
        System.arraycopy(start, 0, message, 0, start.length);
        Bits possible = plan.possible()[slot];
        for (int person = possible.next(0); person >= 0; person = possible.next(person + 1)) {
            byte[] pid = pids.get(person);
            System.arraycopy(pid, 0, message, start.length, pid.length);
            own.ticket(message, 0, start.length + pid.length, ticket);
            heap.offer(ticket, person);
        }
        return heap.sorted();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
