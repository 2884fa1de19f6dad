package org.mingjian.draw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.fairdraw.terms.Ratio;

/** Writes chances and expected numbers exactly and as people read them. */
public final class ChanceText {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final int PLACES = 2;

    private ChanceText() {}

    /** Writes a chance exactly and in percent: {@code 3/29 ≈ 10.34 %}, {@code 1/4 = 25 %}. */
    public static String both(Ratio chance) {
        String sign = exactInPercent(chance) ? " = " : " ≈ ";
        return chance + sign + percent(chance);
    }

    /** Writes a percentage with two places, a small one with two digits: {@code 10.34 %}, {@code 0.00033 %}. */
    public static String percent(Ratio chance) {
        BigDecimal percent = new BigDecimal(chance.numerator().multiply(HUNDRED))
                .divide(new BigDecimal(chance.denominator()), MathContext.DECIMAL64);
        BigDecimal rounded = percent.signum() > 0 && percent.compareTo(SMALL) < 0
                ? percent.round(new MathContext(PLACES, RoundingMode.HALF_UP))
                : percent.setScale(PLACES, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString() + " %";
    }

    private static boolean exactInPercent(Ratio chance) {
        return chance.numerator().multiply(HUNDRED).multiply(HUNDRED).mod(chance.denominator()).signum() == 0;
    }

    /** Writes a number of rows exactly and as a decimal: {@code 320/173 ≈ 1.85}. */
    public static String number(Ratio ratio) {
        if (ratio.denominator().equals(BigInteger.ONE)) {
            return ratio.toString();
        }
        BigDecimal decimal = new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()), PLACES, RoundingMode.HALF_UP);
        boolean exact = ratio.numerator().multiply(HUNDRED).mod(ratio.denominator()).signum() == 0;
        return ratio + (exact ? " = " : " ≈ ") + decimal.stripTrailingZeros().toPlainString();
    }

    /** Returns the sum of two exact numbers. */
    public static Ratio sum(Ratio one, Ratio other) {
        return new Ratio(
                one.numerator().multiply(other.denominator()).add(other.numerator().multiply(one.denominator())),
                one.denominator().multiply(other.denominator()));
    }
}
