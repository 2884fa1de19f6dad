package org.fairdraw.seats;

import java.util.Arrays;

/** A set of small numbers: who may take a slot, who still has room (VDP §6.1). */
public final class Bits {
    private final long[] words;

    /** Makes an empty set of numbers below {@code size}. */
    public Bits(int size) {
        words = new long[(size + 63) >>> 6];
    }

    private Bits(long[] words) {
        this.words = words;
    }

    /** Returns a set of its own with the same numbers. */
    public Bits copy() {
        return new Bits(words.clone());
    }

    /** Tells whether the number is in the set. */
    public boolean has(int number) {
        return (words[number >>> 6] >>> number & 1) != 0;
    }

    /** Puts a number in. */
    public void add(int number) {
        words[number >>> 6] |= 1L << number;
    }

    /** Takes a number out. */
    public void remove(int number) {
        words[number >>> 6] &= ~(1L << number);
    }

    /** Puts a number in or takes it out. */
    public void set(int number, boolean present) {
        if (present) {
            add(number);
        } else {
            remove(number);
        }
    }

    /** Takes out what the other set of the same size holds. */
    void removeAll(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
    }

    void addAll(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    /** Keeps only what the other set of the same size holds too. */
    void retainAll(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
    }

    boolean meets(Bits other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean hasAll(Bits other) {
        for (int i = 0; i < words.length; i++) {
            if ((other.words[i] & ~words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Becomes what the other set of the same size is. */
    void become(Bits other) {
        System.arraycopy(other.words, 0, words, 0, words.length);
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    /** Adds all numbers below {@code size}. */
    void fill(int size) {
        for (int number = 0; number < size; number++) {
            add(number);
        }
    }

    /** Returns the least number from {@code from} on, or −1. */
    public int next(int from) {
        return nextOfBoth(this, from);
    }

    /** Returns the least number from {@code from} on that is in both sets of the same size, or −1. */
    int nextOfBoth(Bits other, int from) {
        int at = from >>> 6;
        if (at >= words.length) {
            return -1;
        }
        long word = words[at] & other.words[at] & -1L << from;
        while (word == 0) {
            if (++at == words.length) {
                return -1;
            }
            word = words[at] & other.words[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(word);
    }
}
