package org.mingjian.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Lets peers run in turns, so that whatever else the machine does meets all of them, and prints their figures. A ratio is
 * the median of the rounds' ratios.
 */
final class Rounds {
    private record Peer(String name, Callable<?> task, double[] seconds) {}

    private final String title;
    private final int warm;
    private final int rounds;
    private final List<Peer> peers = new ArrayList<>();
    private boolean broken;

    /** Runs each peer {@code warm} times unmeasured and then {@code rounds} times. */
    Rounds(String title, int warm, int rounds) {
        this.title = title;
        this.warm = warm;
        this.rounds = rounds;
    }

    Rounds add(String name, Callable<?> task) {
        peers.add(new Peer(name, task, new double[rounds]));
        return this;
    }

    Rounds run() throws Exception {
        for (int round = -warm; round < rounds; round++) {
            for (Peer peer : peers) {
                long start = System.nanoTime();
                peer.task.call();
                if (round >= 0) {
                    peer.seconds[round] = (System.nanoTime() - start) / 1e9;
                }
            }
        }
        return this;
    }

    /** Prints the first peer's median time, beside the seconds that it is meant to keep to; they only guide. */
    Rounds within(double seconds) {
        double median = median(peers.get(0).seconds);
        print("%s: %.3f s, guide %s s: %s", peers.get(0).name, median, seconds, median <= seconds ? "ok" : "over");
        return this;
    }

    /** Prints how many times the first peer's time the other one takes; at least {@code bound} times binds. */
    Rounds atLeast(double bound, String other) {
        double ratio = ratio(other);
        broken |= ratio < bound;
        print("%s: %.3f s, %.2f times %s; bound %s times: %s", other, median(peer(other).seconds), ratio,
                peers.get(0).name, bound, ratio < bound ? "BROKEN" : "holds");
        return this;
    }

    /** Prints the ratio, which binds nobody. */
    Rounds beside(String other) {
        print("%s: %.3f s, %.2f times %s", other, median(peer(other).seconds), ratio(other), peers.get(0).name);
        return this;
    }

    /** Tells whether a bound is broken. */
    boolean broken() {
        return broken;
    }

    private double ratio(String other) {
        double[] mine = peers.get(0).seconds;
        double[] theirs = peer(other).seconds;
        double[] ratios = new double[rounds];
        Arrays.setAll(ratios, round -> theirs[round] / mine[round]);
        return median(ratios);
    }

    private Peer peer(String name) {
        return peers.stream().filter(peer -> peer.name.equals(name)).findFirst().orElseThrow();
    }

    private void print(String format, Object... values) {
        System.out.println(title + " | " + String.format(Locale.ROOT, format, values));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
