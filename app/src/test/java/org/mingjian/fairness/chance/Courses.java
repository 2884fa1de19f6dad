package org.mingjian.fairness.chance;

import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Many made-up courses of draws with fixed seeds, and how many of them go wrong at any time. */
final class Courses {
    static final int MANY = 4_000;

    private Courses() {}

    /** Counts the courses, by their seeds, that are flagged. */
    static long flagged(Predicate<Long> course) {
        return LongStream.range(0, MANY).parallel().filter(course::test).count();
    }

    /**
     * Returns the most that may be flagged where each is with a chance of at most α: five standard deviations of the
     * binomial above its mean, which a method that keeps α exceeds once in some three million choices of the seeds.
     */
    static long most(double alpha) {
        return (long) Math.ceil(MANY * alpha + 5 * Math.sqrt(MANY * alpha * (1 - alpha)));
    }
}
