package org.mingjian.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.fairdraw.suite.Suite;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A ticket beside the JVM's own SHA-256 of one short message. Both cost one compression; the ticket's comes on top of the
 * state after the key (VDP §5.1). The best iteration of each counts: whatever disturbs only adds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 12, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class TicketCost {
    private static final double BOUND = 1.3;

    private final byte[] message = "|T|91330000012345678X".getBytes(StandardCharsets.US_ASCII);
    private final byte[] ticket = new byte[Suite.HASH_BYTES];
    private final Suite.PrefixHash afterKey = Suite.S.after("a".repeat(64).getBytes(StandardCharsets.US_ASCII));
    private final MessageDigest plain;

    public TicketCost() {
        try {
            plain = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** One ticket under a key of 64 digits. */
    @Benchmark
    public byte[] ticket() {
        message[12]++;
        afterKey.hash(message, 0, message.length, ticket);
        return ticket;
    }

    /** One block with the JVM's digest, used again and again. */
    @Benchmark
    public byte[] plainBlock() {
        message[12]++;
        plain.reset();
        plain.update(message);
        return plain.digest();
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(
                new OptionsBuilder().include(TicketCost.class.getName() + "\\.").build()).run();
        double ticket = best(results, "ticket");
        double plain = best(results, "plainBlock");
        boolean broken = ticket / plain > BOUND;
        System.out.printf(Locale.ROOT, "ticket | %.1f ns, plain one-block SHA-256 %.1f ns, %.2f times; bound %s: %s%n",
                ticket, plain, ticket / plain, BOUND, broken ? "BROKEN" : "holds");
        System.exit(broken ? 1 : 0);
    }

    private static double best(Collection<RunResult> results, String label) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(label))
                .mapToDouble(result -> result.getPrimaryResult().getStatistics().getMin())
                .min()
                .orElseThrow();
    }
}
