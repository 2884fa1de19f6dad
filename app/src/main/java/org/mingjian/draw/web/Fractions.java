package org.mingjian.draw.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.fairdraw.Ratio;

/** Words exact rationals as people read them. */
final class Fractions {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Fractions() {}

    /** Returns a mixed fraction such as {@code 6 8/9}. */
    static String mixed(Ratio ratio) {
        BigInteger[] parts = ratio.numerator().divideAndRemainder(ratio.denominator());
        if (parts[1].signum() == 0) {
            return parts[0].toString();
        }
        String part = parts[1] + "/" + ratio.denominator();
        return parts[0].signum() == 0 ? part : parts[0] + " " + part;
    }

    /** Returns a percentage with three significant digits, such as {@code 10.3 %}. */
    static String percent(Ratio ratio) {
        BigDecimal hundredfold = new BigDecimal(ratio.numerator().multiply(BigInteger.valueOf(100)));
        BigDecimal rounded = hundredfold.divide(new BigDecimal(ratio.denominator()), THREE_DIGITS);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return plain.toPlainString() + " %";
    }

    /** Tells whether the percentage is the ratio itself. */
    static boolean exactPercent(Ratio ratio) {
        BigInteger hundredfold = ratio.numerator().multiply(BigInteger.valueOf(1000));
        return hundredfold.remainder(ratio.denominator()).signum() == 0 && ratio.compareTo(Ratio.ONE) <= 0;
    }

    static Ratio sum(Ratio one, Ratio other) {
        return new Ratio(
                one.numerator().multiply(other.denominator()).add(other.numerator().multiply(one.denominator())),
                one.denominator().multiply(other.denominator()));
    }
}
