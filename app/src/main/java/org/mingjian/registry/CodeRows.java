package org.mingjian.registry;

/**
 * Remembers in which row each credit code stood, in some 40 to 80 bytes each: a sheet of a million rows must not fill the memory.
 * A code is kept exactly, five bits a character in two numbers; what is no code of 18 such characters is not kept.
 */
final class CodeRows {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int HALF = 9;
    private static final int BITS = 5;

    private long[] first = new long[1 << 10];
    private long[] second = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;

    /** Remembers the row of a code, or returns the row where it stood already; 0 where it was new. */
    int put(String code, int row) {
        long left = half(code, 0);
        long right = half(code, HALF);
        if (code.length() != LENGTH || left < 0 || right < 0) {
            return 0;
        }
        int place = place(left, right);
        if (rows[place] != 0) {
            return rows[place];
        }
        set(place, left, right, row);
        size++;
        if (size > rows.length / 2) {
            grow();
        }
        return 0;
    }

    private void set(int place, long left, long right, int row) {
        first[place] = left;
        second[place] = right;
        rows[place] = row;
    }

    /** Returns where the code stands, or the free place for it. */
    private int place(long left, long right) {
        long mixed = (left * 0x9E3779B97F4A7C15L ^ right) * 0xBF58476D1CE4E5B9L;
        int place = (int) (mixed >>> 32) & rows.length - 1;
        while (rows[place] != 0 && (first[place] != left || second[place] != right)) {
            place = place + 1 & rows.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] lefts = first;
        long[] rights = second;
        int[] numbers = rows;
        first = new long[2 * lefts.length];
        second = new long[2 * lefts.length];
        rows = new int[2 * lefts.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                set(place(lefts[i], rights[i]), lefts[i], rights[i], numbers[i]);
            }
        }
    }

    private static long half(String code, int from) {
        long half = 0;
        for (int i = from; i < Math.min(from + HALF, code.length()); i++) {
            int value = CHARACTERS.indexOf(code.charAt(i));
            if (value < 0) {
                return -1;
            }
            half = half << BITS | value;
        }
        return half;
    }
}
