package org.fairdraw.statistics;

import static org.fairdraw.statistics.InclusionProperties.assertFair;
import static org.fairdraw.statistics.InclusionProperties.assertUnfair;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fairdraw.tickets.Tickets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tickets are uniform, whatever ids they are made of (VDP §12). */
class TicketProperties {
    private static final int MANY = 10_000_000;
    private static final int SOME = 1_000_000;

    private final Tickets tickets = FairCase.tickets("tickets", 1);

    @Test
    @DisplayName("VDP-12 ten million tickets of ids in a row fall evenly into 65,536 bins")
    void bins() {
        assertFair(Yardstick.uniform("tickets", bins(number -> tickets.ticket("T", id(number)), MANY)));
    }

    @Test
    @DisplayName("VDP-12 a million tickets are uniform by Kolmogorov and Smirnov, the last bytes as well as the first")
    void distribution() {
        for (int from : new int[]{0, 26}) {
            double[] values = IntStream.range(0, SOME).mapToDouble(number -> {
                byte[] ticket = tickets.ticket("A", id(number));
                double value = 0;
                for (int i = from + 5; i >= from; i--) {
                    value = (value + (ticket[i] & 0xff)) / 256;
                }
                return value;
            }).toArray();
            assertFair(Yardstick.kolmogorovSmirnov("tickets from byte " + from, values));
        }
    }

    @Test
    @DisplayName("VDP-12 String.hashCode in the place of a ticket fails both measures")
    void hashCodes() {
        IntFunction<byte[]> hashCode = number -> {
            int hash = id(number).hashCode();
            return new byte[]{(byte) (hash >>> 24), (byte) (hash >>> 16)};
        };
        assertUnfair(Yardstick.uniform("hash codes", bins(hashCode, SOME)));
        double[] values = IntStream.range(0, SOME)
                .mapToDouble(number -> (id(number).hashCode() - (double) Integer.MIN_VALUE) / 0x1p32)
                .toArray();
        assertUnfair(Yardstick.kolmogorovSmirnov("hash codes", values));
    }

    private static String id(int number) {
        return "9133" + (10_000_000_000_000L + number);
    }

    private static int[] bins(IntFunction<byte[]> ticket, int count) {
        int[] bins = new int[1 << 16];
        for (int number = 0; number < count; number++) {
            byte[] bytes = ticket.apply(number);
            bins[(bytes[0] & 0xff) << 8 | bytes[1] & 0xff]++;
        }
        return bins;
    }
}
