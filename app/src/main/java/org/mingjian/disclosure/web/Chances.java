package org.mingjian.disclosure.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.fairdraw.Ratio;

/** Writes exact numbers as people read them. */
final class Chances {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final int PLACES = 2;
    private static final int GROUP = 8;

    private Chances() {}

    /** Writes a chance exactly and in percent: {@code 3/29 ≈ 10.34 %}, {@code 1/4 = 25 %}. */
    static String both(Ratio chance) {
        String sign = exactInPercent(chance) ? " = " : " ≈ ";
        return chance + sign + percent(chance);
    }

    static String percent(Ratio chance) {
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
    static String number(Ratio ratio) {
        if (ratio.denominator().equals(BigInteger.ONE)) {
            return ratio.toString();
        }
        BigDecimal decimal = new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()), PLACES, RoundingMode.HALF_UP);
        boolean exact = ratio.numerator().multiply(HUNDRED).mod(ratio.denominator()).signum() == 0;
        return ratio + (exact ? " = " : " ≈ ") + decimal.stripTrailingZeros().toPlainString();
    }

    /** Cuts hex digits into groups of eight. */
    static List<String> groups(String hex) {
        return Arrays.asList(hex.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** Shortens hex digits for a line: {@code 13505de1…39046b2c}. */
    static String brief(String hex) {
        return hex.length() <= 2 * GROUP
                ? hex
                : hex.substring(0, GROUP) + "…" + hex.substring(hex.length() - GROUP);
    }
}
