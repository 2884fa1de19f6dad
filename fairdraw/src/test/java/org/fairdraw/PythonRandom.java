package org.fairdraw;

/** Python's random.Random(seed) as far as medium_population.py needs it, so that the vector's rows can be made in Java. */
final class PythonRandom {
    private static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[SIZE];
    private int at = SIZE;

    PythonRandom(int seed) {
        state[0] = 19650218;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        int i = 1;
        for (int k = 0; k < SIZE; k++) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + seed;
            i = next(i);
        }
        for (int k = 0; k < SIZE - 1; k++) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i = next(i);
        }
        state[0] = 0x80000000;
    }

    /** Returns random.random(). */
    double random() {
        return ((word() >>> 5) * 67108864.0 + (word() >>> 6)) / 9007199254740992.0;
    }

    /** Returns the index that random.choices takes for these weights. */
    int choice(int... weights) {
        int total = java.util.Arrays.stream(weights).sum();
        double drawn = random() * total;
        int sum = 0;
        for (int i = 0; i < weights.length - 1; i++) {
            sum += weights[i];
            if (drawn < sum) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private int next(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    private int word() {
        if (at == SIZE) {
            for (int i = 0; i < SIZE; i++) {
                int mixed = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
                state[i] = state[(i + SHIFT) % SIZE] ^ mixed >>> 1 ^ ((mixed & 1) == 0 ? 0 : 0x9908b0df);
            }
            at = 0;
        }
        int word = state[at++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }
}
