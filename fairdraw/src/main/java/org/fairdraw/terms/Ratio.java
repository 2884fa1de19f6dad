package org.fairdraw.terms;

import java.math.BigInteger;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Names;

/** An exact rational in lowest terms with a positive denominator (VDP §1.3). */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    /** 0. */
    public static final Ratio ZERO = of(0);
    /** 1. */
    public static final Ratio ONE = of(1);

    private static final int LONGEST = 200;

    public Ratio {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("A ratio's denominator is not zero");
        }
        BigInteger common = numerator.gcd(denominator);
        common = denominator.signum() < 0 ? common.negate() : common;
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** Returns the integer as a ratio. */
    public static Ratio of(long integer) {
        return new Ratio(BigInteger.valueOf(integer), BigInteger.ONE);
    }

    /** Returns numerator / denominator. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Reads {@code "p/q"} in lowest terms or {@code "p"}, nothing else. */
    public static Ratio parse(String text) throws MalformedInput {
        int slash = text.indexOf('/');
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (text.length() <= LONGEST && Names.isDigits(digits.replaceFirst("/", "0")) && slash != 0
                && slash != text.length() - 1) {
            BigInteger p = new BigInteger(slash < 0 ? text : text.substring(0, slash));
            BigInteger q = slash < 0 ? BigInteger.ONE : new BigInteger(text.substring(slash + 1));
            if (q.signum() != 0) {
                Ratio ratio = new Ratio(p, q);
                if (ratio.toString().equals(text)) {
                    return ratio;
                }
            }
        }
        throw new MalformedInput("ratio", text, "a rational is \"p/q\" in lowest terms, or \"p\" (VDP §1.3)");
    }

    /** Returns the sum. */
    public Ratio plus(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the difference. */
    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /** Returns the product. */
    public Ratio times(long factor) {
        return new Ratio(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Returns the quotient by a divisor that is not 0. */
    public Ratio dividedBy(long divisor) {
        return new Ratio(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /** Returns the greatest integer that is not greater. */
    public long floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    /** Returns the least integer that is not less. */
    public long ceiling() {
        return -new Ratio(numerator.negate(), denominator).floor();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Returns {@code "p/q"}, or {@code "p"} where q is 1. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
