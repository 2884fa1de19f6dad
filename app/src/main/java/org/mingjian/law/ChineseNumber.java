package org.mingjian.law;

import java.util.OptionalInt;

/** Reads the numbers of articles: 六十五, 一百零五, 65 or ６５; and writes them in Chinese. */
final class ChineseNumber {
    /** What a number may be made of, for patterns. */
    static final String CHARACTERS = "[零〇一二两三四五六七八九十百千0-9０-９]";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int MOST = 9_999;

    private ChineseNumber() {}

    /** Returns the number from 1 to 9999 that a text writes, or empty. */
    static OptionalInt read(String text) {
        String plain = text.replace('〇', '零').replace('两', '二');
        int number = plain.matches("[0-9０-９]{1,4}") ? Integer.parseInt(plain) : ofUnits(plain);
        return number >= 1 && number <= MOST && (plain.matches("[0-9０-９]+") || write(number).equals(plain)
                || plain.startsWith("一十") && write(number).equals(plain.substring(1)))
                        ? OptionalInt.of(number)
                        : OptionalInt.empty();
    }

    /** Writes a number from 1 to 9999 as statutes do: 十, 二十一, 一百零五, 一百一十. */
    static String write(int number) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int power = 3; power >= 0; power--) {
            int digit = number / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            if (power != 1 || digit != 1 || !text.isEmpty()) {
                text.append(DIGITS.charAt(digit));
            }
            if (power > 0) {
                text.append(UNITS.charAt(power - 1));
            }
        }
        return text.toString();
    }

    private static int ofUnits(String text) {
        int sum = 0;
        int digit = -1;
        for (char c : text.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                sum += (digit < 0 ? 1 : digit) * (int) Math.pow(10, unit + 1.0);
                digit = -1;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return sum + Math.max(0, digit);
    }
}
