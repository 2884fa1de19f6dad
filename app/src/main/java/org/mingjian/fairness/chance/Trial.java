package org.mingjian.fairness.chance;

import java.util.Arrays;

/**
 * Something that a draw decided by chance, beside what came of it. A bet on it multiplies its stake by
 * θ^happened ÷ E[θ^count]: on average by exactly 1 where the chance is as published, whatever θ is (ADR 0015).
 */
public sealed interface Trial {
    /** Whoever bets on what cannot happen, and it happens, is rich; so rich that sums stay finite. */
    double BOUNDLESS = 1e200;

    /** Tells whether chance had anything to decide. */
    boolean open();

    /** Returns what a stake is multiplied by, for a bet that the odds are θ times the published ones. */
    double factor(double odds);

    /**
     * Something that happens or not, with a chance that is known exactly.
     *
     * @param chance its chance, 0 to 1
     */
    record Known(double chance, boolean happened) implements Trial {
        public Known {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("A chance lies between 0 and 1, not at " + chance + ".");
            }
        }

        @Override
        public boolean open() {
            return chance > 0 && chance < 1;
        }

        @Override
        public double factor(double odds) {
            boolean impossible = happened ? chance == 0 : chance == 1;
            return impossible ? BOUNDLESS : (happened ? odds : 1) / (1 - chance + chance * odds);
        }
    }

    /**
     * A count whose chances nobody can write down, beside the same count in draws repeated with fresh seeds. Under the
     * published rules the real draw is one among them like any other, so the mean is taken over all of them, the real
     * one included: that makes the bet fair for any number of repetitions, and not only for many.
     *
     * @param happened the real draw's count
     * @param repeated how many repetitions had each count, from 0
     */
    record Repeated(int happened, int[] repeated) implements Trial {
        public Repeated {
            repeated = repeated.clone();
            if (happened < 0 || Arrays.stream(repeated).anyMatch(times -> times < 0)) {
                throw new IllegalArgumentException("Counts are not negative.");
            }
        }

        @Override
        public int[] repeated() {
            return repeated.clone();
        }

        @Override
        public boolean open() {
            return Arrays.stream(repeated).filter(times -> times > 0).count() > 1;
        }

        @Override
        public double factor(double odds) {
            double real = Math.pow(odds, happened);
            double sum = real;
            long runs = 1;
            for (int count = 0; count < repeated.length; count++) {
                sum += repeated[count] * Math.pow(odds, count);
                runs += repeated[count];
            }
            return real * runs / sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Repeated(int otherHappened, int[] otherRepeated) && happened == otherHappened
                    && Arrays.equals(repeated, otherRepeated);
        }

        @Override
        public int hashCode() {
            return 31 * happened + Arrays.hashCode(repeated);
        }
    }
}
