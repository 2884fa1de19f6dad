package org.mingjian.codes;

import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): eighteen characters, the last one a check character.
 *
 * @param value the code in upper case and half width
 */
public record CreditCode(String value) {
    /** The standard's 31 characters; I, O, S, V and Z are not used. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;
    private static final int REGION_FROM = 2;
    private static final int REGION_TO = 8;

    public CreditCode {
        if (!value.equals(normalise(value)) || check(value).isPresent()) {
            throw new IllegalArgumentException("Not a unified social credit code in its normal form: " + value);
        }
    }

    /** Returns the code that the text writes, or empty where {@link #check} finds a fault. */
    public static Optional<CreditCode> parse(String text) {
        return check(text).isPresent() ? Optional.empty() : Optional.of(new CreditCode(normalise(text)));
    }

    /** Returns the text without white space around it, in half width and upper case. */
    public static String normalise(String text) {
        return HalfWidth.of(text).toUpperCase(Locale.ROOT);
    }

    /** Returns the first fault of the normalised text, or empty where it is a valid code. */
    public static Optional<CodeFault> check(String text) {
        String code = normalise(text);
        if (code.length() != LENGTH) {
            return fault(CodeFault.Kind.LENGTH, 0, Integer.toString(code.length()), Integer.toString(LENGTH));
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean region = i >= REGION_FROM && i < REGION_TO;
            if (region && (code.charAt(i) < '0' || code.charAt(i) > '9')) {
                return fault(CodeFault.Kind.REGION, i + 1, code.substring(REGION_FROM, REGION_TO), "0-9");
            }
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return fault(CodeFault.Kind.CHARACTER, i + 1, code.substring(i, i + 1), ALPHABET);
            }
        }
        String expected = checkCharacter(code);
        String actual = code.substring(LENGTH - 1);
        return expected.equals(actual)
                ? Optional.empty()
                : fault(CodeFault.Kind.CHECK_DIGIT, LENGTH, actual, expected);
    }

    /**
     * Returns the check character of a code's first seventeen characters.
     *
     * @throws IllegalArgumentException where there are fewer, or one is not in the standard's alphabet
     */
    public static String checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = i < code.length() ? ALPHABET.indexOf(code.charAt(i)) : -1;
            if (digit < 0) {
                throw new IllegalArgumentException("Position " + (i + 1) + " of " + code + " is not of GB 32100-2015.");
            }
            sum += digit * WEIGHTS[i];
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.substring(check, check + 1);
    }

    /**
     * Returns the six digits of the registering authority's region. {@link Regions} may not know them: a code keeps the
     * region of its first registration, also where that was abolished or is a city as a whole.
     */
    public String regionCode() {
        return value.substring(REGION_FROM, REGION_TO);
    }

    private static Optional<CodeFault> fault(CodeFault.Kind kind, int place, String have, String need) {
        return Optional.of(new CodeFault(kind, place, have, need));
    }
}
